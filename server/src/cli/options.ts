import { parseArgs } from 'node:util';
import type { Words } from '../base/words';
import { parseEdtf } from '../dates/edtf';
import { MESSAGES } from './messages';
import { UsageError } from './usage-error';

/** One option of a command. */
export interface Option {
  readonly name: string;
  /** What it takes; an option without is on or off. */
  readonly value?: OptionValue;
  /** A sentence or two for the help; lines as they are to be broken. */
  readonly help: Words;
}

export interface OptionValue {
  /** As it stands behind the option in the help. */
  readonly shown: string;
  /** In the words of a message. */
  readonly values: string;
  readonly accepts: (value: string) => boolean;
}

/** What a command line chose. */
export interface Chosen {
  /** Values by the names of their options. */
  readonly values: ReadonlyMap<string, string>;
  /** Names of the options that are on. */
  readonly switches: ReadonlySet<string>;
  /** All that is no option, in order. */
  readonly operands: readonly string[];
}

/** A value that is one of these. */
export function oneOf(choices: readonly string[]): OptionValue {
  return {
    shown: choices.join('|'),
    values: choices.join(', '),
    accepts: (value) => choices.includes(value),
  };
}

/** A whole number from `least` (0 or 1) to 999999. */
export function wholeNumber(least: 0 | 1): OptionValue {
  return {
    shown: 'N',
    values: `${least}, ${least + 1}, ${least + 2}, …`,
    accepts: (value) => /^\d{1,6}$/.test(value) && Number(value) >= least,
  };
}

/** A day such as `2026-01-15` in days since 1970-01-01; undefined for any other text. */
export function dayOf(text: string): number | undefined {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseEdtf(text) : undefined;
  return date?.kind === 'span' ? date.span.first : undefined;
}

/** Reads options and operands. Throws a `UsageError` for an option that is not among those, or without its value. */
export function readOptions(args: readonly string[], known: readonly Option[]): Chosen {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      known.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }]),
    ),
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string>();
  const switches = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = known.find(({ name }) => name === token.name);
    if (option === undefined) throw new UsageError(MESSAGES.unknownOption, { option: token.rawName });
    if (option.value !== undefined)
      values.set(token.name, acceptedValue(option.value, token.rawName, token.value));
    else if (token.value === undefined) switches.add(token.name);
    else throw new UsageError(MESSAGES.needsNoValue, { option: token.rawName });
  }
  return { values, switches, operands: positionals };
}

function acceptedValue({ values, accepts }: OptionValue, option: string, value: string | undefined): string {
  if (value === undefined) throw new UsageError(MESSAGES.missingValue, { option, values });
  if (!accepts(value)) throw new UsageError(MESSAGES.wrongValue, { option, value, values });
  return value;
}
