/** @file The suite “keystroke”: from a letter typed in a usual record to the diagnostics that answer it. */
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { ScriptError } from '../lib/say.mjs';
import { openWhenRead } from './archive-session.mjs';
import { LanguageClient } from './language-client.mjs';
import { OURS, peer } from './servers.mjs';
import { count, markdownTable, ratio } from './tables.mjs';
import { typingEdits } from './typing.mjs';
import { typeInTurn, typingCells, typingSummary, WARM_UP } from './typing-session.mjs';

const EDITS = 100;
const LINES = 45;
const BUDGET = 1 / 20;

/** Milliseconds that the servers are given to check the archive, for each record and in all. */
const CHECKING_A_RECORD = 0.5;
const CHECKING = 2000;

const PLACES = [
  { purpose: 'an allowed value', line: /^activity: ([a-z-]+)$/d },
  { purpose: 'an organization', line: /^ {2}- organization: ([a-z0-9-]+)$/d },
  { purpose: 'a role', line: /^ {4}role: ([a-z-]+)$/d },
  { purpose: 'a key', line: /^ {2}(locality): /d },
  { purpose: 'an agreement', line: /^ {2}- agreement: ([a-z0-9-]+)$/d },
  { purpose: 'a publisher', line: /^ {2}publisher: ([a-z0-9-]+)$/d },
  { purpose: 'a country', line: /^ {2}country: ([A-Z]{2})$/d },
];

/** Types the same letters in the same record on both servers in turn, letter by letter. */
export async function keystroke(context) {
  const measured = [];
  for (const size of context.options.keystrokeSizes) {
    measured.push(await measure(await context.archiveOf(size), context));
  }
  return report(measured);
}

async function measure(archive, { temporaryFile, tell }) {
  const record = archive.records.find(({ text }) => text.split('\n').length - 1 === LINES);
  if (record === undefined) throw new ScriptError(`No record has ${LINES} lines: take more records.`);
  const servers = [OURS, await peer(archive, temporaryFile('keystroke.schema.json'))];
  const clients = servers.map((server) => new LanguageClient(server, archive.folder));
  try {
    const edits = typingEdits(record.text, PLACES, WARM_UP + EDITS);
    for (const client of clients) {
      tell(`keystroke: starting ${client.name} on ${count(archive.records.length)} records`);
      await client.initialize();
      await openWhenRead(client, record);
    }
    await pause(CHECKING + CHECKING_A_RECORD * archive.records.length);
    tell(`keystroke: typing ${edits.length} letters in turn on both servers`);
    const samples = await typeInTurn(clients, pathToFileURL(record.file).href, edits);
    const [ours, theirs] = samples.map(typingSummary);
    const { records, organizations } = archive;
    return {
      lines: LINES,
      records: records.length,
      organizations: organizations.length,
      ours,
      theirs,
      share: ours.p95 / theirs.p95,
    };
  } finally {
    for (const client of clients) await client.stop();
  }
}

function report(measured) {
  const rows = measured.flatMap(({ records, ours, theirs, share }) => [
    ['coop lsp', count(records), ...typingCells(ours), ratio(share)],
    ['yaml-language-server', count(records), ...typingCells(theirs), ratio(1)],
  ]);
  const heads = ['server', 'records', 'edits', 'p50', 'p95', 'max', 'p95 to peer’s'];
  return {
    title: `From keystroke to diagnostics: a record of ${LINES} lines`,
    table: markdownTable(heads, rows),
    budgets: measured.map(({ records, share }) => ({
      what: `p95 of a keystroke among ${count(records)} records, to yaml-language-server’s`,
      value: share,
      limit: BUDGET,
    })),
    figures: measured,
  };
}
