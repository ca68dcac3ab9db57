import type { Words } from '../../base/words';

/** What the refactorings are called, as ICU messages. */
export const TITLES = {
  writeOut: { vi: 'Viết đầy đủ (“{field}: …”)', en: 'Write out in full (“{field}: …”)' },
  shorten: { vi: 'Viết gọn, chỉ ghi mã', en: 'Shorten to the id alone' },
  nameLanguage: { vi: 'Ghi theo ngôn ngữ (“{language}: …”)', en: 'Write by language (“{language}: …”)' },
  dropLanguage: { vi: 'Bỏ mã ngôn ngữ “{language}”', en: 'Remove the language “{language}”' },
  toSessions: { vi: 'Đổi ngày thành danh sách các phiên', en: 'Turn the date into a list of sessions' },
  toDays: { vi: 'Ghi mỗi ngày là một phiên', en: 'List each day as a session' },
  fromSessions: {
    vi: 'Đổi danh sách các phiên thành một ngày',
    en: 'Turn the list of sessions into one date',
  },
  fromDays: { vi: 'Gộp các phiên thành “{date}”', en: 'Join the sessions into “{date}”' },
  toList: { vi: 'Đổi giá trị thành danh sách', en: 'Turn the value into a list' },
  fromList: { vi: 'Đổi danh sách thành một giá trị', en: 'Turn the list into one value' },
  sortParties: { vi: 'Sắp xếp các bên tham gia theo vai trò', en: 'Sort the parties by role' },
  extract: { vi: 'Đưa “{name}” vào danh mục tổ chức', en: 'Extract “{name}” into the registry' },
  link: { vi: 'Ghi mã “{id}” cho tên này', en: 'Write the id “{id}” of this name' },
  quote: { vi: 'Đặt giá trị trong dấu ngoặc kép', en: 'Put the value in quotation marks' },
  unquote: { vi: 'Bỏ dấu ngoặc quanh giá trị', en: 'Remove the quotation marks' },
  listToBlock: { vi: 'Ghi mỗi mục trên một dòng', en: 'Write each item on its own line' },
  listToFlow: { vi: 'Ghi danh sách trên một dòng', en: 'Write the list on one line' },
  mapToBlock: { vi: 'Ghi mỗi trường trên một dòng', en: 'Write each field on its own line' },
  mapToFlow: { vi: 'Ghi các trường trên một dòng', en: 'Write the fields on one line' },
} as const satisfies { readonly [name: string]: Words };
