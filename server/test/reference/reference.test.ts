import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEdtf } from '../../src/dates/edtf';
import { isCountry } from '../../src/format/codes/countries';
import { PROJECT } from '../support/reference';
import { fieldValue, mapsOf, type WrittenEntry, wordOf, wordsOf, writtenEntries } from './entries';
import { reviewedHomonyms } from './homonyms';

const entries = writtenEntries();
const organizations = entries.filter(({ space }) => space === 'organization');
const agreements = entries.filter(({ space }) => space === 'agreement');

/** `file id` of every entry for which the test fails. */
function failing(of: readonly WrittenEntry[], holds: (entry: WrittenEntry) => boolean): string[] {
  return of.filter((entry) => !holds(entry)).map(({ file, id }) => `${file} ${id}`);
}

describe('the reference', () => {
  it('has at least 500 organizations and 150 agreements', () => {
    assert.ok(organizations.length >= 500, `${organizations.length} organizations`);
    assert.ok(agreements.length >= 150, `${agreements.length} agreements`);
  });

  it('keeps the ids that shipped first', () => {
    const first: unknown = JSON.parse(
      readFileSync(join(PROJECT, 'server/test/reference/first-ids.json'), 'utf8'),
    );
    assert.ok(typeof first === 'object' && first !== null);
    const ids = Object.values(first).flat();
    const known = new Set(entries.map(({ id }) => id));
    assert.ok(ids.length >= 95);
    assert.deepEqual(
      ids.filter((id) => !known.has(id)),
      [],
    );
  });

  it('names entries that exist', () => assert.deepEqual(entries.flatMap(brokenReferences), []));

  it('has a Vietnamese and an English name for each', () =>
    assert.deepEqual(
      failing(entries, ({ node }) => {
        const name = fieldValue(node, 'name');
        return name?.kind === 'map' && wordOf(name, 'vi') !== undefined && wordOf(name, 'en') !== undefined;
      }),
      [],
    ));

  it('says where the facts of each agreement come from', () =>
    assert.deepEqual(failing(agreements, hasSource), []));

  it('says where dates, successors and former names of organizations come from', () =>
    assert.deepEqual(
      failing(
        organizations,
        (entry) => !SOURCED.some((key) => fieldValue(entry.node, key)) || hasSource(entry),
      ),
      [],
    ));

  it('has no doubtful entry that does not say so', () =>
    assert.deepEqual(
      failing(entries, ({ node }) => [undefined, 'medium'].includes(wordOf(node, 'x-confidence'))),
      [],
    ));

  it('tells until when former names were used', () =>
    assert.deepEqual(
      failing(organizations, ({ node }) =>
        mapsOf(node, 'former-names').every((name) => wordOf(name, 'until') !== undefined),
      ),
      [],
    ));

  it('has document numbers whose year is that of their adoption', () =>
    assert.deepEqual(failing(agreements, hasFittingYear), []));

  it('lists every abbreviation that several live entries share, and no other', () =>
    assert.deepEqual(homonyms(), reviewedHomonyms()));
});

const SOURCED: readonly string[] = ['founded', 'dissolved', 'successors', 'former-names'];

function hasSource({ node }: WrittenEntry): boolean {
  return (wordOf(node, 'x-source') ?? '').trim().length > 3;
}

const ORGANIZATION_FIELDS: readonly string[] = ['parent', 'successors', 'issuer', 'parties'];
const AGREEMENT_FIELDS: readonly string[] = ['under', 'implements', 'amends', 'supersedes', 'promulgated-by'];

function brokenReferences({ id, node }: WrittenEntry): string[] {
  const known = (space: string, target: string): boolean =>
    entries.some((entry) => entry.space === space && entry.id === target);
  const missing = (fields: readonly string[], space: string): string[] =>
    fields.flatMap((field) =>
      wordsOf(node, field).filter((target) => !isCountry(target) && !known(space, target)),
    );
  return [...missing(ORGANIZATION_FIELDS, 'organization'), ...missing(AGREEMENT_FIELDS, 'agreement')].map(
    (target) => `${id}: ${target}`,
  );
}

/** The first session of the General Assembly was in 1946; each begins in September and ends the year after. */
const FIRST_SESSION_YEAR = 1945;

function hasFittingYear({ node }: WrittenEntry): boolean {
  const number = wordOf(node, 'number');
  const adopted = wordOf(node, 'adopted');
  if (number === undefined || adopted === undefined) return true;
  const date = parseEdtf(adopted);
  const years = yearsOf(number);
  if (date.kind !== 'span' || years === undefined) return true;
  return years.some((year) => {
    const inYear = parseEdtf(String(year));
    return (
      inYear.kind === 'span' && inYear.span.first <= date.span.last && date.span.first <= inYear.span.last
    );
  });
}

/** The years that a document number allows; undefined where it tells none. */
function yearsOf(number: string): readonly number[] | undefined {
  const vietnamese = /^\d+\/(\d{4})\/[A-ZĐ]/.exec(number);
  if (vietnamese !== null) return [Number(vietnamese[1])];
  const session = /^A\/RES\/(?:S-)?(\d+)\//.exec(number);
  if (session !== null && !number.includes('S-')) {
    const year = FIRST_SESSION_YEAR + Number(session[1]);
    return [year, year + 1];
  }
  const council = /^S\/RES\/\d+ \((\d{4})\)$/.exec(number);
  return council === null ? undefined : [Number(council[1])];
}

/** `ABBREVIATION: id, id` of each abbreviation that several live entries of a space bear, in order. */
function homonyms(): string[] {
  const bearers = new Map<string, string[]>();
  for (const { space, id, node } of entries) {
    if (wordOf(node, 'dissolved') !== undefined || wordOf(node, 'ended') !== undefined) continue;
    for (const abbreviation of new Set(wordsOf(node, 'abbreviations'))) {
      const key = `${space} ${abbreviation}`;
      bearers.set(key, [...(bearers.get(key) ?? []), id]);
    }
  }
  return [...bearers]
    .flatMap(([key, ids]) => (ids.length > 1 ? [`${key}: ${ids.sort().join(', ')}`] : []))
    .sort();
}
