import type { MapType } from './types';
import { FIELD_PATH, oneOrListOf, STRING } from './value-types';

/** Words of the article that bear out a field of the record. */
export const EVIDENCE: MapType = {
  kind: 'map',
  name: 'evidence',
  fields: [
    {
      name: 'quote',
      required: true,
      type: STRING,
      label: { vi: 'Trích dẫn', en: 'Quote' },
      description: {
        vi: 'Lời của bài báo, chép nguyên văn. Chỗ lược bỏ thì ghi `[…]`.',
        en: 'Words of the article, copied exactly. Mark what is left out with `[…]`.',
      },
      example: '"khóa học kéo dài hai tuần […] tại Băng Cốc"',
    },
    {
      name: 'supports',
      required: false,
      type: oneOrListOf(FIELD_PATH),
      label: { vi: 'Chứng minh cho', en: 'Supports' },
      description: {
        vi: 'Trường mà lời trích chứng minh: `date`, `place.country`, `parties.usaid`, `outcomes.2`. Ghi một hoặc một danh sách.',
        en: 'The field that the quote bears out: `date`, `place.country`, `parties.usaid`, `outcomes.2`. One, or a list.',
      },
      example: '[date, parties.usaid]',
    },
  ],
};
