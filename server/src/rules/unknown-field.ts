import { languageMeantBy } from '../format/codes/languages';
import { fieldsMeantBy, fieldsWith } from '../model/misspelling';
import type { MapModel, Model, SeveritiesModel, TextModel } from '../model/types';
import type { MapEntry } from '../syntax/nodes';
import { suggest } from '../text/did-you-mean';
import { defineRule, type Report } from './rule';
import { quoted } from './shared/quoting';

type Message =
  | 'unknown'
  | 'did-you-mean'
  | 'elsewhere'
  | 'language'
  | 'language-did-you-mean'
  | 'rule'
  | 'rule-did-you-mean'
  | 'below-root';

/** Reports keys that the format has not, at the key. */
export const unknownField = defineRule({
  id: 'unknown-field',
  severity: 'warning',
  words: {
    title: {
      vi: 'Trường không có trong định dạng',
      en: 'A field that the format does not have',
    },
    description: {
      vi: [
        'Tên trường này không có trong định dạng, thường là do gõ nhầm. Giá trị của nó không được kiểm tra và không chương trình nào đọc đến.',
        'Hãy sửa tên theo gợi ý, hoặc xóa đi. Muốn ghi điều riêng của mình thì đặt tên bắt đầu bằng `x-`, ví dụ `x-nguoi-nhap`: những trường ấy không bao giờ bị nhắc.',
        'Trong `title` và các trường chữ khác, tên là mã ngôn ngữ: `vi`, `en`… Trong `coop.config.yaml`, tên dưới `rules` là mã của quy tắc. Tệp `coop.config.yaml` chỉ có tác dụng ở thư mục gốc của kho.',
      ].join('\n\n'),
      en: [
        'The format has no field of this name; most often it is a slip of the keyboard. Its value is not checked, and no program reads it.',
        'Correct the name as suggested, or remove the field. For notes of your own take a name that starts with `x-`, such as `x-typed-by`: those are never reported.',
        'In `title` and other texts a key is a language tag: `vi`, `en`, … In `coop.config.yaml` a key under `rules` is the id of a rule. A `coop.config.yaml` works at the root of the archive only.',
      ].join('\n\n'),
    },
  },
  messages: {
    unknown: {
      vi: 'Ở đây không có trường nào tên là “{key}” nên giá trị của nó bị bỏ qua. Hãy xóa, hoặc đổi thành “x-{key}” để giữ làm ghi chú riêng.',
      en: 'There is no field “{key}” here, so its value is ignored. Remove it, or make it “x-{key}” to keep it as a note of your own.',
    },
    'did-you-mean': {
      vi: 'Ở đây không có trường nào tên là “{key}”. Có phải bạn muốn viết {suggestions}?',
      en: 'There is no field “{key}” here. Did you mean {suggestions}?',
    },
    elsewhere: {
      vi: 'Trường “{key}” không đứng ở đây mà đứng trong {holders}. Hãy chuyển nó vào đó.',
      en: 'The field “{key}” does not belong here but inside {holders}. Move it there.',
    },
    language: {
      vi: '“{key}” không phải là mã ngôn ngữ. Hãy viết “vi”, “en”… rồi đến chữ của ngôn ngữ ấy.',
      en: '“{key}” is no language tag. Write “vi”, “en”, … and the words in that language.',
    },
    'language-did-you-mean': {
      vi: '“{key}” không phải là mã ngôn ngữ. Có phải bạn muốn viết {suggestions}?',
      en: '“{key}” is no language tag. Did you mean {suggestions}?',
    },
    rule: {
      vi: 'Không có quy tắc nào tên là “{key}”. Hãy xóa dòng này hoặc viết đúng mã của quy tắc.',
      en: 'There is no rule “{key}”. Remove the line, or write the id of a rule.',
    },
    'rule-did-you-mean': {
      vi: 'Không có quy tắc nào tên là “{key}”. Có phải bạn muốn viết {suggestions}?',
      en: 'There is no rule “{key}”. Did you mean {suggestions}?',
    },
    'below-root': {
      vi: 'Tệp cấu hình này không có tác dụng vì không nằm ở thư mục gốc của kho. Hãy chuyển nó lên thư mục gốc, hoặc xóa đi.',
      en: 'These settings have no effect, for the file is not at the root of the archive. Move it there, or delete it.',
    },
  },
  examples: [
    {
      title: { vi: 'Gõ nhầm tên trường bắt buộc', en: 'A required field misspelt' },
      text: '⟦titel⟧: Hội nghị thường niên\n',
    },
    {
      title: {
        vi: 'Tên tiếng Việt thay cho tên trường',
        en: 'A Vietnamese name where the field’s name belongs',
      },
      text: 'title: Hội nghị thường niên\n⟦tóm tắt⟧: Đại biểu bàn về hợp tác biên giới.\n',
    },
    {
      title: { vi: 'Trường không có trong định dạng', en: 'A field that the format does not have' },
      text: '⟦weather⟧: mưa\n',
    },
    {
      title: { vi: 'Trường đặt không đúng chỗ', en: 'A field in the wrong place' },
      text: '⟦locality⟧: Hà Nội\n',
    },
    {
      title: { vi: 'Mã ngôn ngữ không đúng', en: 'Wrong language tags' },
      text: 'title:\n  ⟦vn⟧: Hội nghị thường niên\n  ⟦main⟧: Annual conference\n  en-GB: Annual meeting\n',
    },
    {
      title: { vi: 'Không có quy tắc ấy', en: 'No such rule' },
      kind: 'settings',
      whole: true,
      path: 'coop.config.yaml',
      text: 'rules:\n  ⟦date-formats⟧: warning\n  ⟦spelling⟧: off\n  shared-name: off\n',
    },
    {
      title: { vi: 'Tệp cấu hình không ở thư mục gốc', en: 'Settings below the root' },
      kind: 'settings',
      whole: true,
      path: '2024/coop.config.yaml',
      text: '⟦language⟧: vi\nlanguages: en\n',
    },
    {
      title: { vi: 'Trường riêng của người dùng', en: 'A field of the user’s own' },
      text: 'x-nguoi-nhap: Lan\nplace:\n  x-phong: 203\n  country: VN\n',
    },
  ],
  *checkFile({ model, ruleIds, atRoot }) {
    if (model.kind === 'settings' && !atRoot) {
      yield* belowRoot(model);
      return;
    }
    for (const map of model.maps) yield* unknownKeys(map);
    for (const text of model.texts) yield* unknownLanguages(text);
    for (const map of model.maps) {
      for (const { value } of map.fields) {
        if (value?.kind === 'severities') yield* unknownRules(value, ruleIds);
      }
    }
  },
});

