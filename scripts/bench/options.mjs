/** @file The options of the benchmark. */
import { parseArgs } from 'node:util';
import { ScriptError } from '../lib/say.mjs';

export const HELP = `Usage: npm run bench -- [suite…] [options]

Suites (all, when none is named):
  keystroke  from a letter typed to its diagnostics, beside yaml-language-server
  search     finding organizations: hit rates, completion beside yaml-language-server, the index beside yaml's parsing
  features   hover, references, rename and the like, beside yaml-language-server's hover
  start      from the start of the process to the answer to initialize, beside yaml-language-server
  check      coop check of archives of 100 and 1,000 records, beside yaml's own parsing
  memory     the memory of the server with such archives

Options:
  --seed N      another archive (1)
  --records N   the number of records for keystroke and start (1000); features (100, 1,000 and 10,000), check and
                memory take this size alone
  --full        also 10,000 records in check and memory
  --assert      exit with 1 when a budget is missed
  --json FILE   write all figures to a file
  --help        this text`;

/** What the command line asks for. Fails with a sentence for what it does not know. */
export function readOptions(args, suiteNames) {
  const { values, positionals } = parsed(args);
  const unknown = positionals.find((name) => !suiteNames.includes(name));
  if (unknown !== undefined) {
    throw new ScriptError(`There is no suite ${unknown}; there are ${suiteNames.join(', ')}.`);
  }
  return {
    help: values.help,
    suites: positionals.length === 0 ? suiteNames : suiteNames.filter((name) => positionals.includes(name)),
    seed: wholeNumber('--seed', values.seed) ?? 1,
    records: wholeNumber('--records', values.records) ?? 1000,
    featureSizes: featureSizesOf(wholeNumber('--records', values.records)),
    sizes: sizesOf(wholeNumber('--records', values.records), values.full),
    assert: values.assert,
    json: values.json,
  };
}

function parsed(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        seed: { type: 'string' },
        records: { type: 'string' },
        json: { type: 'string' },
        full: { type: 'boolean', default: false },
        assert: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new ScriptError(`${error.message}\n\n${HELP}`);
  }
}

function sizesOf(records, full) {
  const sizes = records === undefined ? [100, 1000] : [records];
  return full && !sizes.includes(10_000) ? [...sizes, 10_000] : sizes;
}

function featureSizesOf(records) {
  return records === undefined ? [100, 1000, 10_000] : [records];
}

function wholeNumber(option, text) {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/.test(text))
    throw new ScriptError(`${option} takes a whole number from 1, not ${text}.`);
  return Number(text);
}
