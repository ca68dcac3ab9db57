import { LANGUAGES, type Words } from '../base/words';
import { dayOf, type Option, oneOf, wholeNumber } from './options';
import { READING_OPTIONS } from './reading-options';

/** Formats of a check's report. */
export const CHECK_FORMATS = ['text', 'json', 'ndjson', 'sarif', 'github', 'junit'] as const;
export const SEARCH_FORMATS = ['table', 'json'] as const;
export const LIST_FORMATS = ['table', 'csv', 'ndjson'] as const;

/** What `coop list` can list. */
export const LISTS = ['records', 'organizations', 'agreements'] as const;

/** From what severity on a check fails. */
export const FAIL_ON = ['error', 'warning', 'information', 'hint', 'never'] as const;

export type CheckFormat = (typeof CHECK_FORMATS)[number];
export type SearchFormat = (typeof SEARCH_FORMATS)[number];
export type ListFormat = (typeof LIST_FORMATS)[number];
export type ListName = (typeof LISTS)[number];
export type FailOn = (typeof FAIL_ON)[number];

/** A command as the help shows it and as a command line is read by. */
export interface CommandDescription {
  readonly name: string;
  /** What stands behind the name. */
  readonly operands: Words;
  readonly options: readonly Option[];
  /** Paragraphs of the help, their lines as they are to be broken. */
  readonly about: Words;
  /** The paragraph behind the options. */
  readonly exitCodes?: Words;
}

const PATHS: Words = { vi: '[ĐƯỜNG-DẪN…]', en: '[PATH…]' };

const LANGUAGE: Option = {
  name: 'language',
  value: oneOf(LANGUAGES),
  help: {
    vi: 'ngôn ngữ; nếu không ghi thì theo coop.config.yaml, rồi theo hệ thống',
    en: 'the language; else that of coop.config.yaml, else that of the system',
  },
};

const FORMAT: Option = {
  name: 'format',
  value: oneOf(CHECK_FORMATS),
  help: {
    vi: 'cho người đọc (mặc định là text), cho chương trình, cho hệ thống CI',
    en: 'for people (text, the default), for programs, for CI systems',
  },
};

/** What is shown of a report. */
const REPORT_OPTIONS: readonly Option[] = [
  FORMAT,
  LANGUAGE,
  {
    name: 'fail-on',
    value: oneOf(FAIL_ON),
    help: {
      vi: 'mã thoát là 1 khi có vấn đề từ mức này trở lên (mặc định là error)',
      en: 'exit with 1 from this severity on (error by default)',
    },
  },
  {
    name: 'max-problems',
    value: wholeNumber(0),
    help: {
      vi: 'chỉ liệt kê N vấn đề đầu tiên; vẫn đếm đủ',
      en: 'list the first N problems only; all are counted',
    },
  },
  {
    name: 'quiet',
    help: { vi: 'không liệt kê vấn đề nào, chỉ đếm', en: 'list no problem, only count them' },
  },
];

const CHECK: CommandDescription = {
  name: 'check',
  operands: PATHS,
  options: [
    ...REPORT_OPTIONS,
    {
      name: 'fix',
      help: {
        vi: 'sửa ngay những chỗ chắc chắn đúng, rồi cho biết những gì còn lại',
        en: 'make the safe fixes in the files, then show what is left',
      },
    },
    {
      name: 'dry-run',
      help: {
        vi: 'cùng với --fix: in các chỗ sửa dưới dạng diff, không ghi tệp nào',
        en: 'with --fix: print the fixes as a diff and write nothing',
      },
    },
    {
      name: 'changed-since',
      value: { shown: 'REV', values: 'HEAD, main, v1.0, …', accepts: (value) => value !== '' },
      help: {
        vi: 'chỉ xét các tệp đã đổi so với phiên bản REV của git',
        en: 'show only files that have changed since a revision of git',
      },
    },
    {
      name: 'watch',
      help: {
        vi: 'kiểm tra lại mỗi khi có tệp thay đổi, cho đến khi nhấn Ctrl+C',
        en: 'check again whenever files change, until Ctrl+C',
      },
    },
    ...READING_OPTIONS,
  ],
  about: {
    vi: `Kiểm tra kho chứa mỗi ĐƯỜNG-DẪN và cho biết các vấn đề ở đó: một tệp, một thư mục hoặc cả kho. Không ghi
ĐƯỜNG-DẪN thì lấy thư mục hiện tại. Kho bắt đầu từ thư mục gần nhất, tính ngược lên, có tệp coop.config.yaml;
nếu không có tệp ấy thì từ chính thư mục đang xét. Kho luôn được đọc trọn vẹn.`,
    en: `Checks the archive that each PATH belongs to and shows the problems under PATH: a file, a folder, or the whole
archive. Without PATH it takes the current folder. An archive begins at the nearest folder upward that holds
coop.config.yaml; where there is none, at the folder itself. The whole archive is always read.`,
  },
  exitCodes: {
    vi: 'Mã thoát: 0 nếu không có lỗi, 1 nếu có lỗi (xem --fail-on), 2 nếu không kiểm tra hoặc không sửa được.',
    en: 'Exit code: 0 without errors, 1 with errors (see --fail-on), 2 when the check or a fix could not be done.',
  },
};

