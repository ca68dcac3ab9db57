import { defineRule } from './rule';

/** Not a rule of the archive: the finding that stands for a rule that failed. */
export const INTERNAL_ERROR = defineRule({
  id: 'internal-error',
  severity: 'error',
  words: {
    title: { en: 'A check failed', vi: 'Một phép kiểm tra bị lỗi' },
    description: {
      en: 'The program made a mistake; the file may be in order. The other checks went on.',
      vi: 'Chương trình gặp lỗi; tệp có thể không sai. Các phép kiểm tra khác vẫn được thực hiện.',
    },
  },
  messages: {
    failed: {
      en: 'The check “{rule}” failed ({reason}). This is a fault of the program, not of the file: please report it.',
      vi: 'Phép kiểm tra “{rule}” bị lỗi ({reason}). Đây là lỗi của chương trình, không phải của tệp; xin hãy báo lại.',
    },
  },
  examples: [],
});
