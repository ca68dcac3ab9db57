import type { MapType } from './types';
import { DATE, listOf, ORGANIZATION, TEXT } from './value-types';

/** Something the activity decided, agreed or brought about. */
export const OUTCOME: MapType = {
  kind: 'map',
  name: 'outcome',
  fields: [
    {
      name: 'text',
      required: true,
      type: TEXT,
      label: { vi: 'Nội dung', en: 'What was decided' },
      description: {
        vi: 'Kết quả, cam kết hoặc việc phải làm, viết thành một câu.',
        en: 'The result, commitment or task, in one sentence.',
      },
      example: 'Lập nhóm công tác chung',
    },
    {
      name: 'due',
      required: false,
      type: DATE,
      label: { vi: 'Thời hạn', en: 'Due' },
      description: {
        vi: 'Hạn phải hoàn thành, nếu bài báo có nêu.',
        en: 'When it must be done, where the article says so.',
      },
      example: '2025-12',
    },
    {
      name: 'responsible',
      required: false,
      type: listOf(ORGANIZATION),
      label: { vi: 'Cơ quan thực hiện', en: 'Responsible' },
      description: {
        vi: 'Mã của các tổ chức chịu trách nhiệm thực hiện.',
        en: 'The ids of the organizations that have to do it.',
      },
      example: '[vn-mps, unodc]',
    },
  ],
};
