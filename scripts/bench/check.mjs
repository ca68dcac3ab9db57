/** @file The suite “check”: `coop check` of whole archives, in units of parsing their texts. */
import { timeOfCheck, timeOfParse } from './programs.mjs';
import { count, markdownTable, megabytes, milliseconds, ratio } from './tables.mjs';

const RUNS = 3;
const BUDGET = 1;
const BUDGET_RECORDS = 10_000;

/** Checks archives of growing size, and parses their texts with `yaml`, in turn, each in a new process. */
export async function check({ archiveOf, sizes, tell }) {
  const measured = [];
  for (const size of sizes) measured.push(await measure(await archiveOf(size), tell));
  return report(measured);
}

async function measure({ folder, records, files, bytes }, tell) {
  tell(`check: checking and parsing ${count(records.length)} records ${RUNS} times in turn`);
  const checks = [];
  const parses = [];
  for (let run = 0; run < RUNS; run += 1) {
    checks.push((await timeOfCheck(folder)).elapsed);
    parses.push((await timeOfParse(folder)).milliseconds);
  }
  // Other programs on the machine can only slow a run down: the fastest is nearest to what the work costs.
  const times = { check: Math.min(...checks), parse: Math.min(...parses) };
  return { records: records.length, files, bytes, ...times, share: times.check / times.parse };
}

function report(measured) {
  const rows = measured.map((one, index) => [
    count(one.records),
    megabytes(one.bytes),
    milliseconds(one.check),
    milliseconds(one.parse),
    ratio(one.share),
    growth(one, measured[index - 1]),
  ]);
  return {
    title: '`coop check`, the whole process, and `yaml` parsing the same texts',
    table: markdownTable(['records', 'size', 'check', 'parse', 'ratio', 'a further record'], rows),
    budgets: measured
      .filter(({ records }) => records === BUDGET_RECORDS)
      .map(({ share }) => ({ what: 'check of 10,000 records, to parse', value: share, limit: BUDGET })),
    figures: measured,
  };
}

/** What each record costs that the archive has more than the one before. */
function growth(one, before) {
  return before === undefined
    ? ''
    : milliseconds((one.check - before.check) / (one.records - before.records));
}
