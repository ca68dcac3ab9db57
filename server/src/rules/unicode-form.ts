import type { Span } from '../base/span';
import type { Model } from '../model/types';
import type { ScalarNode, YamlNode } from '../syntax/nodes';
import { cleanText, findUnicodeFaults, type UnicodeFaultKind } from '../text/unicode-form';
import { defineRule, type Report } from './rule';
import { asQuotedScalar } from './shared/quoting';

type Message = UnicodeFaultKind | 'several' | 'full-width';

/** Reports text that is not composed or holds invisible characters, and full-width punctuation. */
export const unicodeForm = defineRule({
  id: 'unicode-form',
  severity: 'warning',
  words: {
    title: {
      vi: 'Ký tự ẩn hoặc bảng mã tổ hợp',
      en: 'Invisible characters and decomposed letters',
    },
    description: {
      vi: [
        'Chữ chép từ trang mạng hay tệp PDF thường lẫn những ký tự mắt không thấy: dấu cách không ngắt, ký tự rộng bằng không, dấu nối mềm, hoặc chữ tiếng Việt ở dạng tổ hợp (chữ và dấu là hai ký tự rời). Nhìn thì giống nhưng máy tìm kiếm và so sánh sẽ không khớp.',
        'Hãy chuẩn hóa: chữ tiếng Việt về dạng dựng sẵn (NFC), bỏ ký tự ẩn. Dấu hai chấm và dấu phẩy toàn khổ (`：` `，`) không phải là dấu của YAML, hãy gõ `:` và `,`. Chú thích và các trường `x-` không bị nhắc.',
      ].join('\n\n'),
      en: [
        'Text copied from web pages and PDF files often brings characters that nobody sees: no-break spaces, zero-width characters, soft hyphens, or Vietnamese letters in pieces (the letter and its marks as separate characters). It looks the same, but searching and comparing fail.',
        'Normalize it: letters in composed form (NFC), invisible characters removed. Full-width colons and commas (`：` `，`) are no YAML punctuation; type `:` and `,`. Comments and `x-` fields are left alone.',
      ].join('\n\n'),
    },
  },
  messages: {
    'not-nfc': {
      vi: 'Chữ ở dạng tổ hợp (dấu tách rời khỏi chữ) nên tìm kiếm sẽ không khớp. Hãy chuyển về dạng dựng sẵn (NFC).',
      en: 'The letters and their marks are separate characters, so searches will miss this text. Convert it to composed form (NFC).',
    },
    invisible: {
      vi: 'Có ký tự ẩn nên tìm kiếm và so sánh sẽ không khớp. Hãy xóa ký tự ẩn.',
      en: 'There are invisible characters, so searches and comparisons will fail. Remove them.',
    },
    'no-break-space': {
      vi: 'Có dấu cách không ngắt nên tìm kiếm và so sánh sẽ không khớp. Hãy thay bằng dấu cách thường.',
      en: 'There are no-break spaces, so searches and comparisons will fail. Make them plain spaces.',
    },
    several: {
      vi: 'Có ký tự ẩn hoặc chữ ở dạng tổ hợp nên tìm kiếm và so sánh sẽ không khớp. Hãy chuẩn hóa về NFC và bỏ ký tự ẩn.',
      en: 'There are invisible or decomposed characters, so searches and comparisons will fail. Normalize the text to NFC and remove what is invisible.',
    },
    'full-width': {
      vi: 'Dấu hai chấm và dấu phẩy toàn khổ không phải là dấu của YAML. Hãy viết “{suggestion}”.',
      en: 'Full-width colons and commas are no YAML punctuation. Write “{suggestion}”.',
    },
  },
  examples: [
    {
      title: { vi: 'Chữ tổ hợp', en: 'Decomposed letters' },
      text: `title: ⟦${'Hội nghị'.normalize('NFD')}⟧\n`,
    },
    {
      title: {
        vi: 'Ký tự ẩn trong giá trị và trong tên trường',
        en: 'Invisible characters in a value and a key',
      },
      text: 'date: ⟦\u200E2020-05-10⟧\nparties:\n  - ⟦vn-\u00ADmps⟧\n  - ⟦organi\u200Bzation⟧: iom\n',
    },
    {
      title: { vi: 'Dấu cách không ngắt', en: 'A no-break space' },
      text: 'title: ⟦"Hội nghị lần thứ\u00A04"⟧\n',
    },
    {
      title: { vi: 'Dấu cách không ngắt trước chú thích', en: 'A no-break space before a comment' },
      text: 'date: ⟦2020-05-10\u00A0# theo bản tin⟧\n',
    },
    {
      title: { vi: 'Nhiều loại trong một giá trị', en: 'Several kinds in one value' },
      text: `title: ⟦Hội\u00A0nghị ${'thường'.normalize('NFD')} niên⟧\n`,
    },
    {
      title: { vi: 'Trong khối chữ: đúng chỗ của ký tự', en: 'In a block of text: at the characters' },
      text: 'summary: |\n  Dòng thứ nhất.\n  Dòng⟦\u200B⟧ thứ hai.\n  Dòng⟦\u00A0thứ\u00A0⟧ba.\n',
    },
    {
      title: { vi: 'Dấu hai chấm toàn khổ', en: 'A full-width colon' },
      text: 'title: { ⟦vi：Hội nghị⟧ }\nplace:\n  ⟦country：VN⟧\n',
    },
    {
      title: { vi: 'Dấu hai chấm toàn khổ ở cả tệp', en: 'Full-width colons in a whole file' },
      whole: true,
      text: '⟦id：border-meeting\ntitle：Hội nghị⟧\n',
    },
    {
      title: { vi: 'Dấu phẩy toàn khổ', en: 'A full-width comma' },
      text: 'themes: [⟦drugs，crime⟧]\nevidence: [{ quote: Hội nghị, supports: ⟦date，title⟧ }]\n',
    },
    {
      title: { vi: 'Dấu phẩy toàn khổ sau mã', en: 'A full-width comma behind an id' },
      text: 'parties:\n  - organization: ⟦iom，⟧\n    role: host\n  - vn-mps\n',
    },
    {
      title: {
        vi: 'Trong câu chữ thì dấu toàn khổ không sao',
        en: 'In prose full-width punctuation is fine',
      },
      text: 'title: 第四次会议：开幕\n# Chú thích\u00A0này không bị nhắc\nx-ghi-chu: [một\u00A0hai]\n',
    },
  ],
  *checkFile({ model }) {
    yield* punctuation(model);
    const text = model.document.indentedText;
    if (cleanText(text) === text) return;
    for (const node of scalarsWithin(model.document.root)) {
      if (!model.punctuation.includes(node.span)) yield* faultsIn(node, text);
    }
  },
});

