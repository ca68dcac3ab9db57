import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EntrySearch } from '../../src/archive/entry-search';
import type { Definition, NameFact } from '../../src/archive/facts';
import { GradualSuggestions } from '../../src/archive/gradual-suggestions';
import type { Entry } from '../../src/archive/resolver';

/** Common words; a query may hold one of them within, with an error, or at its beginning. */
const WORDS: readonly string[] = ['hoi', 'border', 'ordar', 'họp', 'meeting', 'meting', 'asean', '2023', 'a'];
/** Words that one of very many records has. */
const RARE: readonly string[] = ['orders', 'meetings', 'bordering'];
const SPAN = { start: 0, end: 1 };
const LIMIT = 3;

describe('suggestions among records that come one by one', () => {
  it('are those of a search among all, where they are few', () => areSame({ most: 40, runs: 100 }));
  it('are those of a search among all, where they are many', () =>
    areSame({ least: 5001, most: 9500, runs: 6 })).timeout(60_000);
});

/** Compares both ways for records with names of few words, so that many match equally well. */
function areSame({ least = 0, most, runs }: { least?: number; most: number; runs: number }): void {
  const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 3 });
  const hard = ['', '?!', 'order', 'orde', 'bordre', 'meetingz', 'meetimg asaen', 'eetin', 'hoi-a1', '2032'];
  const texts = fc.array(
    fc.oneof(
      words.map((each) => each.join(' ')),
      words.map((each) => each.join('-')),
    ),
    { maxLength: 10 },
  );
  fc.assert(
    fc.property(
      fc.integer({ min: least, max: most }),
      fc.nat(),
      fc.nat(8),
      texts,
      (count, seed, few, others) => {
        const entries = entriesOf(count, seed, few);
        const wanted = [...hard, ...others];
        const whole = new EntrySearch({ entries: () => entries });
        const gradual = new GradualSuggestions(wanted, LIMIT, entries.length);
        for (const entry of shuffled(entries, seed)) gradual.add(entry);
        for (const text of wanted)
          assert.deepEqual(gradual.idsFor(text), whole.suggest('record', text, LIMIT), text);
      },
    ),
    { numRuns: runs, seed: 11 },
  );
}

/** Records in the order of their paths. `few`: how many of the words most of their names are made of. */
function entriesOf(count: number, seed: number, few: number): readonly Entry[] {
  const next = randomFrom(seed);
  const word = (): string =>
    (next() % 4000 === 0 ? RARE[next() % RARE.length] : WORDS[next() % (few + 1)]) ?? '';
  return Array.from({ length: count }, (_, number) => {
    const id = `${word()}-${next() % 3 === 0 ? word() : number % 7}`;
    const title = Array.from({ length: next() % 4 }, word).join(' ');
    const file = `${String(number).padStart(6, '0')}.coop.yaml`;
    return { definition: definitionOf(id, title), file, start: 0 };
  });
}

function definitionOf(id: string, title: string): Definition {
  const name: NameFact = { text: title, role: 'name', language: undefined, span: SPAN };
  return {
    ...{ space: 'record', id, span: SPAN, names: [name], links: [], parties: [] },
    ...{ kind: undefined, country: undefined, scope: undefined, website: undefined },
    ...{ founded: undefined, dissolved: undefined, adopted: undefined, ended: undefined },
  };
}

function shuffled(entries: readonly Entry[], seed: number): readonly Entry[] {
  const next = randomFrom(seed + 1);
  return entries
    .map((entry) => ({ entry, place: next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ entry }) => entry);
}

/** Whole numbers from 0 on (xorshift). */
function randomFrom(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 1;
  };
}
