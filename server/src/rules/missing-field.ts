import type { Words } from '../base/words';
import { FILE_KINDS } from '../format/kinds';
import type { Field } from '../format/types';
import { isMisspeltLanguage } from '../model/full-width';
import { misspeltFields } from '../model/misspelling';
import { fieldOf } from '../model/read';
import type { FieldModel, MapModel, Model, TextModel } from '../model/types';
import { isEmpty, type ScalarNode } from '../syntax/nodes';
import type { ParsedDocument } from '../syntax/parse';
import { defineRule, type Report } from './rule';
import { quoted } from './shared/quoting';

type Message = 'missing' | 'empty' | 'one-of' | 'with' | 'empty-file';

/** Reports required fields that are not written or empty, where nothing is broken that may hold them. */
export const missingField = defineRule({
  id: 'missing-field',
  severity: 'error',
  words: {
    title: {
      vi: 'Thiếu trường bắt buộc',
      en: 'A required field is missing',
    },
    description: {
      vi: [
        'Một trường bắt buộc không có, hoặc có mà để trống. Chỗ trống, `~`, `null`, `""`, `[]` và `{}` đều được coi là thiếu.',
        'Hãy thêm trường. Nếu bài báo không nói ngày thì viết `unknown` chứ không bỏ trống.',
      ].join('\n\n'),
      en: [
        'A required field is not there, or is there and empty. Nothing, `~`, `null`, `""`, `[]` and `{}` all count as missing.',
        'Add the field. Where the article gives no date, write `unknown` rather than nothing.',
      ].join('\n\n'),
    },
  },
  messages: {
    missing: {
      vi: 'Thiếu trường bắt buộc “{field}” ({label}). Hãy thêm vào, ví dụ {example}.',
      en: 'The required field “{field}” ({label}) is missing. Add it, for example {example}.',
    },
    empty: {
      vi: 'Trường bắt buộc “{field}” ({label}) đang để trống. Hãy điền giá trị, ví dụ {example}.',
      en: 'The required field “{field}” ({label}) is empty. Fill it in, for example {example}.',
    },
    'one-of': {
      vi: 'Phải có ít nhất một trong các trường {fields}.',
      en: 'At least one of the fields {fields} is needed.',
    },
    with: {
      vi: 'Có “{other}” thì phải có “{field}” ({label}). Hãy thêm vào, ví dụ {example}.',
      en: 'With “{other}” the field “{field}” ({label}) is needed as well. Add it, for example {example}.',
    },
    'empty-file': {
      vi: 'Tệp còn trống. Loại tệp này ({kind}) cần có: {fields}.',
      en: 'The file is empty. A file of this kind ({kind}) needs: {fields}.',
    },
  },
  examples: [
    {
      title: { vi: 'Thiếu hẳn một trường', en: 'A field is not there' },
      text: 'place: { country: VN }\n⟦source⟧:\n  publisher: vn-vna\n',
    },
    {
      title: { vi: 'Có tên trường nhưng để trống', en: 'A field is there and empty' },
      text: '⟦title⟧:\n⟦activity⟧: ~\n⟦parties⟧: []\n',
    },
    {
      title: { vi: 'Tiêu đề chỉ có ngôn ngữ, không có chữ', en: 'A title with languages and no words' },
      text: '⟦title⟧: { vi: , en: "" }\n',
    },
    {
      title: { vi: 'Một bên không rõ là ai', en: 'A party that could be anyone' },
      text: 'parties:\n  - organization: vn-mps\n    role: host\n  - ⟦role⟧: participant\n  - name: 16 cơ quan chính phủ\n',
    },
    {
      title: { vi: 'Có số tiền mà không có loại tiền', en: 'An amount without its currency' },
      text: 'funding:\n  - ⟦funder⟧: usaid\n    amount: 170000\n  - funder: usaid\n    purpose: Cứu trợ\n',
    },
    {
      title: { vi: 'Tệp trống', en: 'An empty file' },
      whole: true,
      text: '⟦⟧# Chưa viết gì\n',
    },
    {
      title: { vi: 'Danh mục để trống giá trị', en: 'A registry with nothing in it' },
      kind: 'organizations',
      whole: true,
      text: '⟦organizations⟧:\n',
    },
    {
      title: { vi: 'Danh mục rỗng thì được', en: 'An empty list is a legal registry' },
      kind: 'agreements',
      whole: true,
      text: 'agreements: []\n',
    },
    {
      title: { vi: 'Bài báo không nói ngày', en: 'The article gives no date' },
      text: 'date: unknown\nsource:\n  publisher: vn-vna\n  published: unknown\n',
    },
  ],
  *checkFile({ model }) {
    if (model.root === undefined) yield* emptyFile(model);
    for (const map of model.maps) {
      if (!map.broken) yield* missingIn(map, model.document);
    }
  },
});

