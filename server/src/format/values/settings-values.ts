import type { AllowedValue } from '../types';

/** The languages of messages. */
export const MESSAGE_LANGUAGES: readonly AllowedValue[] = [
  { value: 'vi', words: { vi: 'tiếng Việt', en: 'Vietnamese' } },
  { value: 'en', words: { vi: 'tiếng Anh', en: 'English' } },
];

/** How weighty the findings of a rule are. */
export const SEVERITIES: readonly AllowedValue[] = [
  { value: 'error', words: { vi: 'lỗi', en: 'error' } },
  { value: 'warning', words: { vi: 'cảnh báo', en: 'warning' } },
  { value: 'information', words: { vi: 'thông tin', en: 'information' } },
  { value: 'hint', words: { vi: 'gợi ý', en: 'hint' } },
  { value: 'off', words: { vi: 'tắt, không kiểm tra', en: 'off, not checked' } },
];

/** Whether the registries that come with the program are used. */
export const REFERENCES: readonly AllowedValue[] = [
  {
    value: 'bundled',
    words: {
      vi: 'kèm theo chương trình, danh mục đi kèm',
      en: 'bundled, the registries that come with the program',
    },
  },
  {
    value: 'none',
    words: { vi: 'không, chỉ dùng danh mục của kho hồ sơ', en: "none, only the archive's own registries" },
  },
];