const SEARCH: CommandDescription = {
  name: 'search',
  operands: { vi: 'TÊN', en: 'NAME' },
  options: [
    {
      name: 'format',
      value: oneOf(SEARCH_FORMATS),
      help: {
        vi: 'bảng cho người đọc (mặc định) hoặc JSON cho chương trình',
        en: 'for people (the default) or for programs',
      },
    },
    LANGUAGE,
    {
      name: 'limit',
      value: wholeNumber(1),
      help: { vi: 'số mục nhiều nhất (mặc định là 10)', en: 'show at most N entries (10 by default)' },
    },
    ...READING_OPTIONS,
  ],
  about: {
    vi: `Tìm các tổ chức và văn kiện có thể mang TÊN ấy, khả năng cao nhất đứng trước: cả trong kho chứa thư mục hiện tại
lẫn trong danh mục kèm theo chương trình. TÊN là mã, tên đầy đủ hoặc một phần của tên, tên viết tắt hay số hiệu văn
bản; không cần gõ dấu hay theo đúng thứ tự các từ.`,
    en: `Shows the organizations and agreements that NAME may mean, the likeliest first: those of the archive that the current
folder belongs to, and those that come with the program. NAME is an id, a name or a part of one, an abbreviation or a
document number; diacritics and the order of words do not matter.`,
  },
  exitCodes: {
    vi: 'Mã thoát: 0, kể cả khi không tìm thấy; 2 nếu không tìm được vì có trục trặc.',
    en: 'Exit code: 0, also where nothing is found; 2 when the search could not run.',
  },
};

const LIST: CommandDescription = {
  name: 'list',
  operands: { vi: `${LISTS.join('|')} [ĐƯỜNG-DẪN]`, en: `${LISTS.join('|')} [PATH]` },
  options: [
    {
      name: 'format',
      value: oneOf(LIST_FORMATS),
      help: {
        vi: 'bảng cho người đọc (mặc định), CSV, hoặc mỗi dòng một đối tượng JSON',
        en: 'for people (the default), as CSV, or one JSON object a line',
      },
    },
    LANGUAGE,
    ...READING_OPTIONS,
  ],
  about: {
    vi: `Liệt kê các hồ sơ, tổ chức hoặc văn kiện mà kho chứa ĐƯỜNG-DẪN (nếu không ghi: thư mục hiện tại) biết đến; tổ
chức và văn kiện gồm cả những mục kèm theo chương trình.`,
    en: `Lists the records, organizations or agreements that the archive of PATH knows (without PATH: of the current folder);
organizations and agreements with those that come with the program.`,
  },
};

const FACTS: CommandDescription = {
  name: 'facts',
  operands: PATHS,
  options: READING_OPTIONS,
  about: {
    vi: `In mỗi tệp một dòng JSON: những gì kho ghi nhận từ tệp (mã, tên, tham chiếu, ngày) và các vấn đề, không kèm lời.`,
    en: `Prints one line of JSON a file: what the archive keeps of it (ids, names, references, dates), and its findings,
without words.`,
  },
};

const ARCHIVE_PATHS: CommandDescription = {
  name: 'paths',
  operands: { vi: '[THƯ-MỤC]', en: '[FOLDER]' },
  options: [],
  about: {
    vi: `In đường dẫn của mọi tệp thuộc kho chứa THƯ-MỤC (nếu không ghi: thư mục hiện tại): mỗi dòng một đường dẫn tính từ thư
mục gốc của kho, theo thứ tự, để đưa vào coop map.`,
    en: `Prints the paths of all files of the archive that FOLDER (without it: the current folder) belongs to: one a line,
relative to the archive's root, sorted, for coop map to read.`,
  },
};

