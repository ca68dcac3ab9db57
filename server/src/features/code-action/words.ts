import type { Localizer } from '../../base/localizer';
import type { Language, MessageValues, Words } from '../../base/words';

/** What the fixes are called, as ICU messages. */
export const TITLES = {
  replace: { vi: 'Thay bằng “{value}”', en: 'Replace with “{value}”' },
  replaceByEntry: { vi: 'Thay bằng “{value}” ({name})', en: 'Replace with “{value}” ({name})' },
  addToRegistry: { vi: 'Thêm vào danh mục của kho', en: 'Add to this archive’s registry' },
  successor: { vi: 'Ghi tổ chức kế thừa “{value}”', en: 'Write its successor “{value}”' },
  successorEntry: {
    vi: 'Ghi tổ chức kế thừa “{value}” ({name})',
    en: 'Write its successor “{value}” ({name})',
  },
  writeDate: { vi: 'Viết là “{value}”', en: 'Write “{value}”' },
  dayFirst: { vi: 'Viết là “{value}” (ngày đứng trước)', en: 'Write “{value}” (day first)' },
  monthFirst: { vi: 'Viết là “{value}” (tháng đứng trước)', en: 'Write “{value}” (month first)' },
  swapInterval: { vi: 'Đổi chỗ hai đầu: “{value}”', en: 'Swap the two ends: “{value}”' },
  swapFields: { vi: 'Đổi chỗ “{first}” và “{second}”', en: 'Swap “{first}” and “{second}”' },
  setPlanned: { vi: 'Ghi “status: planned” (việc sắp tới)', en: 'Set “status: planned” (still to come)' },
  normalize: {
    vi: 'Chuẩn hóa: chữ dựng sẵn, bỏ ký tự ẩn',
    en: 'Normalize: composed letters, nothing invisible',
  },
  plainPunctuation: { vi: 'Viết “{value}” bằng dấu thường', en: 'Write “{value}” with plain punctuation' },
  removeField: { vi: 'Xóa trường “{name}”', en: 'Remove the field “{name}”' },
  removeLaterField: { vi: 'Xóa “{name}” ghi lần sau', en: 'Remove the later “{name}”' },
  removeLaterItem: { vi: 'Xóa mục ghi lần sau', en: 'Remove the later item' },
  keepAsNote: { vi: 'Giữ làm ghi chú riêng: “{name}”', en: 'Keep it as a note of your own: “{name}”' },
  insertField: { vi: 'Thêm trường “{name}”', en: 'Insert the field “{name}”' },
  fillField: { vi: 'Điền tạm “{value}” vào “{name}”', en: 'Put “{value}” in “{name}” for now' },
  fillIn: { vi: 'Điền tạm “{name}”', en: 'Fill in “{name}” for now' },
  insertAll: { vi: 'Thêm mọi trường còn thiếu', en: 'Insert all missing fields' },
  wrap: { vi: 'Đặt vào danh sách', en: 'Put it in a list' },
  split: { vi: 'Tách thành danh sách ở các dấu phẩy', en: 'Make it a list, cut at the commas' },
  wrapField: { vi: 'Ghi vào trường “{name}” của mục', en: 'Write it as the item’s “{name}”' },
  quoteName: { vi: 'Đặt cả tên trong ngoặc kép', en: 'Put the whole name in quotation marks' },
  removeRuleName: { vi: 'Bỏ “{rule}” khỏi chú thích', en: 'Remove “{rule}” from the comment' },
  removeComment: { vi: 'Xóa chú thích không có tác dụng', en: 'Remove the comment, which hides nothing' },
  quoteValue: { vi: 'Đặt giá trị trong ngoặc kép', en: 'Put the value in quotation marks' },
  insertBlank: { vi: 'Thêm dấu cách sau dấu hai chấm', en: 'Put a blank behind the colon' },
  plainColon: { vi: 'Thay bằng dấu hai chấm thường', en: 'Make it a plain colon' },
  plainComma: { vi: 'Thay bằng dấu phẩy thường', en: 'Make it a plain comma' },
  plainSpaces: { vi: 'Thay bằng dấu cách thường', en: 'Make them plain spaces' },
  insertColon: { vi: 'Thêm dấu hai chấm sau “{name}”', en: 'Put a colon behind “{name}”' },
  continueLine: { vi: 'Thụt vào: là phần tiếp của dòng trên', en: 'Indent it: it continues the line above' },
  closeQuote: { vi: 'Đóng ngoặc kép ở cuối dòng', en: 'Close the quotation mark at the end of the line' },
  closeBracket: { vi: 'Thêm dấu “{sign}” để đóng ngoặc', en: 'Close the bracket with “{sign}”' },
  removeSign: { vi: 'Xóa dấu “{sign}” thừa', en: 'Remove the “{sign}”' },
  insertComma: { vi: 'Thêm dấu phẩy', en: 'Put a comma' },
  tabsToSpaces: { vi: 'Thay phím Tab bằng dấu cách', en: 'Make the tabs spaces' },
  alignLine: { vi: 'Thụt lề cho thẳng hàng', en: 'Bring the lines into line' },
  newLine: { vi: 'Xuống dòng trước danh sách', en: 'Start a new line for the list' },
  insertHyphen: { vi: 'Thêm gạch nối ở đầu mục', en: 'Begin the item with a hyphen' },
  wordsBelow: { vi: 'Chuyển chữ xuống dòng dưới', en: 'Move the words to the line below' },
  doubleBackslash: { vi: 'Viết hai dấu gạch chéo ngược', en: 'Double the backslash' },
  fixAll: { vi: 'Sửa mọi lỗi có thể sửa an toàn', en: 'Fix all problems that can be fixed safely' },
  fixAllOfRule: {
    vi: 'Sửa mọi lỗi loại này trong tệp: {title}',
    en: 'Fix all problems of this kind in this file: {title}',
  },
  suppressLine: { vi: 'Không báo “{rule}” ở dòng này', en: 'Don’t report “{rule}” on this line' },
  suppressFile: { vi: 'Không báo “{rule}” trong cả tệp này', en: 'Don’t report “{rule}” in this file' },
  turnOff: {
    vi: 'Tắt quy tắc “{rule}” trong coop.config.yaml',
    en: 'Turn the rule “{rule}” off in coop.config.yaml',
  },
  setSeverity: {
    vi: 'Đặt mức “{severity}” cho quy tắc “{rule}” trong coop.config.yaml',
    en: 'Set the rule “{rule}” to “{severity}” in coop.config.yaml',
  },
  showRule: { vi: 'Xem trang của quy tắc “{rule}”', en: 'Show the page of the rule “{rule}”' },
} as const satisfies { readonly [name: string]: Words };

/** A title in the editor's language. */
export function titleIn(
  { language, localizer }: { readonly language: Language; readonly localizer: Localizer },
  title: keyof typeof TITLES,
  values: MessageValues = {},
): string {
  return localizer.format(TITLES[title], language, values);
}
