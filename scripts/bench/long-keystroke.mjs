/** @file The suite “long-record”: from a letter typed in a very long record to the diagnostics that answer it. */
import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { openWhenRead } from './archive-session.mjs';
import { LanguageClient } from './language-client.mjs';
import { longRecord } from './long-record.mjs';
import { startParser } from './parse-unit.mjs';
import { OURS, peer } from './servers.mjs';
import { summaryOf } from './statistics.mjs';
import { count, markdownTable, ratio } from './tables.mjs';
import { typingEdits } from './typing.mjs';
import { typeInTurn, typingCells, typingSummary, WARM_UP } from './typing-session.mjs';

const LINES = 3500;
const EDITS = 50;
/** The text is parsed once for so many letters, when the servers have come to rest for some milliseconds. */
const PARSE_EVERY = 2;
const REST = 200;
const PARSE_BUDGET = 1.25;
const PEER_BUDGET = 0.1;

const ORGANIZATION = /^ {2}- organization: ([a-z0-9-]+)$/d;
const PLACES = [
  { purpose: 'an allowed value', line: /^activity: ([a-z-]+)$/d },
  { purpose: 'a country', line: /^ {2}country: ([A-Z]{2})$/d },
  { purpose: 'an organization', line: ORGANIZATION },
  { purpose: 'a role', line: /^ {4}role: ([a-z-]+)$/d },
  { purpose: 'an organization', line: ORGANIZATION, share: 0.25 },
  { purpose: 'a role', line: /^ {4}role: ([a-z-]+)$/d, share: 0.4 },
  { purpose: 'a key', line: /^ {4}(due): /d, share: 0.6 },
  { purpose: 'a publisher', line: /^ {2}publisher: ([a-z0-9-]+)$/d },
];

/** Types the same letters in the same record on both servers in turn, and has its text parsed meanwhile. */
export async function longKeystroke({ archiveOf, options, temporaryFile, tell }) {
  const archive = await archiveOf(options.indexedRecords);
  const { id, text } = longRecord(archive, LINES);
  const file = temporaryFile(`${id}.coop.yaml`);
  await writeFile(file, text);
  const uri = pathToFileURL(`${archive.folder}/${id}.coop.yaml`).href;
  const parser = await startParser(file);
  const servers = [OURS, await peer(archive, temporaryFile('long-record.schema.json'))];
  const clients = servers.map((server) => new LanguageClient(server, archive.folder));
  try {
    for (const client of clients) {
      tell(`long-record: starting ${client.name}`);
      await client.initialize();
      await openWhenRead(client, archive.records[0]);
      await client.open(uri, text, (diagnostics) => diagnostics.length === 0);
    }
    const edits = typingEdits(text, PLACES, WARM_UP + EDITS);
    tell(`long-record: typing ${edits.length} letters in turn on both servers`);
    const parses = [];
    const samples = await typeInTurn(clients, uri, edits, async (typed) => {
      if (typed % PARSE_EVERY !== 0) return;
      await pause(REST);
      parses.push(await parser.measure());
    });
    const [ours, theirs] = samples.map(typingSummary);
    return report({ archive, ours, theirs, parse: summaryOf(parses) });
  } finally {
    parser.stop();
    for (const client of clients) await client.stop();
  }
}

function report({ archive, ours, theirs, parse }) {
  const toParse = ours.p95 / parse.p50;
  const toPeer = ours.p95 / theirs.p95;
  const row = (name, summary) => [
    name,
    ...typingCells(summary),
    ratio(summary.p95 / theirs.p95),
    ratio(summary.p95 / parse.p50),
  ];
  return {
    title: `From keystroke to diagnostics: a record of ${count(LINES)} lines, ${count(archive.records.length)} records`,
    table: markdownTable(
      ['program', 'edits or runs', 'p50', 'p95', 'max', 'p95 to peer’s', 'p95 to a parse’s p50'],
      [row('coop lsp', ours), row('yaml-language-server', theirs), row('`yaml` parsing the record', parse)],
    ),
    budgets: [
      {
        what: 'p95 of a keystroke in the long record, to `yaml` parsing it',
        value: toParse,
        limit: PARSE_BUDGET,
      },
      { what: 'the same, to yaml-language-server’s p95', value: toPeer, limit: PEER_BUDGET },
    ],
    figures: { lines: LINES, records: archive.records.length, ours, theirs, parse, toParse, toPeer },
  };
}
