import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayNumber } from '../../src/dates/day';
import { CheckedArchive } from '../../src/rules/checked-archive';
import { PROJECT, REFERENCE } from '../support/reference';

/** A line of the file: what an editor types, and the entry that is meant. */
interface Query {
  readonly space: 'organization' | 'agreement';
  readonly typed: string;
  readonly id: string;
}

const QUERIES = readQueries();
const ARCHIVE = new CheckedArchive(REFERENCE);
const TODAY = dayNumber(2026, 1, 15);
/** A record of today in an archive that names nothing yet. */
const RECORD = { days: { first: TODAY, last: TODAY }, uses: [], beside: [] };
const LIMIT = 10;

/** Lines that start with `#` are headings; the others are space, query and id, with tabs between. */
function readQueries(): readonly Query[] {
  const text = readFileSync(join(PROJECT, 'server/test/search/queries.tsv'), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line): Query => {
      const [space, typed, id, ...more] = line.split('\t');
      assert.ok(typed && id && more.length === 0, `not space, query and id: ${line}`);
      assert.ok(space === 'organization' || space === 'agreement', `no such space: ${line}`);
      return { space, typed, id };
    });
}

/** The place of the entry among the first ten, from 0; -1 where it is not among them. */
function placeOf({ space, typed, id }: Query): number {
  return ARCHIVE.search
    .search(space, typed, LIMIT, RECORD)
    .findIndex(({ item }) => item.definition.id === id);
}

function misses(places: readonly number[], first: number): readonly string[] {
  return QUERIES.filter((_, index) => (places[index] ?? -1) < 0 || (places[index] ?? 0) >= first).map(
    ({ typed, id }) => `${typed} → ${id}`,
  );
}

describe('the queries that editors type', () => {
  const places = QUERIES.map(placeOf);

  it('are at least 300, for entries that ship with the program', () => {
    assert.ok(QUERIES.length >= 300, `only ${QUERIES.length} queries`);
    const known = new Set(REFERENCE.map(({ space, id }) => `${space} ${id}`));
    assert.deepEqual(
      QUERIES.filter(({ space, id }) => !known.has(`${space} ${id}`)),
      [],
    );
  });

  it('have 95 % of what is meant among the first three', () => {
    const missed = misses(places, 3);
    assert.ok(missed.length <= QUERIES.length * 0.05, missed.join('\n'));
  });

  it('have 99 % of what is meant among the first ten', () => {
    const missed = misses(places, LIMIT);
    assert.ok(missed.length <= QUERIES.length * 0.01, missed.join('\n'));
  });
});
