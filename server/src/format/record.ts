import { AGREEMENT_LINK } from './agreement-link';
import { EVIDENCE } from './evidence';
import { FUNDING } from './funding';
import { OUTCOME } from './outcome';
import { PARTY } from './party';
import { PERSON } from './person';
import { PLACE } from './place';
import { SOURCE } from './source';
import type { Field, MapType } from './types';
import { COUNT, choiceOf, DATE, idOf, listOf, oneOrListOf, RECORD, TEXT } from './value-types';
import { ACTIVITIES } from './values/activities';
import { STATUSES } from './values/statuses';
import { THEMES } from './values/themes';

/** What happened, when and where. */
const EVENT_FIELDS: readonly Field[] = [
  {
    name: 'id',
    required: true,
    type: idOf('record'),
    label: { vi: 'Mã hồ sơ', en: 'Record id' },
    description: {
      vi: 'Mã riêng của hồ sơ, không trùng với hồ sơ nào khác trong kho. Chữ thường không dấu, chữ số và gạch nối, không quá 80 ký tự.',
      en: 'The record’s own id, unique in the archive. Lower-case letters without marks, digits and hyphens, at most 80 characters.',
    },
    example: 'aipacodd-4-2021',
  },
  {
    name: 'title',
    required: true,
    type: TEXT,
    label: { vi: 'Tiêu đề', en: 'Title' },
    description: {
      vi: 'Việc gì đã diễn ra, nói trong một dòng. Viết một câu, hoặc mỗi ngôn ngữ một câu (`vi:`, `en:`).',
      en: 'What happened, in one line. One string, or one for each language (`vi:`, `en:`).',
    },
    example: 'Hội nghị lần thứ tư về phòng, chống ma túy',
  },
  {
    name: 'summary',
    required: false,
    type: TEXT,
    label: { vi: 'Tóm tắt', en: 'Summary' },
    description: {
      vi: 'Vài câu tóm tắt bằng lời của người biên tập.',
      en: 'A few sentences in the editor’s own words.',
    },
    example: 'Đại biểu các nước trao đổi về hợp tác tuần tra biên giới.',
  },
  {
    name: 'activity',
    required: true,
    type: choiceOf(ACTIVITIES),
    label: { vi: 'Loại hoạt động', en: 'Activity' },
    description: {
      vi: 'Hoạt động thuộc loại nào: hội nghị, tập huấn, tiếp khách, ký kết…',
      en: 'What kind of activity it is: a conference, a training, a reception, a signing…',
    },
    example: 'conference',
  },
  {
    name: 'status',
    required: false,
    type: choiceOf(STATUSES),
    label: { vi: 'Tình trạng', en: 'Status' },
    description: {
      vi: 'Hoạt động đã diễn ra hay chưa. Không ghi thì hiểu là `completed` (đã diễn ra).',
      en: 'Whether the activity has taken place. Without it the record means `completed`.',
    },
    example: 'planned',
  },
  {
    name: 'date',
    required: true,
    type: oneOrListOf(DATE),
    label: { vi: 'Thời gian', en: 'Date' },
    description: {
      vi: 'Thời gian diễn ra: ngày `2021-05-24`, tháng `2021-05`, năm, quý `2021-33`, khoảng `2021-05-24/2021-05-26`, hoặc danh sách các phiên. Bài không nói rõ thì viết `unknown`.',
      en: 'When it takes place: a day `2021-05-24`, a month `2021-05`, a year, a quarter `2021-33`, an interval `2021-05-24/2021-05-26`, or a list of sessions. Write `unknown` where the article does not say.',
    },
    example: '2021-05-24',
  },
  {
    name: 'edition',
    required: false,
    type: COUNT,
    label: { vi: 'Lần thứ', en: 'Edition' },
    description: {
      vi: 'Số thứ tự của hoạt động trong một chuỗi: 4 cho hội nghị lần thứ tư.',
      en: 'Its number in a series: 4 for the fourth meeting.',
    },
    example: '4',
  },
  {
    name: 'attendance',
    required: false,
    type: COUNT,
    label: { vi: 'Số người dự', en: 'Attendance' },
    description: {
      vi: 'Số người tham dự, là số nguyên dương.',
      en: 'How many people took part, a whole number from 1.',
    },
    example: '120',
  },
  {
    name: 'place',
    required: false,
    type: PLACE,
    label: { vi: 'Nơi diễn ra', en: 'Place' },
    description: {
      vi: 'Hoạt động diễn ra ở đâu, trực tiếp hay trực tuyến.',
      en: 'Where the activity takes place, in person or online.',
    },
    example: '{ country: TH, locality: Băng Cốc }',
  },
  {
    name: 'themes',
    required: false,
    type: listOf({ kind: 'choice', values: THEMES, extensible: true }),
    label: { vi: 'Chủ đề', en: 'Themes' },
    description: {
      vi: 'Các lĩnh vực hợp tác. Kho hồ sơ có thể thêm chủ đề riêng trong `coop.config.yaml`.',
      en: 'What the cooperation is about. An archive may add its own themes in `coop.config.yaml`.',
    },
    example: '[drugs, crime]',
  },
];

