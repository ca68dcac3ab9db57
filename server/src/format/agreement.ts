import type { Field, MapType } from './types';
import {
  AGREEMENT,
  choiceOf,
  DATE,
  idOf,
  listOf,
  ORGANIZATION,
  ORGANIZATION_OR_COUNTRY,
  PERIOD,
  STRING,
  TEXT,
  URL_ADDRESS,
} from './value-types';
import { AGREEMENT_KINDS } from './values/agreement-kinds';

/** What it is called. */
const IDENTITY_FIELDS: readonly Field[] = [
  {
    name: 'id',
    required: true,
    type: idOf('agreement'),
    label: { vi: 'Mã văn kiện', en: 'Agreement id' },
    description: {
      vi: 'Mã riêng của văn kiện, không trùng trong kho. Chữ thường không dấu, chữ số và gạch nối. Trùng mã với văn kiện có sẵn trong chương trình thì mục này thay mục có sẵn.',
      en: 'The agreement’s own id, unique in the archive: lower-case letters without marks, digits and hyphens. An entry with the id of a shipped one replaces it.',
    },
    example: 'gcm',
  },
  {
    name: 'name',
    required: true,
    type: TEXT,
    label: { vi: 'Tên', en: 'Name' },
    description: {
      vi: 'Tên đầy đủ, nên có cả tiếng Việt và tiếng Anh. Văn kiện không có tên thì đặt một tên mô tả.',
      en: 'The full name, best in both Vietnamese and English. Describe one that has no name of its own.',
    },
    example: '{ vi: Hiến chương ASEAN, en: ASEAN Charter }',
  },
  {
    name: 'kind',
    required: true,
    type: choiceOf(AGREEMENT_KINDS),
    label: { vi: 'Loại văn kiện', en: 'Kind' },
    description: {
      vi: 'Văn kiện thuộc loại nào: công ước, bản ghi nhớ, kế hoạch, quyết định…',
      en: 'What kind of document it is: a convention, a memorandum, a plan, a decision…',
    },
    example: 'memorandum',
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
    example: '[GCM]',
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
    example: '[Thỏa thuận GCM]',
  },
  {
    name: 'number',
    required: false,
    type: STRING,
    label: { vi: 'Số hiệu', en: 'Document number' },
    description: {
      vi: 'Số, ký hiệu văn bản, như `402/QĐ-TTg` hay `A/RES/73/195`. Số của văn bản Việt Nam đánh lại từ đầu mỗi năm, nên cần ghi cả `adopted`.',
      en: 'The document number, such as `402/QĐ-TTg` or `A/RES/73/195`. Vietnamese numbers start again every year, so give `adopted` too.',
    },
    example: '402/QĐ-TTg',
  },
];

/** When it holds, and for whom. */
const VALIDITY_FIELDS: readonly Field[] = [
  {
    name: 'adopted',
    required: false,
    type: DATE,
    label: { vi: 'Ngày ký, thông qua', en: 'Adopted' },
    description: {
      vi: 'Ngày ký, thông qua hoặc ban hành.',
      en: 'When it was signed, adopted or issued.',
    },
    example: '2020-03-20',
  },
  {
    name: 'in-force',
    required: false,
    type: DATE,
    label: { vi: 'Có hiệu lực', en: 'In force' },
    description: {
      vi: 'Ngày bắt đầu có hiệu lực.',
      en: 'The day from which it is in force.',
    },
    example: '1975-07-01',
  },
  {
    name: 'ended',
    required: false,
    type: DATE,
    label: { vi: 'Hết hiệu lực', en: 'Ended' },
    description: {
      vi: 'Ngày hết hiệu lực hoặc kết thúc.',
      en: 'The day on which it ended.',
    },
    example: '2014-06-30',
  },
  {
    name: 'period',
    required: false,
    type: PERIOD,
    label: { vi: 'Giai đoạn', en: 'Period' },
    description: {
      vi: 'Giai đoạn mà văn kiện nói đến, viết thành khoảng `2021/2025`.',
      en: 'The period it covers, as an interval `2021/2025`.',
    },
    example: '2021/2025',
  },
  {
    name: 'parties',
    required: false,
    type: listOf(ORGANIZATION_OR_COUNTRY),
    label: { vi: 'Các bên ký', en: 'Parties' },
    description: {
      vi: 'Các bên của văn kiện: mã tổ chức hoặc mã quốc gia hai chữ cái hoa.',
      en: 'The parties to it: organization ids or country codes of two capital letters.',
    },
    example: '[VN, LA, unodc]',
  },
  {
    name: 'issuer',
    required: false,
    type: ORGANIZATION,
    label: { vi: 'Cơ quan ban hành', en: 'Issuer' },
    description: {
      vi: 'Mã của tổ chức ban hành văn kiện.',
      en: 'The id of the organization that issued it.',
    },
    example: 'vn-pm',
  },
];

