/** @file The suite “keystroke”: from a letter typed to the diagnostics that answer it. */
import { pathToFileURL } from 'node:url';
import { ScriptError } from '../lib/say.mjs';
import { openWhenRead } from './archive-session.mjs';
import { LanguageClient } from './language-client.mjs';
import { OURS, peer } from './servers.mjs';
import { summaryOf } from './statistics.mjs';
import { count, markdownTable, milliseconds, ratio } from './tables.mjs';
import { typingEdits } from './typing.mjs';

const WARM_UP = 10;
const EDITS = 100;
const LINES = 45;
const BUDGET = 1 / 20;

/** Types the same letters in the same record on both servers in turn, letter by letter. */
export async function keystroke({ archiveOf, options, temporaryFile, tell }) {
  const archive = await archiveOf(options.records);
  const record = archive.records.find(({ text }) => text.split('\n').length - 1 === LINES);
  if (record === undefined) throw new ScriptError(`No record has ${LINES} lines: take more records.`);
  const servers = [OURS, await peer(archive, temporaryFile('record.schema.json'))];
  const clients = servers.map((server) => new LanguageClient(server, archive.folder));
  try {
    const edits = typingEdits(record.text, WARM_UP + EDITS);
    for (const client of clients) {
      tell(`keystroke: starting ${client.name}`);
      await client.initialize();
      await openWhenRead(client, record);
    }
    tell(`keystroke: typing ${edits.length} letters in turn on both servers`);
    const samples = await typeInTurn(clients, pathToFileURL(record.file).href, edits);
    return report(archive, clients, samples);
  } finally {
    for (const client of clients) await client.stop();
  }
}

/** For each client the samples `{ purpose, elapsed }` of the edits after the warm-up. */
async function typeInTurn(clients, uri, edits) {
  const samples = clients.map(() => []);
  for (const edit of edits) {
    for (const [index, client] of clients.entries()) {
      const { elapsed } = await client.change(uri, edit, edit.accepts, edit.detail);
      samples[index].push({ purpose: edit.purpose, elapsed });
    }
  }
  return samples.map((all) => all.slice(WARM_UP));
}

function report(archive, clients, samples) {
  const summaries = samples.map((all) => summaryOf(timesOf(all)));
  const [ours, theirs] = summaries;
  const share = ours.p95 / theirs.p95;
  const rows = summaries.map(({ count: edits, p50, p95, max }, index) => [
    clients[index].name,
    String(edits),
    milliseconds(p50),
    milliseconds(p95),
    milliseconds(max),
    ratio(p95 / theirs.p95),
  ]);
  return {
    title: `From keystroke to diagnostics: a record of ${LINES} lines, ${count(archive.records.length)} records and ${count(archive.organizations.length)} organizations`,
    table: markdownTable(['server', 'edits', 'p50', 'p95', 'max', 'p95 to peer’s'], rows),
    budgets: [{ what: 'p95 of a keystroke, to yaml-language-server’s', value: share, limit: BUDGET }],
    figures: {
      lines: LINES,
      records: archive.records.length,
      organizations: archive.organizations.length,
      ours: { ...ours, byPurpose: byPurpose(samples[0]) },
      theirs: { ...theirs, byPurpose: byPurpose(samples[1]) },
      share,
    },
  };
}

/** The summary for each kind of word that was typed: which are slow? */
function byPurpose(samples) {
  return Object.fromEntries(
    [...new Set(samples.map(({ purpose }) => purpose))].map((purpose) => [
      purpose,
      summaryOf(timesOf(samples.filter((sample) => sample.purpose === purpose))),
    ]),
  );
}

const timesOf = (samples) => samples.map(({ elapsed }) => elapsed);