function* belowRoot({ document }: Model): Iterable<Report<Message>> {
  const first = document.root?.kind === 'map' ? document.root.entries[0] : undefined;
  if (first !== undefined) yield { span: first.key.span, message: 'below-root' };
}

function* unknownKeys(map: MapModel): Iterable<Report<Message>> {
  for (const { key } of map.unknown) {
    const suggestions = fieldsMeantBy(key.text, map);
    const holders = suggestions.length === 0 ? fieldsWith(key.text, map.type) : [];
    if (holders.length > 0) {
      yield { span: key.span, message: 'elsewhere', values: { key: key.text, holders: quoted(holders) } };
    } else {
      yield report(key, suggestions, suggestions.length === 0 ? 'unknown' : 'did-you-mean');
    }
  }
}

function* unknownLanguages(text: TextModel): Iterable<Report<Message>> {
  for (const { key } of text.unknown) {
    const tag = languageMeantBy(key.text);
    const isTaken = text.parts.some(({ language }) => language === tag);
    const suggestions = tag === undefined || isTaken ? [] : [tag];
    yield report(key, suggestions, suggestions.length === 0 ? 'language' : 'language-did-you-mean');
  }
}

function* unknownRules(severities: SeveritiesModel, ruleIds: ReadonlySet<string>): Iterable<Report<Message>> {
  for (const { key } of severities.entries) {
    if (ruleIds.has(key.text)) continue;
    const suggestions = suggest(key.text, ruleIds);
    yield report(key, suggestions, suggestions.length === 0 ? 'rule' : 'rule-did-you-mean');
  }
}

function report(key: MapEntry['key'], suggestions: readonly string[], message: Message): Report<Message> {
  return {
    span: key.span,
    message,
    values: { key: key.text, suggestions: quoted(suggestions) },
    suggestions,
  };
}
