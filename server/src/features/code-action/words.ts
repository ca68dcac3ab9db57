import type { Words } from '../../base/words';

/** What the fixes are called, as ICU messages. */
export const TITLES = {
  replace: { vi: 'Thay bằng “{value}”', en: 'Replace with “{value}”' },
  replaceByEntry: { vi: 'Thay bằng “{value}” ({name})', en: 'Replace with “{value}” ({name})' },
  addToRegistry: { vi: 'Thêm vào danh mục của kho', en: 'Add to this archive’s registry' },
} as const satisfies { readonly [name: string]: Words };
