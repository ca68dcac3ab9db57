import type { Severity } from '../archive/finding';
import type { Words } from '../base/words';

/** What the program says, as ICU messages; help texts aside. */
export const MESSAGES = {
  unknownCommand: {
    vi: 'Không có lệnh “{command}”. Các lệnh gồm: check, search, lsp, help. Gõ “coop help” để xem hướng dẫn.',
    en: 'There is no command “{command}”. The commands are check, search, lsp and help. Run “coop help” to see how they work.',
  },
  unknownOption: {
    vi: 'Không có tùy chọn “{option}”. Gõ “coop help” để xem các tùy chọn.',
    en: 'There is no option “{option}”. Run “coop help” to see the options.',
  },
  missingValue: {
    vi: 'Tùy chọn “{option}” cần một giá trị: {values}.',
    en: 'The option “{option}” needs a value: {values}.',
  },
  wrongValue: {
    vi: '“{value}” không dùng được cho tùy chọn “{option}”. Hãy chọn {values}.',
    en: '“{value}” is no value of the option “{option}”. Choose {values}.',
  },
  noSuchPath: {
    vi: 'Không có tệp hay thư mục “{path}”. Hãy xem lại đường dẫn.',
    en: 'There is no file or folder “{path}”. Check the path.',
  },
  notOfTheFormat: {
    vi: 'Tên tệp “{path}” không phải của kho hồ sơ. Tên phải có đuôi .coop.yaml (hồ sơ, danh mục) hoặc là coop.config.yaml (cấu hình).',
    en: 'The name of “{path}” is none of a cooperation archive’s. It has to end in .coop.yaml (records, registries) or be coop.config.yaml (settings).',
  },
  needsName: {
    vi: 'Hãy ghi tên cần tìm, ví dụ: coop search bo cong an',
    en: 'Say which name to look for, for example: coop search bo cong an',
  },
  needsStdio: {
    vi: 'Lệnh “coop lsp” dành cho trình soạn thảo và cần tùy chọn “--stdio”.',
    en: '“coop lsp” is for editors and needs the option “--stdio”.',
  },
  leftOut: {
    vi: '“{path}” không được kiểm tra, vì .gitignore hoặc mục “exclude” trong coop.config.yaml đã loại ra.',
    en: '“{path}” is not checked: .gitignore or “exclude” in coop.config.yaml leaves it out.',
  },
  unreadableFolder: {
    vi: 'Không đọc được thư mục “{path}” ({code}), nên các tệp trong đó không được kiểm tra. Hãy xem lại quyền truy cập.',
    en: 'The folder “{path}” can’t be read ({code}), so the files in it are not checked. Check its permissions.',
  },
  failed: {
    vi: 'Chương trình gặp lỗi: {reason}',
    en: 'The program failed: {reason}',
  },
  finding: {
    vi: 'Đang tìm các tệp…',
    en: 'Looking for files…',
  },
  reading: {
    vi: 'Đang đọc tệp {done}/{total}…',
    en: 'Reading file {done} of {total}…',
  },
  checking: {
    vi: 'Đang kiểm tra tệp {done}/{total}…',
    en: 'Checking file {done} of {total}…',
  },
  nothingFound: {
    vi: 'Không tìm thấy tổ chức hay văn kiện nào có tên như “{query}”. Hãy thử một phần của tên, tên viết tắt hoặc tên bằng ngôn ngữ khác.',
    en: 'No organization or agreement has a name like “{query}”. Try a part of the name, its abbreviation or its name in another language.',
  },
  nothingToCheck: {
    vi: 'Không có tệp nào để kiểm tra. Tên tệp của kho hồ sơ có đuôi .coop.yaml.',
    en: 'There is no file to check. The names of an archive’s files end in .coop.yaml.',
  },
  clean: {
    vi: 'Đã kiểm tra {files, number} tệp, không có vấn đề nào.',
    en: '{files, plural, one {# file} other {# files}} checked, no problems.',
  },
  problems: {
    vi: 'Đã kiểm tra {files, number} tệp: {counts}.',
    en: '{files, plural, one {# file} other {# files}} checked: {counts}.',
  },
} as const satisfies { readonly [name: string]: Words };

export const SEVERITY_WORDS: { readonly [severity in Severity]: Words } = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  information: { vi: 'thông tin', en: 'information' },
  hint: { vi: 'gợi ý', en: 'hint' },
};

/** How many of each severity, in a summary. */
export const SEVERITY_COUNTS: { readonly [severity in Severity]: Words } = {
  error: { vi: '{count, number} lỗi', en: '{count, plural, one {# error} other {# errors}}' },
  warning: { vi: '{count, number} cảnh báo', en: '{count, plural, one {# warning} other {# warnings}}' },
  information: { vi: '{count, number} thông tin', en: '{count, number} information' },
  hint: { vi: '{count, number} gợi ý', en: '{count, plural, one {# hint} other {# hints}}' },
};
