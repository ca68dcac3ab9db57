import type { MapType } from './types';
import { choiceOf, ORGANIZATION, STRING, TEXT } from './value-types';
import { ROLES } from './values/roles';

/** An organization or a group that took part in what a record tells. */
export const PARTY: MapType = {
  kind: 'map',
  name: 'party',
  shorthand: 'organization',
  requireOneOf: ['organization', 'name'],
  fields: [
    {
      name: 'organization',
      required: false,
      type: ORGANIZATION,
      label: { vi: 'Tổ chức', en: 'Organization' },
      description: {
        vi: 'Mã của tổ chức trong danh mục. Nhóm không có trong danh mục thì ghi ở `name`.',
        en: 'The id of the organization in the registry. A group that has no entry goes in `name`.',
      },
      example: 'vn-mps',
    },
    {
      name: 'name',
      required: false,
      type: TEXT,
      label: { vi: 'Tên nhóm', en: 'Name of the group' },
      description: {
        vi: 'Tên của một nhóm không có trong danh mục tổ chức, ví dụ “16 cơ quan chính phủ”.',
        en: 'The name of a group that has no entry in the registry, such as “16 government agencies”.',
      },
      example: '16 cơ quan chính phủ',
    },
    {
      name: 'as',
      required: false,
      type: STRING,
      label: { vi: 'Tên trong bài', en: 'Name in the article' },
      description: {
        vi: 'Tên tổ chức đúng như bài báo viết.',
        en: 'The name of the organization exactly as the article prints it.',
      },
      example: 'Cơ quan hỗ trợ phát triển Hoa Kỳ',
    },
    {
      name: 'role',
      required: false,
      type: choiceOf(ROLES),
      label: { vi: 'Vai trò', en: 'Role' },
      description: {
        vi: 'Bên này làm gì trong hoạt động. Tổ chức có hai vai trò thì ghi hai mục.',
        en: 'What the party did in the activity. An organization with two roles has two items.',
      },
      example: 'participant',
    },
    {
      name: 'note',
      required: false,
      type: TEXT,
      label: { vi: 'Ghi chú', en: 'Note' },
      description: {
        vi: 'Điều cần nói thêm về bên này.',
        en: 'Anything else worth saying about the party.',
      },
      example: 'Tham dự qua cầu truyền hình',
    },
  ],
};
