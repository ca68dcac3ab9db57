import type { Field, MapType } from './types';
import {
  COUNTRY,
  choiceOf,
  DATE,
  idOf,
  listOf,
  ORGANIZATION,
  STRING,
  TEXT,
  URL_ADDRESS,
  WIKIDATA,
} from './value-types';
import { ORGANIZATION_KINDS } from './values/organization-kinds';
import { SCOPES } from './values/scopes';

/** A name that an organization bore before. */
const FORMER_NAME: MapType = {
  kind: 'map',
  name: 'former-name',
  fields: [
    {
      name: 'name',
      required: true,
      type: TEXT,
      label: { vi: 'Tên cũ', en: 'Former name' },
      description: {
        vi: 'Tên đầy đủ trước khi đổi.',
        en: 'The full name before the change.',
      },
      example: 'Cơ quan quản lý CITES Việt Nam',
    },
    {
      name: 'until',
      required: false,
      type: DATE,
      label: { vi: 'Dùng đến', en: 'Used until' },
      description: {
        vi: 'Ngày cuối cùng dùng tên này.',
        en: 'The last day of this name.',
      },
      example: '2020-08-26',
    },
  ],
};

/** Who it is. */
const IDENTITY_FIELDS: readonly Field[] = [
  {
    name: 'id',
    required: true,
    type: idOf('organization'),
    label: { vi: 'Mã tổ chức', en: 'Organization id' },
    description: {
      vi: 'Mã riêng của tổ chức, không trùng trong kho. Chữ thường không dấu, chữ số và gạch nối. Trùng mã với tổ chức có sẵn trong chương trình thì mục này thay mục có sẵn.',
      en: 'The organization’s own id, unique in the archive: lower-case letters without marks, digits and hyphens. An entry with the id of a shipped one replaces it.',
    },
    example: 'vn-mps',
  },
  {
    name: 'name',
    required: true,
    type: TEXT,
    label: { vi: 'Tên', en: 'Name' },
    description: {
      vi: 'Tên đầy đủ hiện nay, nên có cả tiếng Việt và tiếng Anh.',
      en: 'The full present name, best in both Vietnamese and English.',
    },
    example: '{ vi: Bộ Công an, en: Ministry of Public Security }',
  },
  {
    name: 'kind',
    required: true,
    type: choiceOf(ORGANIZATION_KINDS),
    label: { vi: 'Loại tổ chức', en: 'Kind' },
    description: {
      vi: 'Tổ chức thuộc loại nào: bộ, cục, cơ quan của Liên hợp quốc…',
      en: 'What kind of body it is: a ministry, a department, a body of the United Nations…',
    },
    example: 'ministry',
  },
  {
    name: 'abbreviations',
    required: false,
    type: listOf(STRING),
    label: { vi: 'Tên viết tắt', en: 'Abbreviations' },
    description: {
      vi: 'Các tên viết tắt, giữ đúng chữ hoa, chữ thường.',
      en: 'Its abbreviations, each in its own capitals.',
    },
    example: '[BCA, MPS]',
  },
  {
    name: 'aliases',
    required: false,
    type: listOf(STRING),
    label: { vi: 'Tên gọi khác', en: 'Other names' },
    description: {
      vi: 'Những tên khác mà báo chí hay dùng. Tên có dấu phẩy thì đặt trong ngoặc kép.',
      en: 'Other names that the press uses. One with a comma in it needs quotation marks.',
    },
    example: '[Liên Hợp Quốc, Liên hiệp quốc]',
  },
  {
    name: 'country',
    required: false,
    type: COUNTRY,
    label: { vi: 'Quốc gia', en: 'Country' },
    description: {
      vi: 'Mã ISO 3166-1 của quốc gia mà tổ chức trực thuộc. Tổ chức quốc tế hoặc khu vực thì dùng `scope`.',
      en: 'The ISO 3166-1 code of the country it belongs to. International and regional bodies have `scope` instead.',
    },
    example: 'VN',
  },
  {
    name: 'scope',
    required: false,
    type: choiceOf(SCOPES),
    label: { vi: 'Phạm vi', en: 'Scope' },
    description: {
      vi: 'Tổ chức không thuộc riêng một quốc gia: quốc tế hay khu vực.',
      en: 'For a body of no single country: international or regional.',
    },
    example: 'international',
  },
];

