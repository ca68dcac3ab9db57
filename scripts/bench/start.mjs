/** @file The suite “start”: from the start of the process to the answer to `initialize`. */
import { LanguageClient } from './language-client.mjs';
import { OURS, peer } from './servers.mjs';
import { summaryOf } from './statistics.mjs';
import { markdownTable, milliseconds, ratio } from './tables.mjs';

const RUNS = 5;
const BUDGET = 0.5;

/** Starts both servers in turn; each process is new. */
export async function start({ archiveOf, options, tell }) {
  const { folder } = await archiveOf(options.records);
  const servers = [OURS, await peer()];
  const times = servers.map(() => []);
  tell(`start: starting both servers ${RUNS} times in turn`);
  for (let run = 0; run < RUNS; run += 1) {
    for (const [index, server] of servers.entries()) times[index].push(await timeOfStart(server, folder));
  }
  return report(servers, times);
}

async function timeOfStart(server, folder) {
  const client = new LanguageClient(server, folder);
  try {
    return await client.initialize();
  } finally {
    await client.stop();
  }
}

function report(servers, times) {
  const summaries = times.map(summaryOf);
  const [ours, theirs] = summaries;
  const share = ours.p50 / theirs.p50;
  const rows = summaries.map(({ count: runs, p50, max }, index) => [
    servers[index].name,
    String(runs),
    milliseconds(p50),
    milliseconds(max),
    ratio(p50 / theirs.p50),
  ]);
  return {
    title: 'From the start of the process to the answer to `initialize`',
    table: markdownTable(['server', 'runs', 'p50', 'max', 'p50 to peer’s'], rows),
    budgets: [{ what: 'start, to yaml-language-server’s', value: share, limit: BUDGET }],
    figures: { ours, theirs, share },
  };
}