/** Who took part, and what came of it. */
const PARTICIPATION_FIELDS: readonly Field[] = [
  {
    name: 'parties',
    required: true,
    type: { kind: 'list', item: PARTY, atLeast: 2 },
    label: { vi: 'Các bên', en: 'Parties' },
    description: {
      vi: 'Các bên tham gia, từ hai bên trở lên. Mỗi mục là một tổ chức trong danh mục hoặc một nhóm có tên.',
      en: 'Who took part, two or more. Each item is an organization of the registry or a named group.',
    },
    example: '[{ organization: vn-mps, role: host }, { organization: unodc, role: participant }]',
  },
  {
    name: 'agreements',
    required: false,
    type: listOf(AGREEMENT_LINK),
    label: { vi: 'Văn kiện', en: 'Agreements' },
    description: {
      vi: 'Các văn kiện mà hoạt động thực hiện, rà soát, ký kết hoặc nhắc đến.',
      en: 'The agreements that the activity implements, reviews, signs or mentions.',
    },
    example: '[{ agreement: cites, relation: under }]',
  },
  {
    name: 'people',
    required: false,
    type: listOf(PERSON),
    label: { vi: 'Nhân vật', en: 'People' },
    description: {
      vi: 'Những người được bài báo nêu tên.',
      en: 'The people whom the article names.',
    },
    example: '[{ name: Nguyễn Văn A, position: Thứ trưởng, organization: vn-mofa }]',
  },
  {
    name: 'outcomes',
    required: false,
    type: listOf(OUTCOME),
    label: { vi: 'Kết quả', en: 'Outcomes' },
    description: {
      vi: 'Kết quả, cam kết hoặc việc phải làm sau hoạt động.',
      en: 'What was decided, promised or left to be done.',
    },
    example: '[{ text: Lập nhóm công tác chung, due: 2025-12 }]',
  },
  {
    name: 'funding',
    required: false,
    type: listOf(FUNDING),
    label: { vi: 'Tài trợ', en: 'Funding' },
    description: {
      vi: 'Ai tài trợ, bao nhiêu và cho việc gì.',
      en: 'Who pays, how much and for what.',
    },
    example: '[{ funder: iom, amount: 170000, currency: USD }]',
  },
];

/** Where it is known from. */
const PROVENANCE_FIELDS: readonly Field[] = [
  {
    name: 'source',
    required: true,
    type: SOURCE,
    label: { vi: 'Nguồn', en: 'Source' },
    description: {
      vi: 'Bài báo mà hồ sơ dựa vào: nơi đăng, ngày đăng, địa chỉ, bản lưu.',
      en: 'The article that the record is written from: publisher, date, address, saved copy.',
    },
    example: '{ publisher: vn-vnforest, published: 2010-11-26 }',
  },
  {
    name: 'evidence',
    required: false,
    type: listOf(EVIDENCE),
    label: { vi: 'Dẫn chứng', en: 'Evidence' },
    description: {
      vi: 'Lời trong bài báo làm căn cứ cho từng trường của hồ sơ.',
      en: 'Words of the article that bear out fields of the record.',
    },
    example: '[{ quote: "tại Băng Cốc", supports: place.locality }]',
  },
  {
    name: 'related',
    required: false,
    type: listOf(RECORD),
    label: { vi: 'Hồ sơ liên quan', en: 'Related records' },
    description: {
      vi: 'Mã của những hồ sơ khác trong kho có liên quan.',
      en: 'The ids of other records of the archive that belong with this one.',
    },
    example: '[asean-wen-training-2010]',
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
    example: 'Bài không nêu ngày họp; ngày lấy theo thông cáo của ban tổ chức.',
  },
];

/** A cooperation record. */
export const RECORD_FILE: MapType = {
  kind: 'map',
  name: 'record',
  fields: [...EVENT_FIELDS, ...PARTICIPATION_FIELDS, ...PROVENANCE_FIELDS],
};