/** What became of it, and what it belongs to. */
const HISTORY_FIELDS: readonly Field[] = [
  {
    name: 'parent',
    required: false,
    type: ORGANIZATION,
    label: { vi: 'Cơ quan cấp trên', en: 'Parent' },
    description: {
      vi: 'Mã của tổ chức cấp trên trực tiếp.',
      en: 'The id of the organization directly above it.',
    },
    example: 'vn-gov',
  },
  {
    name: 'founded',
    required: false,
    type: DATE,
    label: { vi: 'Thành lập', en: 'Founded' },
    description: {
      vi: 'Ngày thành lập hoặc bắt đầu hoạt động.',
      en: 'When it was founded or began to work.',
    },
    example: '2005-12-01',
  },
  {
    name: 'dissolved',
    required: false,
    type: DATE,
    label: { vi: 'Giải thể', en: 'Dissolved' },
    description: {
      vi: 'Ngày cuối cùng hoạt động: giải thể, sáp nhập hoặc chia tách.',
      en: 'Its last day: closed, merged or divided.',
    },
    example: '2025-02-28',
  },
  {
    name: 'successors',
    required: false,
    type: listOf(ORGANIZATION),
    label: { vi: 'Tổ chức kế thừa', en: 'Successors' },
    description: {
      vi: 'Mã của các tổ chức tiếp nhận nhiệm vụ.',
      en: 'The ids of the organizations that took over its work.',
    },
    example: '[vn-moha]',
  },
  {
    name: 'former-names',
    required: false,
    type: listOf(FORMER_NAME),
    label: { vi: 'Tên cũ', en: 'Former names' },
    description: {
      vi: 'Các tên đã dùng trước đây và dùng đến bao giờ.',
      en: 'The names it bore before, and until when.',
    },
    example: '[{ name: Cơ quan quản lý CITES Việt Nam, until: 2020-08-26 }]',
  },
  {
    name: 'website',
    required: false,
    type: URL_ADDRESS,
    label: { vi: 'Trang web', en: 'Website' },
    description: {
      vi: 'Địa chỉ trang chính thức, bắt đầu bằng http:// hoặc https://.',
      en: 'The address of its own site, starting with http:// or https://.',
    },
    example: 'https://www.un.org',
  },
  {
    name: 'wikidata',
    required: false,
    type: WIKIDATA,
    label: { vi: 'Mã Wikidata', en: 'Wikidata item' },
    description: {
      vi: 'Mã của mục từ trên Wikidata: chữ Q rồi đến số.',
      en: 'The number of its Wikidata item: Q and digits.',
    },
    example: 'Q1065',
  },
  {
    name: 'notes',
    required: false,
    type: TEXT,
    label: { vi: 'Ghi chú', en: 'Notes' },
    description: {
      vi: 'Điều cần nói thêm, ví dụ chỗ còn chưa chắc chắn.',
      en: 'Anything else worth saying, such as what remains uncertain.',
    },
    example: 'Ngày thành lập lấy theo trang chính thức.',
  },
];

/** An entry of a registry of organizations. */
const ORGANIZATION_ENTRY: MapType = {
  kind: 'map',
  name: 'organization',
  fields: [...IDENTITY_FIELDS, ...HISTORY_FIELDS],
};

/** A registry of organizations. */
export const ORGANIZATIONS_FILE: MapType = {
  kind: 'map',
  name: 'organizations',
  fields: [
    {
      name: 'organizations',
      required: true,
      type: { kind: 'list', item: ORGANIZATION_ENTRY, atLeast: 0 },
      label: { vi: 'Danh mục tổ chức', en: 'Organizations' },
      description: {
        vi: 'Các tổ chức mà hồ sơ của kho có thể nhắc đến bằng mã. Danh mục rỗng thì viết `[]`.',
        en: 'The organizations that records may name by their ids. An empty registry is written `[]`.',
      },
      example: '[]',
    },
  ],
};
