/** @file The options of the benchmark. */
import { parseArgs } from 'node:util';
import { ScriptError } from '../lib/say.mjs';

export const HELP = `Usage: npm run bench -- [suite…] [options]

Suites (all, when none is named):
  keystroke    from a letter typed in a record of 45 lines to its diagnostics, beside yaml-language-server
  long-record  the same in a record of 3,500 lines, beside yaml's parsing of it too
  registry     the same in a registry of 5,000 organizations, beside yaml's parsing of it
  search       finding organizations: hit rates, completion beside yaml-language-server, the index beside yaml's parsing
  features     hover, references, rename and the like, beside yaml-language-server's hover
  start        from the start of the process to the answer to initialize, beside yaml-language-server
  activate     activation of the extension in a real VS Code, beside VS Code's own extension for CSS
  workspace    the server with 1,000 and 10,000 records: first findings, the whole archive from cold and again, memory;
               beside yaml's parsing and yaml-language-server
  scale        coop check of 1,000 and 10,000 records from cold, unchanged and after a change, with peak memory; beside
               yaml's parsing, a script of yaml and ajv, and yaml-language-server

Options:
  --seed N      another archive (1)
  --records N   archives of so many records alone, in all suites but search
  --full        also 100,000 records in scale and workspace, and 10,000 in keystroke
  --assert      exit with 1 when a budget is missed
  --json FILE   write all figures to a file
  --chart FILE  draw the suite scale as an SVG picture
  --chart-language en|vi
                the language of the picture (en)
  --figures FILE
                with --chart: draw what --json has written before, and measure nothing
  --help        this text`;

const LANGUAGES = ['en', 'vi'];

/** What the command line asks for. Fails with a sentence for what it does not know. */
export function readOptions(args, suiteNames) {
  const { values, positionals } = parsed(args);
  const unknown = positionals.find((name) => !suiteNames.includes(name));
  if (unknown !== undefined) {
    throw new ScriptError(`There is no suite ${unknown}; there are ${suiteNames.join(', ')}.`);
  }
  const suites =
    positionals.length === 0 ? suiteNames : suiteNames.filter((name) => positionals.includes(name));
  return {
    help: values.help,
    suites,
    seed: wholeNumber('--seed', values.seed) ?? 1,
    ...sizesOf(wholeNumber('--records', values.records), values.full),
    assert: values.assert,
    json: values.json,
    ...chartOf(values, suites),
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
        chart: { type: 'string' },
        'chart-language': { type: 'string' },
        figures: { type: 'string' },
        full: { type: 'boolean', default: false },
        assert: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new ScriptError(`${error.message}\n\n${HELP}`);
  }
}

/** How many records the archives of each suite have. */
function sizesOf(records, full) {
  if (records !== undefined) {
    const only = [records];
    return {
      records,
      indexedRecords: records,
      keystrokeSizes: only,
      featureSizes: only,
      scaleSizes: only,
    };
  }
  return {
    records: 1000,
    indexedRecords: 10_000,
    keystrokeSizes: full ? [1000, 10_000] : [1000],
    featureSizes: [100, 1000, 10_000],
    scaleSizes: full ? [1000, 10_000, 100_000] : [1000, 10_000],
  };
}

function chartOf({ chart, 'chart-language': language = 'en', figures }, suites) {
  if (!LANGUAGES.includes(language)) {
    throw new ScriptError(`--chart-language takes ${LANGUAGES.join(' or ')}, not ${language}.`);
  }
  if (figures !== undefined && chart === undefined) throw new ScriptError('--figures goes with --chart.');
  if (chart !== undefined && figures === undefined && !suites.includes('scale')) {
    throw new ScriptError('--chart draws the suite scale: name it too.');
  }
  return { chart, chartLanguage: language, figures };
}

function wholeNumber(option, text) {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/.test(text))
    throw new ScriptError(`${option} takes a whole number from 1, not ${text}.`);
  return Number(text);
}
