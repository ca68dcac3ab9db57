/** @file What the suite “workspace” tells. */
import { count, markdownTable, megabytes, milliseconds, ratio } from './tables.mjs';

const BUDGET_RECORDS = 10_000;
const FIRST_BUDGET = 0.1;
const WHOLE_BUDGETS = { cold: 1.2, unchanged: 0.25 };
const MEMORY_BUDGET = 200e6;

/** The sessions as tables name them. */
const NAMES = {
  cold: 'coop lsp, cold',
  unchanged: 'coop lsp, unchanged',
  'yaml-language-server': 'yaml-language-server, the opened record alone',
};

/**
 * The report on sizes `{ records, runs, parse, sessions }`, growing. `keeps`: whether this build keeps anything between
 * sessions.
 */
export function workspaceReport(measured, keeps) {
  const notes = keeps ? [] : ['This build of `coop` keeps nothing between sessions.'];
  return {
    title: 'The server with an archive as its workspace, from `initialized` on',
    table: [...measured.map(tableOf), ...notes].join('\n\n'),
    budgets: measured.filter(({ records }) => records === BUDGET_RECORDS).flatMap(budgetsOf),
    figures: measured,
  };
}

function tableOf({ records, runs, parse, sessions }) {
  const rows = sessions.map(({ name, first, whole, resident }) => [
    NAMES[name],
    milliseconds(first),
    ratio(first / parse),
    ...(whole === undefined ? ['', ''] : [milliseconds(whole), ratio(whole / parse)]),
    resident === undefined ? 'not known' : megabytes(resident),
  ]);
  const parsing = ['`yaml` parsing alone', '', '', milliseconds(parse), ratio(1), ''];
  const head = `${count(records)} records, best of ${runs}`;
  const unit = 'to `yaml` parsing';
  return markdownTable(
    [head, 'first findings', unit, 'whole archive', unit, 'resident memory'],
    [...rows, parsing],
  );
}

function budgetsOf({ parse, sessions }) {
  return sessions
    .filter(({ name }) => name in WHOLE_BUDGETS)
    .flatMap(({ name, first, whole, resident }) => [
      {
        what: `${NAMES[name]}: first findings, to \`yaml\` parsing`,
        value: first / parse,
        limit: FIRST_BUDGET,
      },
      {
        what: `${NAMES[name]}: whole archive, to \`yaml\` parsing`,
        value: whole / parse,
        limit: WHOLE_BUDGETS[name],
      },
      ...(resident === undefined
        ? []
        : [{ what: `${NAMES[name]}: memory, to 200 MB`, value: resident / MEMORY_BUDGET, limit: 1 }]),
    ]);
}
