import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { applyEdits } from '../../src/base/text-edit';
import { formattingEdits } from '../../src/features/formatting';
import type { LineRange } from '../../src/features/formatting/line-range';
import { parseDocument } from '../../src/syntax/parse';
import { runsOf, TRIAL_SEED } from '../support/effort';
import { PROJECT } from '../support/reference';
import { SAMPLE_FOLDERS, samplesIn } from '../support/samples';

const PARAMETERS = { numRuns: runsOf(60), seed: TRIAL_SEED };

const SAMPLES: readonly string[] = SAMPLE_FOLDERS.flatMap(textsIn);
const TEXTS: readonly string[] = [...SAMPLES, ...textsIn('server/reference')];

function textsIn(folder: string): readonly string[] {
  return Object.values(samplesIn(folder));
}

function formatted(text: string, range?: LineRange): string {
  return applyEdits(text, formattingEdits(parseDocument(text), range));
}

/** What another reading of the text says: all values, and the comments in order. */
function saidBy(text: string): unknown {
  const documents = parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  const values = documents.map((document) =>
    JSON.stringify(document.contents, (key, value: unknown) => (key === 'range' ? undefined : value)),
  );
  return { values, comments: commentsOf(text) };
}

function commentsOf(text: string): readonly string[] {
  return parseDocument(text).comments.map((comment) => comment.text.trimEnd());
}

/** Formats, and holds that nothing was said differently and that a second time changes nothing. */
function check(text: string, range?: LineRange): string {
  const edits = formattingEdits(parseDocument(text), range);
  edits.forEach(({ span }, index) => {
    assert.ok(span.start >= (edits[index - 1]?.span.end ?? 0), 'the edits overlap');
  });
  const result = applyEdits(text, edits);
  assert.deepEqual(saidBy(result), saidBy(text), JSON.stringify({ text, result }));
  if (range === undefined) assert.equal(formatted(result), result, JSON.stringify({ text, result }));
  return result;
}

/** Each step inward takes so many spaces instead of two. */
function stretched(text: string, step: number): string {
  return text
    .replace(/^(?: {2})+/gm, (spaces) => ' '.repeat((spaces.length / 2) * step))
    .replace(/^( *-) (?=\S)/gm, (_, hyphen: string) => hyphen + ' '.repeat(step - 1));
}

const MUTILATIONS: readonly ((line: string, by: number) => readonly string[])[] = [
  () => [],
  (line, by) => [' '.repeat(by) + line],
  (line, by) => [line.slice(Math.min(by, line.length - line.trimStart().length))],
  (line, by) => [line + ' '.repeat(by)],
  (line) => [line, ''],
  (line, by) => [line, ' '.repeat(by), ''],
  (line, by) => [`${' '.repeat(by)}# chú thích`, line],
  (line) => [`${line} |`],
  (line) => [`${line} >+`],
  (line) => [line.replace(/- (?=\S)/, '-    ')],
  (line) => [line.replace(/- (?=\S)/, '-\n      ')],
  (line) => [line.replace(/: (?=\S)/, ':\n      ')],
  (line) => [line.replace(/(\S) (\S)/, '$1\n       $2')],
  (line) => [line.replace(/: (\S.*)$/, ': [a, {b: c,\n $1 }]')],
  (line) => [line.replace(/: (\S.*)$/, ': "$1\n   d"')],
  (line, by) => [`${line}\t`, ' '.repeat(by)],
];

interface Mutilation {
  readonly at: number;
  readonly by: number;
  readonly kind: number;
}

const MUTILATION: fc.Arbitrary<Mutilation> = fc.record({
  at: fc.nat(),
  by: fc.integer({ min: 1, max: 6 }),
  kind: fc.nat({ max: MUTILATIONS.length - 1 }),
});

function mutilated(text: string, { at, by, kind }: Mutilation): string {
  const lines = text.split('\n');
  const number = at % lines.length;
  return lines
    .flatMap((line, index) => (index === number ? (MUTILATIONS[kind]?.(line, by) ?? []) : [line]))
    .join('\n');
}

/** Texts of records as the benchmark makes them. */
async function generatedRecords(count: number): Promise<readonly string[]> {
  const bench = async (name: string): Promise<Functions> =>
    functionsOf(await import(pathToFileURL(join(PROJECT, 'scripts/bench', name)).href));
  const { makeOrganizations, makeAgreements } = await bench('archive-entries.mjs');
  const { makeRecords } = await bench('archive-records.mjs');
  const { randomSource } = await bench('random.mjs');
  const random: unknown = randomSource?.(7);
  const organizations: unknown = makeOrganizations?.(50, random);
  const agreements: unknown = makeAgreements?.(5, organizations, random);
  const records: unknown = makeRecords?.(count, { organizations, agreements }, random);
  assert.ok(Array.isArray(records));
  return records.map(({ text }: { text: string }) => text);
}

type Functions = Partial<Record<string, (...parameters: unknown[]) => unknown>>;

function functionsOf(module: unknown): Functions {
  const isFunction = (value: unknown): value is (...parameters: unknown[]) => unknown =>
    typeof value === 'function';
  assert.ok(typeof module === 'object' && module !== null);
  return Object.fromEntries(
    Object.entries(module).flatMap(([name, value]) => (isFunction(value) ? [[name, value] as const] : [])),
  );
}

describe('formatting any text', function () {
  this.timeout(60_000);

  it('leaves the samples and the reference as they are', () => {
    for (const text of TEXTS) assert.equal(formatted(text), text);
  });

  it('brings samples back that are indented otherwise', () => {
    for (const text of textsIn('samples/archive'))
      for (const step of [3, 4, 8]) assert.equal(check(stretched(text, step)), text);
  });

  it('brings generated records back that are indented otherwise', async () => {
    for (const text of await generatedRecords(100)) {
      assert.equal(formatted(text), text);
      assert.equal(check(stretched(text, 4)), text);
    }
  });

  it('says the same, and is done at once', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SAMPLES),
        fc.array(MUTILATION, { maxLength: 6 }),
        fc.integer({ min: 2, max: 4 }),
        fc.boolean(),
        (sample, mutilations, step, windows) => {
          const text = mutilations.reduce(mutilated, stretched(sample, step));
          check(windows ? text.replaceAll('\n', '\r\n') : text);
        },
      ),
      PARAMETERS,
    );
  });

  it('says the same when some lines are formatted, and leaves the others', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SAMPLES),
        fc.array(MUTILATION, { maxLength: 4 }),
        fc.nat(),
        fc.nat({ max: 30 }),
        (sample, mutilations, from, length) => {
          const text = mutilations.reduce(mutilated, stretched(sample, 4));
          const lines = text.split('\n');
          const first = from % lines.length;
          const result = check(text, { first, last: first + length }).split('\n');
          assert.deepEqual(result.slice(0, first), lines.slice(0, first));
          const behind = lines.slice(first + length + 1);
          if (behind.length > 0) assert.deepEqual(result.slice(-behind.length), behind);
        },
      ),
      PARAMETERS,
    );
  });
});
