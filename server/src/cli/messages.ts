import type { Severity } from '../archive/finding';
import type { Words } from '../base/words';

/** What the program says, as ICU messages; help texts aside. */
export const MESSAGES = {
  unknownCommand: {
    vi: 'Không có lệnh “{command}”. Các lệnh gồm: check, search, list, facts, paths, map, reduce, lsp, help. Gõ “coop help” để xem hướng dẫn.',
    en: 'There is no command “{command}”. The commands are check, search, list, facts, paths, map, reduce, lsp and help. Run “coop help” to see how they work.',
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
  needsNoValue: {
    vi: 'Tùy chọn “{option}” không nhận giá trị nào.',
    en: 'The option “{option}” takes no value.',
  },
  dryRunNeedsFix: {
    vi: 'Tùy chọn “--dry-run” chỉ dùng cùng với “--fix”.',
    en: '“--dry-run” only goes with “--fix”.',
  },
  dryRunIsDiff: {
    vi: '“--fix --dry-run” in ra diff, nên không dùng cùng với “--format” khác “text”.',
    en: '“--fix --dry-run” prints a diff, so it goes with no “--format” but “text”.',
  },
  watchFixesNothing: {
    vi: 'Không dùng “--watch” cùng với “--fix”: tệp đang được soạn thảo.',
    en: '“--watch” does not go with “--fix”: the files are being written.',
  },
  watchIsText: {
    vi: '“--watch” dành cho người đọc, nên không dùng cùng với “--format” khác “text”.',
    en: '“--watch” is for people, so it goes with no “--format” but “text”.',
  },
  needsList: {
    vi: 'Hãy ghi một danh sách cần in: {lists}; sau đó có thể ghi một đường dẫn.',
    en: 'Say which list to print: {lists}; one path may follow.',
  },
  oneTooMany: {
    vi: 'Thừa “{operand}”. Gõ “coop help” để xem lệnh này nhận những gì.',
    en: '“{operand}” is one too many. Run “coop help” to see what the command takes.',
  },
  noSuchPath: {
    vi: 'Không có tệp hay thư mục “{path}”. Hãy xem lại đường dẫn.',
    en: 'There is no file or folder “{path}”. Check the path.',
  },
  notOfTheFormat: {
    vi: 'Tên tệp “{path}” không phải của kho hồ sơ. Tên phải có đuôi .coop.yaml (hồ sơ, danh mục) hoặc là coop.config.yaml (cấu hình).',
    en: 'The name of “{path}” is none of a cooperation archive’s. It has to end in .coop.yaml (records, registries) or be coop.config.yaml (settings).',
  },
  noSuchFile: {
    vi: 'Thư mục “{root}” không có tệp “{path}”. Hãy xem lại đường dẫn và “--root”.',
    en: 'There is no file “{path}” in the folder “{root}”. Check the path and “--root”.',
  },
  outOfRoot: {
    vi: '“{path}” không nằm trong thư mục “{root}”. Hãy ghi đường dẫn tính từ thư mục gốc của kho (xem --root).',
    en: '“{path}” does not lie in the folder “{root}”. Write paths relative to the archive’s root (see --root).',
  },
  notAsked: {
    vi: 'Dòng {line, number} của đầu vào chuẩn không phải đường dẫn, cũng không phải đối tượng JSON có “path” (và “text”).',
    en: 'Line {line, number} of standard input is neither a path nor a JSON object with “path” (and “text”).',
  },
  isFolder: {
    vi: '“{path}” là thư mục. Hãy ghi các tệp do coop map in ra.',
    en: '“{path}” is a folder. Name files that coop map printed.',
  },
  unreadableStream: {
    vi: 'Không đọc được “{path}” ({code}). Hãy xem lại quyền truy cập.',
    en: '“{path}” can’t be read ({code}). Check its permissions.',
  },
  emptyStream: {
    vi: '{kind, select, input {Đầu vào chuẩn} other {“{stream}”}} không có dòng nào, trong khi coop map bao giờ cũng in một dòng cuối. Hãy chạy lại coop map cho phần này của kho.',
    en: '{kind, select, input {Standard input} other {“{stream}”}} is empty, while coop map always prints a last line. Map this part of the archive again.',
  },
  damagedLine: {
    vi: 'Dòng {line, number} của {kind, select, input {đầu vào chuẩn} other {“{stream}”}} bị hỏng, bị cắt ngang hoặc không do coop map in ra. Hãy chạy lại coop map cho phần này của kho.',
    en: 'Line {line, number} of {kind, select, input {standard input} other {“{stream}”}} is damaged or cut off, or coop map did not print it. Map this part of the archive again.',
  },
  foreignLine: {
    vi: 'Dòng {line, number} của {kind, select, input {đầu vào chuẩn} other {“{stream}”}} do coop phiên bản {build} in ra, còn đây là phiên bản {own}. Hãy dùng cùng một phiên bản cho map và reduce.',
    en: 'Line {line, number} of {kind, select, input {standard input} other {“{stream}”}} was printed by version {build} of coop, and this is version {own}. Map and reduce with the same version.',
  },
  endMissing: {
    vi: 'Kết quả của coop map dừng giữa chừng sau dòng {line, number} của {kind, select, input {đầu vào chuẩn} other {“{stream}”}}; phần tiếp theo không có ở đâu. Hãy chạy lại coop map cho phần này của kho.',
    en: 'What coop map printed breaks off behind line {line, number} of {kind, select, input {standard input} other {“{stream}”}}, and the rest is nowhere. Map this part of the archive again.',
  },
  lineMissing: {
    vi: 'Thiếu dòng đứng trước dòng {line, number} của {kind, select, input {đầu vào chuẩn} other {“{stream}”}}. Hãy chạy lại coop map cho phần này của kho.',
    en: 'The line that comes before line {line, number} of {kind, select, input {standard input} other {“{stream}”}} is missing. Map this part of the archive again.',
  },
  twoContents: {
    vi: '“{path}” có hai nội dung khác nhau: ở dòng {line, number} của {kind, select, input {đầu vào chuẩn} other {“{stream}”}} và ở dòng {line2, number} của {kind2, select, input {đầu vào chuẩn} other {“{stream2}”}}. Tệp đã thay đổi giữa hai lần chạy; hãy chạy lại coop map cho cả kho.',
    en: '“{path}” has two contents: in line {line, number} of {kind, select, input {standard input} other {“{stream}”}} and in line {line2, number} of {kind2, select, input {standard input} other {“{stream2}”}}. The file has changed in between; map the archive again.',
  },
  noSort: {
    vi: 'Không có chương trình “sort”, mà coop reduce cần đến. Hãy cài GNU coreutils.',
    en: 'There is no program “sort” on this machine, which coop reduce needs. Install GNU coreutils.',
  },
  noScratch: {
    vi: 'Không ghi được tệp tạm vào thư mục “{folder}” ({code}). Hãy ghi một thư mục khác vào biến TMPDIR.',
    en: 'The folder “{folder}” takes no temporary file ({code}). Name another one in TMPDIR.',
  },
  sortFailed: {
    vi: 'Chương trình “sort” gặp lỗi: {reason}. Nó ghi tệp tạm vào thư mục ghi trong biến TMPDIR; hãy xem ở đó còn chỗ trống không.',
    en: 'The program “sort” failed: {reason}. It writes temporary files to the folder that TMPDIR names; see whether there is room.',
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
  notShown: {
    vi: 'Còn {count, number} vấn đề không liệt kê ở đây (xem --max-problems).',
    en: '{count, plural, one {# more problem is} other {# more problems are}} not listed (see --max-problems).',
  },
  noGit: {
    vi: 'Không có chương trình git, nên không dùng được “--changed-since”. Hãy cài git hoặc bỏ tùy chọn ấy.',
    en: 'There is no git on this machine, which “--changed-since” needs. Install git or leave the option out.',
  },
  noRepository: {
    vi: 'Thư mục “{path}” không nằm trong kho git nào, nên không dùng được “--changed-since”.',
    en: 'The folder “{path}” is in no git repository, which “--changed-since” needs.',
  },
  noSuchRevision: {
    vi: 'Git không biết phiên bản “{revision}”. Hãy xem lại tên; trong hệ thống CI có thể phải tải thêm lịch sử.',
    en: 'Git knows no revision “{revision}”. Check its name; in CI, more of the history may have to be fetched.',
  },
  gitFailed: {
    vi: 'Git không so sánh được “{path}” với phiên bản “{revision}”. Hãy thử lệnh “git status” trong thư mục ấy.',
    en: 'Git could not compare “{path}” with the revision “{revision}”. Try “git status” in that folder.',
  },
  fixed: {
    vi: 'Đã sửa {count, number} tệp.',
    en: '{count, plural, one {# file} other {# files}} fixed.',
  },
  wouldFix: {
    vi: 'Sửa được {count, number} tệp; chưa ghi tệp nào.',
    en: '{count, plural, =0 {No file} one {# file} other {# files}} could be fixed; nothing was written.',
  },
  changedMeanwhile: {
    vi: 'Không sửa “{path}”, vì tệp vừa thay đổi. Hãy chạy lại lệnh.',
    en: '“{path}” was not fixed: it has just changed. Run the command again.',
  },
  notWritten: {
    vi: 'Không ghi được “{path}” ({code}). Hãy xem lại quyền truy cập và dung lượng đĩa.',
    en: '“{path}” can’t be written ({code}). Check its permissions and the space on the disk.',
  },
  watching: {
    vi: 'Đang theo dõi các tệp. Nhấn Ctrl+C để kết thúc.',
    en: 'Watching the files. Press Ctrl+C to end.',
  },
  noneLeft: {
    vi: 'không còn vấn đề nào',
    en: 'no problems left',
  },
  removed: {
    vi: 'không còn thuộc kho hồ sơ',
    en: 'no longer in the archive',
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
  nothingChanged: {
    vi: 'Không có tệp nào khác với phiên bản “{revision}”.',
    en: 'No file differs from the revision “{revision}”.',
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