/** What it has to do with other agreements. */
const RELATION_FIELDS: readonly Field[] = [
  {
    name: 'promulgated-by',
    required: false,
    type: AGREEMENT,
    label: { vi: 'Ban hành kèm theo', en: 'Promulgated by' },
    description: {
      vi: 'Mã của quyết định ban hành văn kiện này, ví dụ quyết định ban hành một kế hoạch.',
      en: 'The id of the decision that puts it into effect, such as the one that issues a plan.',
    },
    example: 'qd-402-2020',
  },
  {
    name: 'under',
    required: false,
    type: AGREEMENT,
    label: { vi: 'Trong khuôn khổ', en: 'Under' },
    description: {
      vi: 'Mã của văn kiện khung mà văn kiện này nằm trong đó.',
      en: 'The id of the agreement that it stands under.',
    },
    example: 'mou-1993',
  },
  {
    name: 'implements',
    required: false,
    type: listOf(AGREEMENT),
    label: { vi: 'Thực hiện', en: 'Implements' },
    description: {
      vi: 'Mã của những văn kiện mà văn kiện này triển khai.',
      en: 'The ids of the agreements that it carries out.',
    },
    example: '[gcm]',
  },
  {
    name: 'amends',
    required: false,
    type: listOf(AGREEMENT),
    label: { vi: 'Sửa đổi', en: 'Amends' },
    description: {
      vi: 'Mã của những văn kiện mà văn kiện này sửa đổi, bổ sung.',
      en: 'The ids of the agreements that it changes.',
    },
    example: '[memorandum-2015]',
  },
  {
    name: 'supersedes',
    required: false,
    type: listOf(AGREEMENT),
    label: { vi: 'Thay thế', en: 'Supersedes' },
    description: {
      vi: 'Mã của những văn kiện mà văn kiện này thay thế.',
      en: 'The ids of the agreements that it takes the place of.',
    },
    example: '[plan-2015]',
  },
  {
    name: 'url',
    required: false,
    type: URL_ADDRESS,
    label: { vi: 'Địa chỉ', en: 'Address' },
    description: {
      vi: 'Địa chỉ của toàn văn trên mạng, bắt đầu bằng http:// hoặc https://.',
      en: 'The address of its full text, starting with http:// or https://.',
    },
    example: 'https://docs.un.org/A/RES/73/195',
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
    example: 'Chưa tìm được ngày ký.',
  },
];

/** An entry of a registry of agreements. */
const AGREEMENT_ENTRY: MapType = {
  kind: 'map',
  name: 'agreement',
  fields: [...IDENTITY_FIELDS, ...VALIDITY_FIELDS, ...RELATION_FIELDS],
};

/** A registry of agreements. */
export const AGREEMENTS_FILE: MapType = {
  kind: 'map',
  name: 'agreements',
  fields: [
    {
      name: 'agreements',
      required: true,
      type: { kind: 'list', item: AGREEMENT_ENTRY, atLeast: 0 },
      label: { vi: 'Danh mục văn kiện', en: 'Agreements' },
      description: {
        vi: 'Các văn kiện mà hồ sơ của kho có thể nhắc đến bằng mã. Danh mục rỗng thì viết `[]`.',
        en: 'The agreements that records may name by their ids. An empty registry is written `[]`.',
      },
      example: '[]',
    },
  ],
};
