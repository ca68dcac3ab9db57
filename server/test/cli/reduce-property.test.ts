import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CHECK_FORMATS } from '../../src/cli/commands';
import { record } from '../node/records';
import { type Files, inFolder, write } from '../node/temporary-folder';
import { runsOf, TRIAL_SEED } from '../support/effort';
import { GENERATED_RECORDS } from '../support/generated-records';
import { SMALL_ARCHIVE } from '../support/small-archive';
import { mapped } from './reduce-helpers';
import { run } from './run';

/** Few ids, and texts that are almost ids, so that records meet. */
const IDS: readonly string[] = ['a', 'b', 'visit-2020', 'visit-2021', 'border-meeting-2023'];
const NAMED: readonly string[] = [...IDS, 'vist-2020', 'border meeting', 'nobody', 'Hội nghị'];

const SMALL_RECORD = fc
  .record({
    id: fc.constantFrom(...IDS, '"x', '{'),
    related: fc.uniqueArray(fc.constantFrom(...NAMED), { maxLength: 3 }),
    title: fc.constantFrom('Border meeting', 'Hội nghị', 'Visit of 2021'),
    comment: fc.constantFrom(
      '',
      '',
      '# coop-disable duplicate-id\n',
      '# coop-disable unknown-record -- sure\n',
    ),
  })
  .map(
    ({ id, related, title, comment }) => comment + record(id, { title, related: `[${related.join(', ')}]` }),
  );

const SETTINGS = fc.constantFrom(
  SMALL_ARCHIVE['coop.config.yaml'] ?? '',
  'reference: none\nexclude: ["*1*"]\nlanguage: vi\n',
  'reference: none\nrules: { unknown-record: hint, duplicate-id: "off", name-not-id: error }\n',
  'reference: none\nthemes: [a\n',
);

const PATHS = fc.constantFrom('1', '2', 'a/1', 'a/é', 'b-1', 'b/1', 'b/2', 'z\u{1F600}', 'z\uFF01', 'Z');

const ARCHIVE: fc.Arbitrary<Files> = fc
  .record({
    records: fc.dictionary(PATHS, fc.oneof(SMALL_RECORD, SMALL_RECORD, GENERATED_RECORDS), { maxKeys: 8 }),
    settings: SETTINGS,
    registry: fc.constantFrom(
      '',
      'organizations: [\n',
      'organizations:\n  - { id: iom, name: X, kind: other }\n',
    ),
  })
  .map(({ records, settings, registry }) => ({
    ...SMALL_ARCHIVE,
    ...Object.fromEntries(Object.entries(records).map(([name, text]) => [`${name}.coop.yaml`, text])),
    ...(registry !== '' && { 'organizations.coop.yaml': registry }),
    'coop.config.yaml': settings,
  }));

/** How an archive is divided and what becomes of the parts: numbers that are made fit where they are used. */
const DIVISION = fc.record({
  partOfFile: fc.array(fc.nat(4), { minLength: 20, maxLength: 20 }),
  order: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
  /** Parts that come again. */
  again: fc.array(fc.nat(4), { maxLength: 3 }),
  /** Parts that come once more, cut behind some of their lines. */
  cut: fc.array(fc.nat(4), { maxLength: 2 }),
  way: fc.constantFrom('files', 'one after the other', 'line by line'),
});

describe('coop map and reduce, on any archive in any parts,', () => {
  it('find what coop check finds', () =>
    fc.assert(
      fc.asyncProperty(ARCHIVE, DIVISION, fc.constantFrom(...CHECK_FORMATS), (files, division, format) =>
        inFolder(files, async (folder) => {
          const args = ['--format', format];
          const expected = await run(folder, ['check', ...args]);
          const streams = await streamsOf(folder, division);
          assert.deepEqual(await reducedBy(division.way, folder, streams, args), expected);
        }),
      ),
      { numRuns: runsOf(20), seed: TRIAL_SEED },
    )).timeout(600_000);
});

type Division = typeof DIVISION extends fc.Arbitrary<infer Value> ? Value : never;

/** The lines of all parts, in an order of their own, some parts again and some cut. */
async function streamsOf(folder: string, division: Division): Promise<readonly (readonly string[])[]> {
  const { partOfFile, order, again, cut } = division;
  const paths = (await run(folder, ['paths'])).printed.split('\n').slice(0, -1);
  const parts = await Promise.all(
    [0, 1, 2, 3, 4].map((part) =>
      mapped(
        folder,
        paths.filter((_, number) => partOfFile[number] === part),
      ),
    ),
  );
  const whole = [...parts, ...again.map((part) => parts[part] ?? [])];
  const inOrder = whole
    .map((lines, number) => ({ lines, place: order[number] ?? 0 }))
    .sort((a, b) => a.place - b.place)
    .map(({ lines }) => lines);
  const begun = cut.map((part) => (parts[part] ?? []).slice(0, 1 + ((order[part] ?? 0) % 3)));
  return [...begun.slice(0, 1), ...inOrder, ...begun.slice(1)];
}

async function reducedBy(
  way: Division['way'],
  folder: string,
  streams: readonly (readonly string[])[],
  args: readonly string[],
) {
  if (way === 'files') {
    const names = streams.map((_, number) => `stream-${number}`);
    await write(
      folder,
      Object.fromEntries(names.map((name, number) => [name, (streams[number] ?? []).join('')])),
    );
    return run(folder, ['reduce', ...args, ...names]);
  }
  const longest = Math.max(...streams.map(({ length }) => length));
  const lines =
    way === 'line by line'
      ? Array.from({ length: longest }, (_, line) => streams.flatMap((stream) => stream[line] ?? [])).flat()
      : streams.flat();
  return run(folder, ['reduce', ...args], { input: lines.join('') });
}
