import fc from 'fast-check';
import { RECORD_FILE } from '../../src/format/record';
import type { Field } from '../../src/format/types';
import { REPEATABLE, TRIAL_SEED } from './effort';
import { valueIn, written } from './generated-values';
import { RECORD_WRITINGS } from './record-writings';

/** Where a generated record stands in the small archive, and its id unless it is another. */
export const RECORD_PATH = 'a.coop.yaml';

/** Lines between the fields: comments, suppressions, and what breaks the YAML before and behind it. */
const LINES_BETWEEN: readonly string[] = [
  ...['', '', '', '', '', '', '# chú thích', '# coop-disable-next-line unknown-organization', 'x-own: [một]'],
  ...['# coop-disable name-not-id', 'summary: "A', 'related: [a', 'edition: &a 4', '\tx', '---', '? a', 'ro'],
];

/** A line that stands before the field of that number. */
const LINE_BETWEEN = fc.tuple(fc.nat(RECORD_FILE.fields.length), fc.constantFrom(...LINES_BETWEEN));

/**
 * Texts of records with every field of the format: in block and flow style, with comments anywhere, in several line ends
 * and forms of Unicode. Most of what stands in them is sound, so that what is wrong is seen by itself; some are broken.
 */
export const GENERATED_RECORDS: fc.Arbitrary<string> = fc
  .record({
    fields: fc.tuple(...RECORD_FILE.fields.map(fieldOf)),
    isReversed: fc.constantFrom(false, false, false, true),
    between: LINE_BETWEEN,
    lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
    isEnded: fc.boolean(),
    hasMark: fc.constantFrom(false, false, false, true),
    form: fc.constantFrom('NFC', 'NFC', 'NFC', 'NFD'),
  })
  .map(({ fields, isReversed, between: [at, line], lineEnd, isEnded, hasMark, form }) => {
    const inOrder = isReversed ? fields.toReversed() : fields;
    const lines = [...inOrder.slice(0, at), line, ...inOrder.slice(at)].filter((each) => each !== '');
    const text = lines.join('\n') + (isEnded ? '\n' : '');
    return (hasMark ? '\uFEFF' : '') + text.replaceAll('\n', lineEnd).normalize(form);
  });

/** A field by the format's table, or as editors in a hurry write it; empty where it is left out. */
function fieldOf({ name, required, type }: Field): fc.Arbitrary<string> {
  const value = valueIn(type).map((text) => written(name, text));
  const hurried = fc.constantFrom(...(RECORD_WRITINGS[name] ?? [`${name}:`]));
  return fc.oneof(
    { weight: required ? 6 : 2, arbitrary: value },
    { weight: required ? 3 : 1, arbitrary: hurried },
    { weight: required ? 0 : 4, arbitrary: fc.constant('') },
  );
}

/** What is wrong is shown of so many records. */
const SHOWN = 5;

/**
 * Fails where the check does for one of as many generated records, and shows the shortest of those. The records are the
 * same for everybody that asks for as many.
 */
export async function holdsForRecords(
  count: number,
  check: (text: string, number: number) => Promise<void> | void,
): Promise<void> {
  const failures: { readonly text: string; readonly error: Error }[] = [];
  for (const [number, text] of fc.sample(GENERATED_RECORDS, { numRuns: count, seed: TRIAL_SEED }).entries()) {
    try {
      await check(text, number);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      failures.push({ text, error });
    }
  }
  if (failures.length === 0) return;
  const shown = failures.sort((a, b) => a.text.length - b.text.length).slice(0, SHOWN);
  throw new Error(
    `${failures.length} of ${count} records, ${REPEATABLE}\n\n${shown
      .map(({ text, error }) => `${JSON.stringify(text)}\n${error.stack ?? error.message}`)
      .join('\n\n')}`,
  );
}
