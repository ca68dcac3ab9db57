/** @file The suite “features”: what is asked under the cursor and across the archive, beside the peer's hover. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ScriptError } from '../lib/say.mjs';
import { openWhenRead } from './archive-session.mjs';
import { FILE_REQUESTS, hoverAt, mostUsed, placesOf, wholeArchiveRequests } from './feature-requests.mjs';
import { LanguageClient } from './language-client.mjs';
import { longRecord } from './long-record.mjs';
import { OURS, peer } from './servers.mjs';
import { summaryOf } from './statistics.mjs';
import { count, markdownTable, milliseconds, ratio } from './tables.mjs';

const ROUNDS = 60;
const WARM_UP = 15;
const LINES = 45;
const LONG_LINES = 3500;
const CAPABILITIES = {
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    references: {},
    documentHighlight: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
    inlayHint: {},
    semanticTokens: {
      requests: { full: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
  },
  workspace: { symbol: {}, workspaceEdit: { documentChanges: true } },
};

/** Asks both servers in turn, in archives of several sizes, about a usual record and a long one. */
export async function features(context) {
  const runs = [];
  for (const size of context.options.featureSizes) runs.push(await measure(size, context));
  return report(runs);
}

async function measure(size, { archiveOf, temporaryFile, tell }) {
  const archive = await archiveOf(size);
  const record = archive.records.find(({ text }) => text.split('\n').length - 1 === LINES);
  if (record === undefined) throw new ScriptError(`No record has ${LINES} lines: take more records.`);
  const long = longRecord(archive, LONG_LINES);
  const file = path.join(archive.folder, `${long.id}.coop.yaml`);
  const servers = [OURS, await peer(archive, temporaryFile(`features-${size}.schema.json`))];
  const clients = servers.map((server) => new LanguageClient(server, archive.folder));
  try {
    for (const client of clients) {
      tell(`features: starting ${client.name} on ${count(size)} records`);
      await client.initialize(CAPABILITIES);
      await openWhenRead(client, record);
      await client.open(pathToFileURL(file).href, long.text, (diagnostics) => diagnostics.length === 0);
    }
    tell(`features: asking about a usual record and a long one, and across the archive`);
    const usual = await askAbout(clients, pathToFileURL(record.file).href, record.text);
    const longTimes = await askAbout(clients, pathToFileURL(file).href, long.text);
    const whole = await askAcross(clients[0], archive);
    return { size, usual, long: longTimes, whole };
  } finally {
    for (const client of clients) await client.stop();
  }
}

/** The times of each request about one text: `{ peer, ours: { name: summary } }`. */
async function askAbout([ours, theirs], uri, text) {
  const places = placesOf(text);
  const peerTimes = [];
  const ourTimes = new Map(FILE_REQUESTS.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const place = { uri, text, position: places[round % places.length] };
    peerTimes.push(await timeOf(theirs, hoverAt(place)));
    for (const { name, ask } of FILE_REQUESTS) ourTimes.get(name).push(await timeOf(ours, ask(place)));
  }
  const summaries = [...ourTimes].map(([name, times]) => [name, summaryOf(times.slice(WARM_UP))]);
  return { peer: summaryOf(peerTimes.slice(WARM_UP)), ours: Object.fromEntries(summaries) };
}

/** The times of each request across the archive, by name. */
async function askAcross(client, archive) {
  const summaries = {};
  const most = mostUsed(archive);
  client.openQuietly(pathToFileURL(most.record.file).href, most.record.text);
  for (const { name, asks } of wholeArchiveRequests(archive, most)) {
    const times = [];
    for (let round = 0; round < ROUNDS / 2; round += 1) times.push(await timeOf(client, asks(round)));
    summaries[name] = summaryOf(times.slice(WARM_UP));
  }
  return summaries;
}

/** Milliseconds until the answer is there; an answer without anything would be none. */
async function timeOf(client, { method, params, isAnswer }) {
  const begun = performance.now();
  const answer = await client.request(method, params);
  const elapsed = performance.now() - begun;
  if (!isAnswer(answer)) {
    const said = JSON.stringify(answer)?.slice(0, 300);
    throw new ScriptError(`${client.name} gives nothing for ${method} (${JSON.stringify(params)}): ${said}`);
  }
  return elapsed;
}

const PEER = 'yaml-language-server: hover';
/** How many times the peer's hover a request across the archive may take. */
const WHOLE_LIMITS = { references: 25, rename: 25, 'workspace symbols': 10 };

function report(runs) {
  const last = runs.at(-1);
  const perFile = (key, lines) => tableOf(`a record of ${lines} lines`, runs, (run) => rowsAbout(run[key]));
  const whole = tableOf('the whole archive', runs, ({ whole: times, usual }) => [
    [PEER, usual.peer],
    ...Object.entries(times),
  ]);
  const fileBudgets = [
    ['usual', LINES],
    ['long', LONG_LINES],
  ].flatMap(([key, lines]) =>
    Object.entries(last[key].ours).map(([name, { p50 }]) => ({
      what: `${name} of ${count(lines)} lines among ${count(last.size)} records, to the peer’s hover`,
      value: p50 / last[key].peer.p50,
      limit: 1,
    })),
  );
  const wholeBudgets = Object.entries(last.whole).map(([name, { p50 }]) => ({
    what: `${name} among ${count(last.size)} records, to the peer’s hover`,
    value: p50 / last.usual.peer.p50,
    limit: WHOLE_LIMITS[name],
  }));
  return {
    title: 'Under the cursor and across the archive, p50',
    table: [perFile('usual', count(LINES)), perFile('long', count(LONG_LINES)), whole].join('\n\n'),
    budgets: [...fileBudgets, ...wholeBudgets],
    figures: { runs },
  };
}

function rowsAbout({ peer: theirs, ours }) {
  return [[PEER, theirs], ...Object.entries(ours)];
}

/** One row a request, one column a size, and how the last compares with the peer. */
function tableOf(title, runs, rowsOf) {
  const columns = runs.map((run) => new Map(rowsOf(run)));
  const last = columns.at(-1);
  const rows = [...last.keys()].map((name) => [
    name,
    ...columns.map((column) => milliseconds(column.get(name).p50)),
    ratio(last.get(name).p50 / last.get(PEER).p50),
  ]);
  return markdownTable([title, ...runs.map(({ size }) => `${count(size)} records`), 'to peer’s'], rows);
}