const ROOT: Option = {
  name: 'root',
  value: { shown: 'FOLDER', values: '., kho, /srv/kho, …', accepts: (value) => value !== '' },
  help: {
    vi: 'thư mục gốc của kho (mặc định là thư mục hiện tại)',
    en: 'the archive’s root folder (the current folder by default)',
  },
};

const MAP: CommandDescription = {
  name: 'map',
  operands: { vi: '', en: '' },
  options: [ROOT],
  about: {
    vi: `Đọc từ đầu vào chuẩn các đường dẫn tính từ thư mục gốc của kho, mỗi dòng một đường dẫn, hoặc mỗi dòng một đối tượng
JSON có "path" và "text"; in cho mỗi tệp một dòng JSON với mọi điều coop reduce cần biết về tệp ấy. Mỗi tệp được xét
riêng, nên có thể chia kho cho nhiều máy. Chỉ coop cùng phiên bản mới đọc được kết quả.`,
    en: `Reads from standard input paths relative to the archive's root, one a line, or one JSON object a line with "path" and
"text"; prints for each file a line of JSON with all that coop reduce needs to know of it. Each file is looked at by
itself, so that an archive can be divided among many machines. Only the same version of coop reads what is printed.`,
  },
  exitCodes: {
    vi: 'Mã thoát: 0; 2 nếu có tệp không tồn tại hoặc không phải của kho hồ sơ (các tệp khác vẫn được in).',
    en: 'Exit code: 0; 2 when a file does not exist or is none of an archive’s (the others are printed all the same).',
  },
};

const REDUCE: CommandDescription = {
  name: 'reduce',
  operands: { vi: '[TỆP…]', en: '[FILE…]' },
  options: [
    ...REPORT_OPTIONS,
    ROOT,
    {
      name: 'today',
      value: { shown: 'YYYY-MM-DD', values: '2026-01-15, …', accepts: (value) => dayOf(value) !== undefined },
      help: {
        vi: 'ngày được coi là hôm nay (mặc định là ngày của máy)',
        en: 'the day that counts as today (the local day by default)',
      },
    },
  ],
  about: {
    vi: `Đọc những gì coop map đã in, từ các TỆP hoặc từ đầu vào chuẩn: gồm bao nhiêu phần cũng được, theo thứ tự nào cũng
được, và một phần có thể đến hai lần. In đúng những gì coop check in cho cả kho: mọi vấn đề, kể cả những vấn đề chỉ
thuộc riêng một tệp, vì một dòng chú thích có thể ẩn vấn đề thuộc cả hai loại. Khi có dòng bị thiếu hoặc bị hỏng thì
dừng và không in gì. Bộ nhớ cần dùng không tăng theo số hồ sơ: việc sắp xếp do chương trình sort làm, với tệp tạm trong
thư mục ghi ở biến TMPDIR.`,
    en: `Reads what coop map printed, from FILEs or else from standard input: in any number of parts and in any order, and a
part may come twice. It prints what coop check prints of the whole archive: all problems, also those that one file
shows by itself, since a comment may hide problems of either kind. Where a line is missing or damaged it stops and
prints nothing. The memory that it takes does not grow with the number of records: the program sort puts them in order,
with temporary files in the folder that TMPDIR names.`,
  },
  exitCodes: {
    vi: 'Mã thoát: 0 nếu không có lỗi, 1 nếu có lỗi (xem --fail-on), 2 nếu thiếu dòng, dòng bị hỏng hoặc không chạy được.',
    en: 'Exit code: 0 without errors, 1 with errors (see --fail-on), 2 when a line is missing or damaged or it could not run.',
  },
};

const LSP: CommandDescription = {
  name: 'lsp',
  operands: { vi: '--stdio', en: '--stdio' },
  options: [],
  about: {
    vi: 'Máy chủ ngôn ngữ, dành cho trình soạn thảo.',
    en: 'The language server, for editors.',
  },
};

/** Every command but those that only explain the program, in the order of the help. */
export const COMMANDS = {
  check: CHECK,
  search: SEARCH,
  list: LIST,
  facts: FACTS,
  paths: ARCHIVE_PATHS,
  map: MAP,
  reduce: REDUCE,
  lsp: LSP,
} as const satisfies { readonly [name: string]: CommandDescription };
