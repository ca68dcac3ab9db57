import { fields, type Json, type JsonCodec, list, MisreadError, text } from '../../base/json-codec';
import { LANGUAGES } from '../../base/words';
import type { Finding, FindingValue, RelatedPlace } from '../finding';
import { spanCodec } from './facts-codec';

const value: JsonCodec<FindingValue> = {
  write: (written) => written as Json,
  read: (json) => {
    if (typeof json === 'string' || typeof json === 'number') return json;
    if (Array.isArray(json)) return json.map(text.read);
    if (!isObject(json)) throw new MisreadError('a value of a message');
    const [vi, en] = LANGUAGES.map((language) => text.read(json[language]));
    return { vi: vi ?? '', en: en ?? '' };
  },
};

const values: JsonCodec<Finding['values']> = {
  write: (written) =>
    Object.fromEntries(Object.entries(written).map(([name, each]) => [name, value.write(each)])),
  read: (json) => {
    if (!isObject(json)) throw new MisreadError('values of a message');
    return Object.fromEntries(Object.entries(json).map(([name, each]) => [name, value.read(each)]));
  },
};

const relatedPlace = fields<RelatedPlace>({ file: text, span: spanCodec, message: text, values });

export const findingCodec: JsonCodec<Finding> = fields<Finding>({
  rule: text,
  span: spanCodec,
  message: text,
  values,
  related: list(relatedPlace),
  suggestions: list(text),
});

function isObject(json: unknown): json is { readonly [name: string]: unknown } {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
