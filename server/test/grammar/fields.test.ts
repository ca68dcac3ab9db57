import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { FILE_KINDS } from '../../src/format/kinds';
import type { Field, MapType, ValueType } from '../../src/format/types';
import { loadGrammar, markOf, SMALL_BASE, tokenize } from './tokenizer';

const ID = 'entity.name.type.id.coop';
const REFERENCE = 'variable.other.constant.reference.coop';
const CHOICE = 'keyword.control.choice.coop';
const CODE = 'keyword.control.code.coop';
const DATE = 'constant.numeric.date.coop';
const PATH = 'variable.other.property.path.coop';
const NUMBER = 'constant.numeric.document-number.coop';

/** A value and the mark it must bear; undefined for none. */
interface Sample {
  readonly value: string;
  readonly mark: string | undefined;
}

/** Values that a field of the type may have, one for each way it can look. */
function samplesOf(type: ValueType, name: string): readonly Sample[] {
  switch (type.kind) {
    case 'id':
      return [{ value: 'an-id-1', mark: ID }];
    case 'reference':
    case 'organization-or-country':
      return [{ value: 'an-id-1', mark: REFERENCE }];
    case 'choice':
      return type.values.map(({ value }) => ({ value, mark: CHOICE }));
    case 'date':
      return [{ value: '2020-12', mark: DATE }];
    case 'country':
      return [{ value: 'VN', mark: CODE }];
    case 'subdivision':
      return [{ value: 'VN-83', mark: CODE }];
    case 'currency':
      return [{ value: 'USD', mark: CODE }];
    case 'wikidata':
      return [{ value: 'Q881', mark: CODE }];
    case 'field-path':
      return [{ value: 'place.country', mark: PATH }];
    case 'string':
      return [name === 'number' ? { value: '402/QĐ-TTg', mark: NUMBER } : { value: 'host', mark: undefined }];
    case 'text':
      return [{ value: 'host', mark: undefined }];
    case 'one-or-list':
      return samplesOf(type.item, name);
    default:
      return [];
  }
}

/** Every field of the map, those of the maps inside it too. */
function fieldsWithin(map: MapType): readonly Field[] {
  return map.fields.flatMap((field) => {
    const inner = field.type.kind === 'list' ? field.type.item : field.type;
    return inner.kind === 'map' ? [field, ...fieldsWithin(inner)] : [field];
  });
}

/** The mark on the value at the end of the text's last line. */
function markAtEnd(grammar: IGrammar, text: string, value: string): string | undefined {
  const token = tokenize(grammar, text)
    .at(-1)
    ?.findLast((each) => value.endsWith(each.text));
  return token === undefined ? undefined : markOf(token);
}

describe('grammar and the field tables', () => {
  for (const { kind, root } of Object.values(FILE_KINDS)) {
    for (const { name, type } of fieldsWithin(root)) {
      const scalars = type.kind === 'list' ? [] : samplesOf(type, name);
      const items = type.kind === 'list' || type.kind === 'one-or-list' ? samplesOf(type.item, name) : [];
      for (const { value, mark } of scalars) {
        it(`${kind}: ${name}: ${value}`, async () => {
          const grammar = await loadGrammar(SMALL_BASE);
          assert.equal(markAtEnd(grammar, `${name}: ${value}`, value), mark);
          assert.equal(markAtEnd(grammar, `  - ${name}: ${value}`, value), mark);
        });
      }
      for (const { value, mark } of items.filter((sample) => sample.mark !== undefined)) {
        it(`${kind}: ${name}: [${value}]`, async () => {
          const grammar = await loadGrammar(SMALL_BASE);
          assert.equal(markAtEnd(grammar, `${name}:\n  - ${value}`, value), mark);
        });
      }
    }
  }
});