function* punctuation({ document, punctuation: spans }: Model): Iterable<Report<Message>> {
  for (const span of spans) {
    const written = cleanText(document.text.slice(span.start, span.end));
    const suggestion = written
      .replace(/ *： */g, ': ')
      .replace(/[ ，]+$/, '')
      .replace(/ *， */g, ', ')
      .trimEnd();
    yield { span, message: 'full-width', values: { suggestion }, suggestions: [suggestion] };
  }
}

/** Every key and value outside the users' own fields. */
function* scalarsWithin(node: YamlNode | undefined): Iterable<ScalarNode> {
  if (node === undefined || node.kind === 'opaque') return;
  if (node.kind === 'scalar') {
    yield node;
  } else if (node.kind === 'list') {
    for (const { value } of node.items) yield* scalarsWithin(value);
  } else {
    for (const { key, value } of node.entries) {
      yield key;
      if (!key.text.startsWith('x-')) yield* scalarsWithin(value);
    }
  }
}

function* faultsIn(node: ScalarNode, text: string): Iterable<Report<Message>> {
  const { span, style } = node;
  const written = text.slice(span.start, span.end);
  if (style !== 'literal' && style !== 'folded') {
    const message = messageFor(written);
    if (message !== undefined) yield { span, message, suggestions: [cleanWriting(node, written)] };
    return;
  }
  for (const line of written.matchAll(/[^\r\n]+/g)) {
    const message = messageFor(line[0]);
    const faults = message === undefined ? [] : findUnicodeFaults(line[0]);
    const place = spanOf(faults, span.start + line.index);
    if (message === undefined || place === undefined) continue;
    yield { span: place, message, suggestions: [cleanText(text.slice(place.start, place.end))] };
  }
}

/** The scalar as it should be written: in quotes where it would end with a comment that it has as words now. */
function cleanWriting({ style, text }: ScalarNode, written: string): string {
  if (style !== 'plain') return cleanText(written);
  return text.includes(' #') ? asQuotedScalar(text) : cleanText(written).trim();
}

function messageFor(written: string): Message | undefined {
  const [first, ...others] = new Set(findUnicodeFaults(written).map(({ kind }) => kind));
  return others.length > 0 ? 'several' : first;
}

/** From the first fault to the last, at the offset of the text that they were found in. */
function spanOf(faults: readonly Span[], offset: number): Span | undefined {
  const [first] = faults;
  const last = faults.at(-1);
  return first && last && { start: offset + first.start, end: offset + last.end };
}
