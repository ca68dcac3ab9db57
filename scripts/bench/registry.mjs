/** @file The suite “registry”: from a letter typed in a large registry to the diagnostics that answer it. */
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { openWhenRead } from './archive-session.mjs';
import { LanguageClient } from './language-client.mjs';
import { startParser } from './parse-unit.mjs';
import { OURS } from './servers.mjs';
import { summaryOf } from './statistics.mjs';
import { count, markdownTable, megabytes, ratio } from './tables.mjs';
import { typingEdits } from './typing.mjs';
import { typeInTurn, typingCells, typingSummary, WARM_UP } from './typing-session.mjs';

const ORGANIZATIONS = 5000;
const EDITS = 80;
/** The text is parsed once for so many letters, when the servers have come to rest for some milliseconds. */
const PARSE_EVERY = 10;
const REST = 200;
const BUDGET = 0.15;

/** Entries near the start, in the middle and near the end of the file. */
const PLACES = [0.02, 0.5, 0.98].flatMap((share) => [
  { share, purpose: 'an allowed value', line: /^ {4}kind: ([a-z-]+)$/d },
  { share, purpose: 'a required key', line: /^ {4}(kind): /d },
  { share, purpose: 'a parent', line: /^ {4}parent: ([a-z0-9-]+)$/d },
  { share, purpose: 'a name', line: /^ {6}vi: (\S+) /d, isFree: true },
]);

/** Types in the registry, and has its text parsed meanwhile. */
export async function registry({ archiveOf, options, tell }) {
  const archive = await archiveOf(options.indexedRecords, ORGANIZATIONS);
  const text = await readFile(archive.registry, 'utf8');
  const uri = pathToFileURL(archive.registry).href;
  const parser = await startParser(archive.registry);
  const client = new LanguageClient(OURS, archive.folder);
  try {
    tell(`registry: starting ${client.name}`);
    await client.initialize();
    await openWhenRead(client, archive.records[0]);
    await client.open(uri, text, (diagnostics) => diagnostics.length === 0);
    const edits = typingEdits(text, PLACES, WARM_UP + EDITS);
    tell(`registry: typing ${edits.length} letters`);
    const parses = [];
    const [samples] = await typeInTurn([client], uri, edits, async (typed) => {
      if (typed % PARSE_EVERY !== 0) return;
      await pause(REST);
      parses.push(await parser.measure());
    });
    return report({ archive, text, ours: typingSummary(samples), parse: summaryOf(parses) });
  } finally {
    parser.stop();
    await client.stop();
  }
}

function report({ archive, text, ours, parse }) {
  const share = ours.p95 / parse.p50;
  const { records, organizations } = archive;
  const bytes = Buffer.byteLength(text);
  const size = `a registry of ${count(organizations.length)} organizations (${megabytes(bytes)})`;
  return {
    title: `From keystroke to diagnostics: ${size}, ${count(records.length)} records`,
    table: markdownTable(
      ['program', 'edits or runs', 'p50', 'p95', 'max', 'p95 to a parse’s p50'],
      [
        ['coop lsp', ...typingCells(ours), ratio(share)],
        ['`yaml` parsing the registry', ...typingCells(parse), ratio(parse.p95 / parse.p50)],
      ],
    ),
    budgets: [
      { what: 'p95 of a keystroke in the registry, to `yaml` parsing it', value: share, limit: BUDGET },
    ],
    figures: {
      records: records.length,
      organizations: organizations.length,
      bytes,
      ours,
      parse,
      share,
    },
  };
}
