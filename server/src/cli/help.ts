import type { Words } from '../base/words';

/** What `coop help` prints. */
export const HELP: Words = {
  en: `coop checks archives of international cooperation: records and registries in YAML.

Usage
  coop check [PATH…] [--format text|json] [--language vi|en]
  coop search NAME [--format table|json] [--language vi|en] [--limit N]
  coop lsp --stdio
  coop help
  coop --version

coop check
  Checks the archive that each PATH belongs to and shows the problems under PATH: a file, a folder, or the whole
  archive. Without PATH it takes the current folder. An archive begins at the nearest folder upward that holds
  coop.config.yaml; where there is none, at the folder itself.

  --format text|json   for people (the default) or for programs
  --language vi|en     language of the messages; else that of coop.config.yaml, else that of the system

  Exit code: 0 without errors, 1 with errors, 2 when the check could not run.

coop search
  Shows the organizations and agreements that NAME may mean, the likeliest first: those of the archive that the current
  folder belongs to, and those that come with the program. NAME is an id, a name or a part of one, an abbreviation or a
  document number; diacritics and the order of words do not matter.

  --format table|json  for people (the default) or for programs
  --language vi|en     language of the table, as above
  --limit N            show at most N entries (10 by default)

  Exit code: 0, also where nothing is found; 2 when the search could not run.

coop lsp --stdio
  The language server, for editors.
`,
  vi: `coop kiểm tra kho hồ sơ hợp tác quốc tế: các hồ sơ và danh mục viết bằng YAML.

Cách dùng
  coop check [ĐƯỜNG-DẪN…] [--format text|json] [--language vi|en]
  coop search TÊN [--format table|json] [--language vi|en] [--limit N]
  coop lsp --stdio
  coop help
  coop --version

coop check
  Kiểm tra kho chứa mỗi ĐƯỜNG-DẪN và cho biết các vấn đề ở đó: một tệp, một thư mục hoặc cả kho. Không ghi
  ĐƯỜNG-DẪN thì lấy thư mục hiện tại. Kho bắt đầu từ thư mục gần nhất, tính ngược lên, có tệp coop.config.yaml;
  nếu không có tệp ấy thì từ chính thư mục đang xét.

  --format text|json   cho người đọc (mặc định) hoặc cho chương trình
  --language vi|en     ngôn ngữ của thông báo; nếu không ghi thì theo coop.config.yaml, rồi theo hệ thống

  Mã thoát: 0 nếu không có lỗi, 1 nếu có lỗi, 2 nếu không kiểm tra được.

coop search
  Tìm các tổ chức và văn kiện có thể mang TÊN ấy, khả năng cao nhất đứng trước: cả trong kho chứa thư mục hiện tại
  lẫn trong danh mục kèm theo chương trình. TÊN là mã, tên đầy đủ hoặc một phần của tên, tên viết tắt hay số hiệu văn
  bản; không cần gõ dấu hay theo đúng thứ tự các từ.

  --format table|json  bảng cho người đọc (mặc định) hoặc JSON cho chương trình
  --language vi|en     ngôn ngữ của bảng, chọn như trên
  --limit N            số mục nhiều nhất (mặc định là 10)

  Mã thoát: 0, kể cả khi không tìm thấy; 2 nếu không tìm được vì có trục trặc.

coop lsp --stdio
  Máy chủ ngôn ngữ, dành cho các trình soạn thảo.
`,
};
