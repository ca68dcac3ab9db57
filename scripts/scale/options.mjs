/** @file The options of `npm run scale`. */
import { parseArgs } from 'node:util';
import { ScriptError } from '../lib/say.mjs';

export const HELP = `Usage: npm run scale -- [parallel|slurm|all|cost]… [options]

Checks an archive in parts on several hosts, which are made on this machine and taken away again, and compares the
report with that of coop check. Needs Linux, root, and on a machine without them Debian's packages, which it installs.

  parallel       by GNU parallel over three hosts that are reached by SSH
  slurm          by Slurm as an array job on two nodes
  all            both (when nothing is named)
  cost           instead measures map and reduce here, and prints the tables of docs/scale.md

Options:
  --records N    records of the archive (100000)
  --parts N      parts that its files are dealt out to (64)
  --seed N       another archive, other parts (1)
  --report FILE  write the counts of checks as JSON
  --keep         leave the working folder behind
  --help         this text`;

const ENGINES = ['parallel', 'slurm'];
const NAMES = [...ENGINES, 'all', 'cost'];

/** What the command line asks for. Fails with a sentence for what it does not know. */
export function readOptions(args) {
  const { values, positionals } = parsed(args);
  const unknown = positionals.find((name) => !NAMES.includes(name));
  if (unknown !== undefined) throw new ScriptError(`There is no ${unknown}; there are ${NAMES.join(', ')}.`);
  const cost = positionals.includes('cost');
  if (cost && positionals.length > 1) throw new ScriptError('cost is measured alone.');
  const all = positionals.length === 0 || positionals.includes('all');
  return {
    help: values.help,
    cost,
    engines: cost ? [] : ENGINES.filter((name) => all || positionals.includes(name)),
    records: wholeNumber('--records', values.records, 100),
    parts: wholeNumber('--parts', values.parts, 4),
    seed: wholeNumber('--seed', values.seed, 1),
    report: values.report,
    keep: values.keep,
  };
}

function parsed(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        records: { type: 'string', default: '100000' },
        parts: { type: 'string', default: '64' },
        seed: { type: 'string', default: '1' },
        report: { type: 'string' },
        keep: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new ScriptError(`${error.message}\n\n${HELP}`);
  }
}

function wholeNumber(option, text, least) {
  if (/^[1-9]\d{0,6}$/.test(text) && Number(text) >= least) return Number(text);
  throw new ScriptError(`${option} takes a whole number from ${least}, not ${text}.`);
}
