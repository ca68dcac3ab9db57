import type { MapType } from './types';
import { AGREEMENT, choiceOf, STRING, TEXT } from './value-types';
import { RELATIONS } from './values/relations';

/** An agreement that a record has to do with. */
export const AGREEMENT_LINK: MapType = {
  kind: 'map',
  name: 'agreement-link',
  shorthand: 'agreement',
  fields: [
    {
      name: 'agreement',
      required: true,
      type: AGREEMENT,
      label: { vi: 'Văn kiện', en: 'Agreement' },
      description: {
        vi: 'Mã của văn kiện trong danh mục văn kiện.',
        en: 'The id of the agreement in the registry of agreements.',
      },
      example: 'gcm',
    },
    {
      name: 'as',
      required: false,
      type: STRING,
      label: { vi: 'Tên trong bài', en: 'Name in the article' },
      description: {
        vi: 'Tên văn kiện đúng như bài báo viết.',
        en: 'The name of the agreement exactly as the article prints it.',
      },
      example: 'Thỏa thuận GCM',
    },
    {
      name: 'relation',
      required: false,
      type: choiceOf(RELATIONS),
      label: { vi: 'Quan hệ', en: 'Relation' },
      description: {
        vi: 'Hoạt động có liên quan thế nào với văn kiện: thực hiện, rà soát, ký kết…',
        en: 'What the activity has to do with the agreement: it implements it, reviews it, signs it…',
      },
      example: 'implements',
    },
    {
      name: 'note',
      required: false,
      type: TEXT,
      label: { vi: 'Ghi chú', en: 'Note' },
      description: {
        vi: 'Điều cần nói thêm về văn kiện trong hoạt động này.',
        en: 'Anything else worth saying about the agreement in this activity.',
      },
      example: 'Sơ kết ba năm thực hiện',
    },
  ],
};
