import type { Words } from '../../base/words';

/** Why something can't be renamed, as ICU messages. */
export const REFUSALS = {
  shipped: {
    vi: '“{id}” thuộc danh mục đi kèm chương trình nên không đổi mã được. Muốn dùng mã khác, hãy thêm một mục vào danh mục của kho.',
    en: '“{id}” ships with the program and keeps its id. To use another id, add an entry to this archive’s registry.',
  },
  reading: {
    vi: 'Đang đọc kho hồ sơ. Hãy thử lại sau giây lát.',
    en: 'The archive is still being read. Try again in a moment.',
  },
  notAnId: {
    vi: '“{name}” không phải là mã. Mã gồm chữ thường không dấu, chữ số và gạch nối ở giữa, không quá 80 ký tự.',
    en: '“{name}” is not an id. An id has lower-case letters without marks, digits, and hyphens between them, at most 80 characters.',
  },
  notAnIdButMeant: {
    vi: '“{name}” không phải là mã. Mã gồm chữ thường không dấu, chữ số và gạch nối ở giữa, không quá 80 ký tự. Có thể viết “{meant}”.',
    en: '“{name}” is not an id. An id has lower-case letters without marks, digits, and hyphens between them, at most 80 characters. “{meant}” would be one.',
  },
  taken: {
    vi: 'Mã “{name}” đã có trong {file}. Hãy chọn mã khác.',
    en: 'The id “{name}” is taken, in {file}. Choose another one.',
  },
  takenByShipped: {
    vi: 'Mã “{name}” đã có trong danh mục đi kèm chương trình. Hãy chọn mã khác.',
    en: 'The id “{name}” is taken by an entry that ships with the program. Choose another one.',
  },
  writtenAsName: {
    vi: 'Trong kho, “{name}” đang được dùng làm tên của {id} ({file}). Hãy chọn mã khác.',
    en: '“{name}” is written as a name of {id} in this archive ({file}). Choose another id.',
  },
  unreadable: {
    vi: 'Không đọc được {file}, nên không đổi mã được ở mọi nơi.',
    en: '{file} can’t be read, so the id can’t be changed everywhere.',
  },
} as const satisfies { readonly [reason: string]: Words };

/** What the edits of a renaming are called where they are shown before they are applied. */
export const ANNOTATIONS = {
  registries: { vi: 'Danh mục', en: 'Registries' },
  records: { vi: 'Hồ sơ', en: 'Records' },
  description: { vi: 'Đổi mã “{id}” thành “{name}”', en: 'Change the id “{id}” to “{name}”' },
} as const satisfies { readonly [name: string]: Words };
