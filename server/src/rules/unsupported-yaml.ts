import { defineRule } from './rule';

/** Reports pieces of YAML that are not part of the format, at the piece. */
export const unsupportedYaml = defineRule({
  id: 'unsupported-yaml',
  severity: 'error',
  words: {
    title: {
      vi: 'Cách viết YAML mà định dạng không dùng',
      en: 'YAML that is not part of the format',
    },
    description: {
      vi: [
        'YAML có vài dấu đặc biệt mà định dạng không dùng: neo (`&tên`), tham chiếu đến neo (`*tên`), thẻ kiểu (`!tên`), khóa gộp (`<<`), chỉ thị (`%YAML`) và nhiều tài liệu trong một tệp (`---`). Chúng làm người đọc khó biết hồ sơ nói gì.',
        'Hãy viết thẳng giá trị ra. Nếu dấu ấy là chữ của giá trị thì đặt cả giá trị trong ngoặc kép.',
      ].join('\n\n'),
      en: [
        'YAML has a few special signs that the format does without: anchors (`&name`), aliases (`*name`), tags (`!name`), merge keys (`<<`), directives (`%YAML`) and several documents in one file (`---`). They make it hard to see what a record says.',
        'Write the value out. Where the sign belongs to the words of the value, put the whole value in quotation marks.',
      ].join('\n\n'),
    },
  },
  messages: {
    anchor: {
      vi: 'Định dạng không dùng neo “{text}”. Hãy xóa, hoặc đặt cả giá trị trong ngoặc kép nếu “&” là chữ của giá trị.',
      en: 'The format has no anchors such as “{text}”. Remove it, or quote the whole value if “&” belongs to its words.',
    },
    alias: {
      vi: 'Định dạng không dùng tham chiếu “{text}”. Hãy viết thẳng giá trị ra, hoặc đặt trong ngoặc kép nếu “*” là chữ của giá trị.',
      en: 'The format has no aliases such as “{text}”. Write the value out, or quote it if “*” belongs to its words.',
    },
    tag: {
      vi: 'Định dạng không dùng thẻ kiểu “{text}”. Hãy xóa, hoặc đặt cả giá trị trong ngoặc kép nếu “!” là chữ của giá trị.',
      en: 'The format has no tags such as “{text}”. Remove it, or quote the whole value if “!” belongs to its words.',
    },
    'merge-key': {
      vi: 'Định dạng không dùng khóa gộp “<<”. Hãy viết thẳng các trường ra.',
      en: 'The format has no merge keys “<<”. Write the fields out.',
    },
    directive: {
      vi: 'Định dạng không dùng chỉ thị “{text}”. Hãy xóa dòng này.',
      en: 'The format has no directives such as “{text}”. Remove the line.',
    },
    'second-document': {
      vi: 'Mỗi tệp chỉ chứa một hồ sơ hoặc danh mục; từ đây trở đi không được kiểm tra. Hãy chuyển phần này sang tệp khác, hoặc xóa dấu “---”.',
      en: 'A file holds one record or registry; from here on nothing is checked. Move this part to another file, or remove the “---”.',
    },
  },
  examples: [
    {
      title: { vi: 'Neo và tham chiếu', en: 'An anchor and its alias' },
      text: 'place: { country: ⟦&nuoc⟧ VN }\nnotes: ⟦*nuoc⟧\n',
    },
    {
      title: { vi: 'Thẻ kiểu', en: 'A tag' },
      text: 'date: ⟦!!str⟧ 2024-07-18\n',
    },
    {
      title: { vi: 'Khóa gộp', en: 'A merge key' },
      text: 'place:\n  country: VN\n  ⟦<<⟧: { locality: Hà Nội }\n',
    },
    {
      title: { vi: 'Chỉ thị', en: 'A directive' },
      kind: 'agreements',
      whole: true,
      text: '⟦%YAML 1.2⟧\n---\nagreements: []\n',
    },
    {
      title: { vi: 'Hai tài liệu trong một tệp', en: 'Two documents in one file' },
      kind: 'agreements',
      whole: true,
      text: 'agreements: []\n⟦---⟧\nagreements: none\n',
    },
    {
      title: { vi: 'Dấu nằm trong ngoặc kép', en: 'The signs in quotation marks' },
      kind: 'agreements',
      whole: true,
      text: '---\nagreements: []\nx-ghi-chu: ["*", "&", "!", Bộ & ngành]\n...\n',
    },
  ],
  *checkFile({ model: { document } }) {
    for (const { kind, span } of document.unsupported) {
      yield { span, message: kind, values: { text: document.text.slice(span.start, span.end) } };
    }
  },
});
