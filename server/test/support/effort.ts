const { PROPERTIES, RUNS, SEED } = process.env;

/** True where properties are tried at every position and for all records, which takes many minutes. */
export const IS_WHOLE = PROPERTIES === 'whole';

/** What random choices come from: the same in every run of the tests, another in every run of the whole. */
export const TRIAL_SEED = seedOfTrial();

function seedOfTrial(): number {
  if (SEED !== undefined) return Number(SEED);
  return IS_WHOLE ? Date.now() % 1_000_000_007 : 11;
}

/** How many generated texts are tried: so few in the tests, 500 in the whole, unless the environment says otherwise. */
export function runsOf(few: number): number {
  return Number(RUNS ?? (IS_WHOLE ? 500 : few));
}

/** The offsets (UTF-16) of a text that are tried: all in the whole, else one of so many, the first of them by chance. */
export function offsetsOf(text: string, stride: number): readonly number[] {
  if (IS_WHOLE) return Array.from({ length: text.length + 1 }, (_, offset) => offset);
  const first = (TRIAL_SEED * 7919 + text.length) % stride;
  return Array.from(
    { length: Math.ceil((text.length + 1 - first) / stride) },
    (_, index) => first + index * stride,
  );
}

/** What is said of a failure, so that it can be had again. */
export const REPEATABLE = `SEED=${TRIAL_SEED}`;
