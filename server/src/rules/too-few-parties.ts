import { fieldOf } from '../model/read';
import { defineRule } from './rule';

/** Reports lists with fewer items than the format asks for, at their key. */
export const tooFewParties = defineRule({
  id: 'too-few-parties',
  severity: 'warning',
  words: {
    title: {
      vi: 'Chỉ có một bên tham gia',
      en: 'One party only',
    },
    description: {
      vi: 'Hợp tác thì có ít nhất hai bên. Hãy ghi thêm những bên mà bài báo nêu; nhóm không có trong danh mục thì ghi ở `name`, ví dụ `- name: 16 cơ quan chính phủ`.',
      en: 'It takes two to cooperate. Add the other parties that the article names; a group that has no entry goes in `name`, as in `- name: 16 government agencies`.',
    },
  },
  messages: {
    few: {
      vi: 'Hồ sơ hợp tác cần từ {least} bên tham gia trở lên nhưng ở đây mới có {count}. Hãy ghi thêm bên còn lại.',
      en: 'A cooperation has {least} parties or more, but only {count} is given. Add the others.',
    },
  },
  examples: [
    {
      title: { vi: 'Chỉ ghi một bên', en: 'One party only' },
      text: '⟦parties⟧:\n  - organization: vn-mps\n    role: host\n',
    },
    {
      title: { vi: 'Mục trống không được tính', en: 'An empty item does not count' },
      text: '⟦parties⟧:\n  - vn-mps\n  -\n',
    },
    {
      title: { vi: 'Một nhóm có tên cũng là một bên', en: 'A named group is a party' },
      text: 'parties:\n  - vn-mps\n  - name: 16 cơ quan chính phủ\n',
    },
  ],
  *checkFile({ model: { root } }) {
    if (root === undefined || root.broken) return;
    const { key, value } = fieldOf(root, 'parties') ?? {};
    if (key === undefined || value?.kind !== 'list') return;
    const least = value.type.atLeast ?? 1;
    const count = value.items.length;
    const isTwice = root.duplicates.some(({ first }) => first.text === key.text);
    const mayBeMore = isTwice || value.items.some((item) => item.value.kind !== 'map');
    if (count < least && !mayBeMore) yield { span: key.span, message: 'few', values: { least, count } };
  },
});
