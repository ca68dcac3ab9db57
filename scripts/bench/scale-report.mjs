/** @file What the suite “scale” tells. */
import { greatest } from './statistics.mjs';
import { count, markdownTable, megabytes, milliseconds, ratio } from './tables.mjs';

const BUDGETS = { cold: 1, unchanged: 0.15, 'one record changed': 0.16 };
const BUDGET_RECORDS = 10_000;
const MANY = 100_000;
const GROWTH_BUDGET = 11;
const MEMORY_BUDGET = 500e6;

/** The programs as tables name them. */
const NAMES = {
  cold: '`coop check`, cold',
  unchanged: '`coop check`, unchanged',
  'one record changed': '`coop check`, one record changed',
  'yaml and ajv': '`yaml` and `ajv`, blind to references',
  'yaml alone': '`yaml` parsing alone',
  'yaml-language-server': '`yaml-language-server`, all records opened',
};

const PEER_NOTE =
  '`yaml-language-server` looks at opened texts only. Of at most 1,000 records all are opened at once, and the registries are not; with more it can’t take part.';
const NOTHING_KEPT = 'This build of `coop` keeps nothing between runs.';

/**
 * The report on sizes `{ records, files, bytes, runs, programs }`, growing. `keeps`: whether this build keeps anything
 * between runs.
 */
export function scaleReport(measured, keeps) {
  const sizes = measured.map(withShares);
  const notes = keeps ? [PEER_NOTE] : [PEER_NOTE, NOTHING_KEPT];
  return {
    title: 'Checking archives of growing size, whole processes',
    table: [...sizes.map((size, index) => tableOf(size, sizes[index - 1])), ...notes].join('\n\n'),
    budgets: [...shareBudgets(sizes), ...manyBudgets(sizes)],
    figures: sizes,
  };
}

/** Each program with its time in units of parsing. */
function withShares(size) {
  const parse = programOf(size, 'yaml alone').elapsed;
  const programs = size.programs.map((program) => ({ ...program, share: program.elapsed / parse }));
  return { ...size, programs };
}

function tableOf(size, before) {
  const rows = size.programs.map(({ name, elapsed, share, peak }) => {
    const smaller = before && programOf(before, name);
    return [
      NAMES[name],
      milliseconds(elapsed),
      ratio(share),
      ...(before === undefined ? [] : [smaller === undefined ? '' : ratio(elapsed / smaller.elapsed)]),
      peak === undefined ? 'not known' : megabytes(peak),
    ];
  });
  const growth = before === undefined ? [] : [`to ${count(before.records)} records`];
  const head = `${count(size.records)} records, ${megabytes(size.bytes)}, best of ${size.runs}`;
  return markdownTable([head, 'time', 'to `yaml` parsing', ...growth, 'peak memory'], rows);
}

function shareBudgets(sizes) {
  const size = sizes.find(({ records }) => records === BUDGET_RECORDS);
  const programs = size === undefined ? [] : size.programs.filter(({ name }) => name in BUDGETS);
  return programs.map(({ name, share }) => ({
    what: `${NAMES[name]}, ${count(BUDGET_RECORDS)} records, to \`yaml\` parsing`,
    value: share,
    limit: BUDGETS[name],
  }));
}

function manyBudgets(sizes) {
  const many = sizes.find(({ records }) => records === MANY);
  if (many === undefined) return [];
  const fewer = sizes.find(({ records }) => records === BUDGET_RECORDS);
  const peak = greatest(many.programs.filter(({ name }) => name in BUDGETS).map((program) => program.peak));
  const growth = fewer && {
    what: `${NAMES.cold}, ${count(MANY)} records, to ${count(BUDGET_RECORDS)}`,
    value: programOf(many, 'cold').elapsed / programOf(fewer, 'cold').elapsed,
    limit: GROWTH_BUDGET,
  };
  const memory = peak && {
    what: `peak memory of \`coop check\` with ${count(MANY)} records, to 500 MB`,
    value: peak / MEMORY_BUDGET,
    limit: 1,
  };
  return [growth, memory].filter((budget) => budget !== undefined);
}

function programOf({ programs }, name) {
  return programs.find((program) => program.name === name);
}