function* emptyFile({ kind, document }: Model): Iterable<Report<Message>> {
  const readable = document.faults.length === 0 && document.unsupported.every(isNoSecondDocument);
  if (!readable || !isEmpty(document.root)) return;
  const description = FILE_KINDS[kind];
  const required = description.root.fields.filter((field) => field.required).map((field) => field.name);
  if (required.length === 0) return;
  yield {
    span: { start: 0, end: 0 },
    message: 'empty-file',
    values: { kind: description.label, fields: required.join(', ') },
    suggestions: required,
  };
}

/** What a file says after an empty first document is not read. */
function isNoSecondDocument({ kind }: { readonly kind: string }): boolean {
  return kind !== 'second-document';
}

function* missingIn(map: MapModel, document: ParsedDocument): Iterable<Report<Message>> {
  for (const { fields, written, isChoice } of lacksOf(map, document)) {
    const [field] = fields;
    if (field === undefined) continue;
    const span = written?.key?.span ?? map.anchor;
    const suggestions = fields.map(({ name }) => name);
    if (isChoice) {
      yield { span, message: 'one-of', values: { fields: quoted(suggestions) }, suggestions };
      continue;
    }
    const message = field.required ? (written === undefined ? 'missing' : 'empty') : 'with';
    const values = { ...wordsOf(field), other: field.requiredWith ?? '' };
    yield { span, message, values, suggestions };
  }
}

/** What a map lacks: one field, or one of several. */
export interface Lack {
  readonly fields: readonly Field[];
  /** The field where it is written and has no value. */
  readonly written: FieldModel | undefined;
  /** Any of the fields will do. */
  readonly isChoice: boolean;
}

/** The required fields that are not written in a map or have no value. */
export function* lacksOf(map: MapModel, document: ParsedDocument): Iterable<Lack> {
  const misspelt = misspeltFields(map);
  for (const field of map.type.fields) {
    if (misspelt.has(field.name)) continue;
    const other = field.requiredWith;
    const written = fieldOf(map, field.name);
    if (!field.required && (other === undefined || !hasValue(fieldOf(map, other), map))) continue;
    if (hasValue(written, map) || isSpokenFor(written?.key, document)) continue;
    yield { fields: [field], written, isChoice: false };
  }
  const choice = map.type.requireOneOf;
  if (choice === undefined || choice.some((name) => misspelt.has(name))) return;
  const written = choice.flatMap((name) => fieldOf(map, name) ?? []);
  if (written.some((model) => hasValue(model, map))) return;
  const fields = map.type.fields.filter(({ name }) => choice.includes(name));
  yield { fields, written: written[0], isChoice: true };
}

function wordsOf(field: Field): { field: string; label: Words; example: string } {
  return { field: field.name, label: field.label, example: `“${field.name}: ${field.example}”` };
}

/** True when nothing but a tag or an anchor stands behind the key, perhaps as its words: `title: !Họp`. */
function isSpokenFor(key: ScalarNode | undefined, { text, unsupported }: ParsedDocument): boolean {
  if (key === undefined) return false;
  const { end } = key.span;
  return unsupported.some(({ span }) => span.start > end && /^\s*:\s*$/.test(text.slice(end, span.start)));
}

/** True when something is written that counts as a value of the field. */
function hasValue(model: FieldModel | undefined, map: MapModel): boolean {
  if (model === undefined) return false;
  if (model.value !== undefined) return model.value.kind !== 'text' || hasWords(model.value);
  const { type } = model.field;
  return type.kind === 'list' && type.atLeast === 0 && isEmptyList(model, map);
}

/** A text of which only free keys are written has no words. */
function hasWords({ node, parts, unknown }: TextModel): boolean {
  if (parts.length > 0 || unknown.length > 0 || node.kind !== 'map') return true;
  return node.entries.some(
    ({ key, value }) => isMisspeltLanguage(key) || (!key.text.startsWith('x-') && !isEmpty(value)),
  );
}

function isEmptyList({ key }: FieldModel, { node }: MapModel): boolean {
  const value = node.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
  return value?.kind === 'list' && value.items.length === 0;
}
