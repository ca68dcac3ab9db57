import type { Words } from '../base/words';
import type { Mismatch, Shape } from '../model/types';
import { defineRule, type Report } from './rule';

type Message =
  | 'list'
  | 'map'
  | 'item-map'
  | 'item-map-or-scalar'
  | 'scalar'
  | 'item-scalar'
  | 'text'
  | 'scalar-or-list'
  | 'language'
  | 'file';

/** What stands there, in words for people. */
const SHAPES: { readonly [shape in Shape]: Words } = {
  scalar: { vi: 'một giá trị đơn', en: 'a single value' },
  list: { vi: 'một danh sách', en: 'a list' },
  map: { vi: 'một nhóm trường', en: 'a group of fields' },
};

/** Reports a scalar, list or map where another of the three is expected, at the value. */
export const wrongType = defineRule({
  id: 'wrong-type',
  severity: 'error',
  words: {
    title: {
      vi: 'Sai kiểu giá trị',
      en: 'A value of the wrong type',
    },
    description: {
      vi: [
        'Giá trị trong tệp có ba kiểu: giá trị đơn (`activity: training`), danh sách (mỗi mục một dòng bắt đầu bằng `- `, hoặc `[a, b]`) và nhóm trường (`country: VN` thụt vào dưới `place:`). Ở đây đang có một kiểu mà lẽ ra là kiểu khác.',
        'Thường gặp nhất là danh sách chỉ có một mục nên viết thành giá trị đơn: `themes: drugs`. Hãy viết `themes: [drugs]`.',
      ].join('\n\n'),
      en: [
        'A value is one of three: a single value (`activity: training`), a list (a line with `- ` for each item, or `[a, b]`) or a group of fields (`country: VN`, indented below `place:`). One of them stands here where another is expected.',
        'Most often a list has one item only and is written as a single value: `themes: drugs`. Write `themes: [drugs]`.',
      ].join('\n\n'),
    },
  },
  messages: {
    list: {
      vi: '“{field}” phải là một danh sách, nhưng ở đây là {found}. Hãy viết mỗi mục một dòng, bắt đầu bằng “- ”.',
      en: '“{field}” takes a list, but this is {found}. Write each item on a line of its own that starts with “- ”.',
    },
    map: {
      vi: '“{field}” phải gồm các trường con, nhưng ở đây là {found}. Hãy viết các trường ấy ở những dòng dưới và thụt vào.',
      en: '“{field}” takes fields of its own, but this is {found}. Write them on the lines below, indented.',
    },
    'item-map': {
      vi: 'Mỗi mục của “{field}” phải gồm các trường, nhưng mục này là {found}. Ví dụ: {example}',
      en: 'Each item of “{field}” consists of fields, but this one is {found}. For example: {example}',
    },
    'item-map-or-scalar': {
      vi: 'Mỗi mục của “{field}” phải là một mã, hoặc gồm các trường, nhưng mục này là {found}. Ví dụ: {example}',
      en: 'Each item of “{field}” is an id or consists of fields, but this one is {found}. For example: {example}',
    },
    scalar: {
      vi: '“{field}” chỉ nhận một giá trị đơn, nhưng ở đây là {found}. Ví dụ: {example}',
      en: '“{field}” takes a single value, but this is {found}. For example: {example}',
    },
    'item-scalar': {
      vi: 'Mỗi mục của “{field}” là một giá trị đơn, nhưng mục này là {found}.',
      en: 'Each item of “{field}” is a single value, but this one is {found}.',
    },
    text: {
      vi: '“{field}” là một câu chữ, hoặc mỗi ngôn ngữ một câu (“vi:”, “en:”), nhưng ở đây là {found}.',
      en: '“{field}” is one text, or one for each language (“vi:”, “en:”), but this is {found}.',
    },
    'scalar-or-list': {
      vi: '“{field}” nhận một giá trị đơn hoặc một danh sách, nhưng ở đây là {found}. Ví dụ: {example}',
      en: '“{field}” takes a single value or a list, but this is {found}. For example: {example}',
    },
    language: {
      vi: 'Sau mã ngôn ngữ trong “{field}” phải là một câu chữ, nhưng ở đây là {found}.',
      en: 'After a language tag in “{field}” one text belongs, but this is {found}.',
    },
    file: {
      vi: 'Tệp phải gồm những dòng “trường: giá trị”, nhưng ở đây là {found}. Hãy viết tên trường, dấu hai chấm, dấu cách rồi đến giá trị, không có gì đứng trước tên trường.',
      en: 'The file has to consist of lines “field: value”, but this is {found}. Write the field’s name, a colon, a space and the value, with nothing before the name.',
    },
  },
  examples: [
    {
      title: { vi: 'Danh sách chỉ có một mục', en: 'A list with one item only' },
      text: 'themes: ⟦drugs⟧\nrelated: []\n',
    },
    {
      title: { vi: 'Nơi diễn ra viết liền một dòng', en: 'A place written as one value' },
      text: 'place: ⟦Hà Nội⟧\nsource: ⟦[vn-vna, 2024-07-19]⟧\n',
    },
    {
      title: { vi: 'Mục của danh sách không có tên trường', en: 'Items without names of fields' },
      text: 'people:\n  - ⟦Nguyễn Văn A⟧\n  - name: Trần Thị Bình\n',
    },
    {
      title: { vi: 'Danh sách trong danh sách', en: 'A list within a list' },
      text: 'parties:\n  - vn-mps\n  - organization: iom\n  - ⟦[usaid, unodc]⟧\nthemes:\n  - ⟦[drugs, crime]⟧\n',
    },
    {
      title: { vi: 'Danh sách thay cho một giá trị', en: 'A list in place of a value' },
      text: 'activity: ⟦[meeting, training]⟧\n',
    },
    {
      title: { vi: 'Danh sách thay cho câu chữ', en: 'A list in place of a text' },
      text: 'title:\n  ⟦- Hội nghị\n  - thường niên⟧\nsummary:\n  vi: ⟦[Hội nghị, thường niên]⟧\n',
    },
    {
      title: { vi: 'Nhóm trường thay cho ngày', en: 'Fields in place of a date' },
      text: 'date: ⟦{ from: 2024-07-18, to: 2024-07-19 }⟧\n',
    },
    {
      title: { vi: 'Cả tệp là một danh sách', en: 'A file that is a list' },
      whole: true,
      text: '⟦- id: hoi-nghi-2024\n- title: Hội nghị thường niên⟧\n',
    },
    {
      title: { vi: 'Số thay cho chữ vẫn là chữ', en: 'A number counts as its words' },
      text: 'title: 2024\ndate: [2024-07-18, 2024-07-19]\n',
    },
  ],
  *checkFile({ model }) {
    const isReadable = model.document.faults.length === 0;
    for (const mismatch of model.mismatches) {
      if (mismatch.field !== undefined || isReadable) yield reportOf(mismatch);
    }
  },
});

function reportOf(mismatch: Mismatch): Report<Message> {
  const { field, found, span } = mismatch;
  return {
    span,
    message: messageFor(mismatch),
    values: {
      field: field?.name ?? '',
      found: SHAPES[found],
      example: field ? `“${field.name}: ${field.example}”` : '',
    },
  };
}

function messageFor({ field, type, expected }: Mismatch): Message {
  if (field === undefined) return 'file';
  const isItem = field.type !== type;
  const takes = (shape: Shape): boolean => expected.includes(shape);
  if (type.kind === 'text') return expected.length === 1 ? 'language' : 'text';
  if (takes('list')) return takes('scalar') ? 'scalar-or-list' : 'list';
  if (!takes('map')) return isItem ? 'item-scalar' : 'scalar';
  if (takes('scalar')) return 'item-map-or-scalar';
  return isItem ? 'item-map' : 'map';
}
