import { type MapNode, mapsWithin, type ScalarNode } from '../syntax/nodes';
import { defineRule } from './rule';

/** Reports keys that stand twice in one map, at the later, with the place of the first. */
export const duplicateKey = defineRule({
  id: 'duplicate-key',
  severity: 'error',
  words: {
    title: {
      vi: 'Một trường ghi hai lần',
      en: 'A key that is there twice',
    },
    description: {
      vi: [
        'Cùng một tên đứng hai lần trong một nhóm trường, nên không rõ giá trị nào là đúng. Chương trình chỉ đọc lần đầu; chương trình khác có thể đọc lần sau, hoặc không đọc tệp.',
        'Hãy giữ lại một. Nếu là hai mục của một danh sách thì mỗi mục cần bắt đầu bằng `- `.',
      ].join('\n\n'),
      en: [
        'The same name stands twice in one group of fields, so nobody can tell which value counts. This program reads the first; others may read the later one, or refuse the file.',
        'Keep one of them. Where two items of a list are meant, each has to start with `- `.',
      ].join('\n\n'),
    },
  },
  messages: {
    twice: {
      vi: '“{key}” đã có ở dòng {line}. Hãy giữ lại một trong hai.',
      en: '“{key}” is there already, on line {line}. Keep one of the two.',
    },
    first: {
      vi: '“{key}” ghi lần đầu ở đây',
      en: '“{key}” is first written here',
    },
  },
  examples: [
    {
      title: { vi: 'Ghi ngày hai lần', en: 'Two dates' },
      text: 'date: 2024-07-18\nactivity: meeting\n⟦date⟧: 2024-07-19\n⟦date⟧: 2024-07-20\n',
    },
    {
      title: { vi: 'Hai câu cùng một ngôn ngữ', en: 'Two texts in one language' },
      text: 'title: { vi: Hội nghị, en: Conference, ⟦vi⟧: Cuộc họp }\n',
    },
    {
      title: { vi: 'Quên dấu gạch của mục thứ hai', en: 'The second item lacks its hyphen' },
      text: 'parties:\n  - iom\n  - organization: vn-mps\n    role: host\n    ⟦organization⟧: unodc\n',
    },
    {
      title: { vi: 'Cả trong trường riêng của người dùng', en: 'In fields of the user’s own too' },
      text: 'x-ghi-chu:\n  nguoi-nhap: Lan\n  ⟦nguoi-nhap⟧: Hoa\n',
    },
    {
      title: { vi: 'Cùng tên ở hai nhóm khác nhau', en: 'The same name in two groups' },
      text: 'people:\n  - name: Nguyễn Văn A\n  - name: Trần Thị Bình\n',
    },
  ],
  *checkFile({ path, model: { document } }) {
    for (const map of mapsWithin(document.root)) {
      for (const { later, first } of duplicatesIn(map)) {
        yield {
          span: later.span,
          message: 'twice',
          values: { key: later.text, line: document.lines.lineAt(first.span.start) + 1 },
          related: [{ file: path, span: first.span, message: 'first', values: { key: first.text } }],
        };
      }
    }
  },
});

interface DuplicateKey {
  readonly later: ScalarNode;
  readonly first: ScalarNode;
}

function* duplicatesIn(map: MapNode): Iterable<DuplicateKey> {
  const seen = new Map<string, ScalarNode>();
  for (const { key } of map.entries) {
    const first = seen.get(key.text);
    if (first === undefined) seen.set(key.text, key);
    else if (key.text !== '<<') yield { later: key, first };
  }
}
