/** @file The suite “memory”: what the server holds when an archive has been read. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { openWhenRead } from './archive-session.mjs';
import { LanguageClient } from './language-client.mjs';
import { OURS } from './servers.mjs';
import { count, markdownTable, megabytes, milliseconds } from './tables.mjs';

const BUDGET = 200e6;
const BUDGET_RECORDS = 10_000;
const REST = 2000;

/** Starts the server on archives of growing size and looks at its memory when it has read them. */
export async function memory({ archiveOf, sizes, tell }) {
  const measured = [];
  for (const size of sizes) {
    tell(`memory: the server reads ${count(size)} records`);
    measured.push(await measure(await archiveOf(size)));
  }
  return report(measured);
}

async function measure({ folder, records }) {
  const client = new LanguageClient(OURS, folder);
  try {
    const begun = performance.now();
    await client.initialize();
    await openWhenRead(client, records[0]);
    const read = performance.now() - begun;
    await pause(REST);
    return { records: records.length, read, resident: residentBytes(client.processId) };
  } finally {
    await client.stop();
  }
}

function report(measured) {
  const known = measured.filter(({ resident }) => resident !== undefined);
  return {
    title: 'The server with an archive as its workspace',
    table: markdownTable(
      ['records', 'start until read and checked', 'resident memory'],
      measured.map(({ records, read, resident }) => [
        count(records),
        milliseconds(read),
        resident === undefined ? 'not known' : megabytes(resident),
      ]),
    ),
    budgets: known
      .filter(({ records }) => records === BUDGET_RECORDS)
      .map(({ resident }) => ({
        what: 'memory with 10,000 records, to 200 MB',
        value: resident / BUDGET,
        limit: 1,
      })),
    figures: measured,
  };
}

/** The resident memory of a process in bytes; undefined where the system does not tell. */
function residentBytes(processId) {
  if (process.platform === 'win32') return undefined;
  if (process.platform === 'linux') {
    const status = readFileSync(`/proc/${processId}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
  }
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(processId)], { encoding: 'utf8' })) * 1024;
}
