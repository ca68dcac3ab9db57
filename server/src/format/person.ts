import type { MapType } from './types';
import { ORGANIZATION, STRING } from './value-types';

/** A person whom the article names. */
export const PERSON: MapType = {
  kind: 'map',
  name: 'person',
  fields: [
    {
      name: 'name',
      required: true,
      type: STRING,
      label: { vi: 'Họ tên', en: 'Name' },
      description: {
        vi: 'Họ tên đầy đủ như bài báo viết, không kèm chức danh.',
        en: 'The full name as the article prints it, without titles.',
      },
      example: 'Nguyễn Văn A',
    },
    {
      name: 'position',
      required: false,
      type: STRING,
      label: { vi: 'Chức vụ', en: 'Position' },
      description: {
        vi: 'Chức vụ vào lúc diễn ra hoạt động.',
        en: 'The position held at the time of the activity.',
      },
      example: 'Thứ trưởng',
    },
    {
      name: 'organization',
      required: false,
      type: ORGANIZATION,
      label: { vi: 'Tổ chức', en: 'Organization' },
      description: {
        vi: 'Mã của tổ chức mà người này đại diện.',
        en: 'The id of the organization that the person speaks for.',
      },
      example: 'vn-mofa',
    },
  ],
};
