import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type FieldPathResolution, FieldPaths } from '../../src/model/field-path';
import { interpret } from '../../src/model/interpret';
import { parseDocument } from '../../src/syntax/parse';

const RECORD = `
id: a
title:
  vi: Một
  en: One
summary: Hai
activity: meeting
status:
date: [2020-01-01, 2020-02-01]
place: { country: TH, x-map: { zoom: 3 } }
themes: [drugs, crime]
x-own: anything
parties:
  - vn-mps
  - organization: usaid
    role: funder
  - name: 16 cơ quan
    role: participant
  - organization: usaid
    role: partner
    note: { vi: Ghi chú }
  - organization: Bộ Ngoại giao v.v.
    role: host
agreements: [gcm, { agreement: CITES, relation: under }]
people:
  - name: Nguyễn Văn A
    organization: vn-mofa
outcomes:
  -
  - text: Ba
    responsible: [vn-mps, un]
funding:
  - funder: usaid
    amount: 5
  - amount: 7
source: { publisher: vn-vna, published: unknown }
related: [b]
evidence:
  - quote: Lời
    supports: [date]
`;

function resolve(path: string, record: string = RECORD): FieldPathResolution {
  const { root } = interpret(parseDocument(record), 'record');
  assert.ok(root);
  return new FieldPaths(root).resolve(path);
}

function isFound(...paths: string[]): void {
  for (const path of paths) assert.equal(resolve(path).kind, 'found', path);
}

function isMissing(...paths: string[]): void {
  for (const path of paths) assert.equal(resolve(path).kind, 'missing', path);
}

function suggests(path: string, ...expected: string[]): void {
  const resolution = resolve(path);
  assert.ok(resolution.kind !== 'found', path);
  assert.deepEqual(resolution.suggestions, expected, path);
}

/** The pieces of the path that repeat a reference. */
function mentions(path: string): string[] {
  const resolution = resolve(path);
  if (resolution.kind === 'missing') return [];
  return resolution.mentions.map(({ space, text, start, end }) => {
    assert.equal(path.slice(start, end), text);
    return `${space}:${text}`;
  });
}

describe('a path to a field', () => {
  it('names fields', () =>
    isFound('date', 'title', 'parties', 'place.country', 'source.published', 'evidence'));
  it('names languages of a text', () => isFound('title.vi', 'parties.usaid.note.vi'));
  it('names no language of a text without languages', () => isMissing('summary.vi', 'title.fr'));
  it('names nothing that is absent or empty', () =>
    isMissing('notes', 'status', 'place.locality', 'source.url'));
  it('names nothing that the format has not', () =>
    isMissing('places', 'usaid', 'place.city', '', '.', 'date.', '.date'));
  it('names nothing below a plain value', () => isMissing('activity.meeting', 'source.published.year'));
  it('names the users’ own fields and all below', () => isFound('x-own', 'x-own.a.b', 'place.x-map.zoom'));
  it('names nothing of the users’ own that is not there', () => isMissing('x-other'));
});

describe('a path to an item', () => {
  it('goes by its reference', () =>
    isFound('parties.vn-mps', 'parties.usaid', 'agreements.gcm', 'funding.usaid', 'related.b'));
  it('goes by the reference as it is written', () =>
    isFound('agreements.CITES', 'agreements.CITES.relation', 'parties.Bộ Ngoại giao v.v..role'));
  it('goes by its number where it holds no reference', () =>
    isFound('parties.3', 'funding.2', 'date.2', 'themes.1'));
  it('goes not by its number where it holds one', () => {
    for (const path of ['parties.1', 'agreements.1', 'related.1'])
      assert.notEqual(resolve(path).kind, 'found');
  });
  it('goes by number in people and outcomes', () => {
    isFound('people.1', 'people.1.organization', 'outcomes.2', 'outcomes.2.text', 'evidence.1.quote');
    isMissing('people.vn-mofa', 'outcomes.3', 'people.0', 'people.01');
  });
  it('counts empty items', () => isMissing('outcomes.1'));
  it('may go on below', () =>
    isFound('parties.usaid.role', 'parties.3.name', 'funding.usaid.amount', 'outcomes.2.responsible.un'));
  it('looks at all items with the reference', () => isFound('parties.usaid.note'));
  it('takes a plain string for its map', () => {
    isFound('parties.vn-mps.organization');
    assert.notEqual(resolve('parties.vn-mps.role').kind, 'found');
  });
});

describe('a path by an id whose item is named otherwise', () => {
  it('depends on what the references mean', () => {
    const resolution = resolve('agreements.cites.relation');
    assert.ok(resolution.kind === 'unless');
    assert.deepEqual(resolution.unless, [{ space: 'agreement', reference: 'CITES', id: 'cites' }]);
  });
  it('depends on items only that have what is below', () => {
    const resolution = resolve('parties.vn-mofa.note');
    assert.ok(resolution.kind === 'unless');
    assert.deepEqual(resolution.unless, [{ space: 'organization', reference: 'usaid', id: 'vn-mofa' }]);
  });
  it('is missing where the word is no id', () => isMissing('parties.USAID', 'parties.Bộ Công an'));
});

describe('a path mentions', () => {
  it('the references that it repeats', () => {
    assert.deepEqual(mentions('parties.usaid.role'), ['organization:usaid']);
    assert.deepEqual(mentions('agreements.gcm'), ['agreement:gcm']);
    assert.deepEqual(mentions('outcomes.2.responsible.un'), ['organization:un']);
    assert.deepEqual(mentions('related.b'), ['record:b']);
  });
  it('ids that its references may mean', () =>
    assert.deepEqual(mentions('agreements.cites'), ['agreement:cites']));
  it('nothing else', () => assert.deepEqual(mentions('place.country'), []));
});

describe('suggestions for a path', () => {
  it('mend the word that fails', () => {
    suggests('places.country', 'place.country');
    suggests('parties.usiad.role', 'parties.usaid.role');
    suggests('source.publishd', 'source.published', 'source.publisher');
  });
  it('mend the writing of an id', () => suggests('parties.USAID', 'parties.usaid'));
  it('give the reference for a number', () => suggests('parties.2.role', 'parties.usaid.role'));
  it('give the number for a word', () => {
    suggests('themes.crime', 'themes.2');
    suggests('people.vn-mofa', 'people.1');
  });
  it('look one level down', () => {
    suggests('country', 'place.country');
    suggests('usaid', 'parties.usaid', 'funding.usaid');
  });
  it('are none where nothing is near', () => suggests('xyz'));
});

describe('a record that can’t be read in full', () => {
  const at = (path: string, record: string): string => resolve(path, record).kind;
  it('may hide what a path names', () => {
    assert.equal(at('parties.b', 'id: a\nparties:\n  - *b\n  - c\n'), 'found');
    assert.equal(at('place.country', 'id: a\nplace: [1]\n'), 'found');
  });
  it('is no excuse elsewhere', () => assert.equal(at('place', 'id: a\nparties:\n  - [b]\n'), 'missing'));
});

describe('any path', () => {
  it('is resolved without a throw', () => {
    const segment = fc.oneof(
      fc.constantFrom('parties', 'usaid', '2', 'title', 'vi', 'outcomes', '.', ''),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 5 }), (segments) => {
        resolve(segments.join('.'));
      }),
    );
  });
});
