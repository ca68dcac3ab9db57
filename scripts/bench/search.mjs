/** @file The suite “search”: whether and how soon an organization is found among many while its name is typed. */
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ScriptError } from '../lib/say.mjs';
import { makeOrganizations, organizationsText } from './archive-entries.mjs';
import { LanguageClient } from './language-client.mjs';
import { randomSource } from './random.mjs';
import { hitRates } from './search-queries.mjs';
import { OURS, peerWithSchema } from './servers.mjs';
import { summaryOf } from './statistics.mjs';
import { count, markdownTable, megabytes, milliseconds, ratio } from './tables.mjs';

const FEW = 1000;
const MANY = 100_000;
/** Milliseconds that reading so many organizations may take. */
const READING = 400_000;
const WARM_UP = 40;
const NAMES = 40;
const LETTERS = 18;
const INDEX_BUILDER = fileURLToPath(new URL('./search-index.mjs', import.meta.url));
const BEFORE = 'id: a\nparties:\n  - organization: ';

/** Prints the hit rates; types names on both servers; builds the index over many organizations. */
export async function search({ options, temporaryFile, tell }) {
  tell('search: finding what editors mean in the reference');
  const rates = hitRates();
  const few = await registryOf(FEW, options.seed, temporaryFile);
  const many = await registryOf(MANY, options.seed, temporaryFile);
  const schema = await schemaFile(few, temporaryFile('ids.schema.json'));
  tell(`search: reading ${count(MANY)} organizations, which takes a minute; then typing names in turn`);
  const [ours, theirs, among] = await completionTimes([
    { server: OURS, registry: few },
    { server: peerWithSchema(schema), registry: few },
    { server: OURS, registry: many },
  ]);
  tell(`search: building the index over ${count(MANY)}`);
  const index = await builtIndex(many);
  return report({ rates, ours, theirs, among, index });
}

/** A folder with a registry of so many organizations, and the names that are typed, spread over it. */
async function registryOf(size, seed, temporaryFile) {
  const organizations = makeOrganizations(size, randomSource(seed));
  const folder = temporaryFile(`search-${size}`);
  const file = path.join(folder, 'organizations.coop.yaml');
  await mkdir(folder, { recursive: true });
  await writeFile(file, organizationsText(organizations));
  await writeFile(path.join(folder, 'coop.config.yaml'), 'reference: none\n');
  const typed = Array.from({ length: NAMES }, (_, index) => {
    const { vi, en, id } = organizations[Math.floor(((index + 0.5) * size) / NAMES)];
    return { name: (index % 2 === 0 ? vi : en).toLowerCase(), id };
  });
  return { folder, file, typed, ids: organizations.map(({ id }) => id) };
}

/** A schema of records in which an organization is one of the ids. */
async function schemaFile({ ids }, file) {
  const organization = { type: 'string', enum: ids };
  const party = { type: 'object', properties: { organization } };
  const properties = { id: { type: 'string' }, parties: { type: 'array', items: party } };
  await writeFile(file, JSON.stringify({ type: 'object', properties }));
  return pathToFileURL(file).href;
}

/**
 * Types names letter by letter in all sessions in turn, ids for the peer, which finds ids alone, and asks for
 * completions each time. Gives the summary of each session.
 */
async function completionTimes(sessions) {
  const clients = sessions.map(({ server, registry }) => new LanguageClient(server, registry.folder));
  const samples = sessions.map(() => []);
  try {
    for (const [index, client] of clients.entries()) await begin(client, sessions[index].registry);
    for (let name = 0; name < NAMES; name += 1) {
      for (let length = 1; length <= LETTERS; length += 1) {
        for (const [index, client] of clients.entries()) {
          const elapsed = await typeLetter(client, sessions[index], name, length);
          if (elapsed !== undefined) samples[index].push(elapsed);
        }
      }
    }
    return samples.map((times) => summaryOf(times.slice(WARM_UP)));
  } finally {
    for (const client of clients) await client.stop();
  }
}

async function begin(client, { folder, typed }) {
  await client.initialize();
  await client.openQuietly(uriIn(folder), `${BEFORE}\n`);
  await answered(client, uriIn(folder), typed[0].id);
}

/** Types the letter and gives the milliseconds of the list; takes the whole word away behind its last letter. */
async function typeLetter(client, { server, registry: { folder, typed } }, number, length) {
  const { name, id } = typed[number];
  const words = (server === OURS ? name : id).slice(0, LETTERS);
  if (length > words.length) return undefined;
  const uri = uriIn(folder);
  client.replace(uri, lastLine(length - 1, words[length - 1]));
  const elapsed = await completionAt(client, uri, words.slice(0, length));
  if (length === words.length) client.replace(uri, { range: rangeOf(0, length), text: '' });
  return elapsed;
}

const uriIn = (folder) => pathToFileURL(path.join(folder, 'new.coop.yaml')).href;

/** Asks until the server knows the entry: it has read all. */
async function answered(client, uri, id) {
  const end = performance.now() + READING;
  client.replace(uri, { range: rangeOf(0, 0), text: id });
  for (;;) {
    const { items } = await client.complete(uri, positionAt(id.length), READING);
    if (items.some((item) => JSON.stringify(item).includes(id))) break;
    if (performance.now() > end) throw new ScriptError(`${client.name} does not offer ${id}.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  client.replace(uri, { range: rangeOf(0, id.length), text: '' });
}

/** The milliseconds until the list is there. A list without anything would be no answer. */
async function completionAt(client, uri, letters) {
  const begun = performance.now();
  const { items } = await client.complete(uri, positionAt(letters.length));
  const elapsed = performance.now() - begun;
  if (items.length === 0) throw new ScriptError(`${client.name} offers nothing for ${letters}.`);
  return elapsed;
}

const COLUMN = BEFORE.split('\n').at(-1).length;

const positionAt = (typed) => ({ line: 2, character: COLUMN + typed });

const rangeOf = (from, to) => ({ start: positionAt(from), end: positionAt(to) });

const lastLine = (at, text) => ({ range: rangeOf(at, at), text });

async function builtIndex({ file }) {
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', INDEX_BUILDER, file]);
  const { textBytes, parse, runs } = JSON.parse(stdout);
  const times = runs.map((run) => run.milliseconds).sort((a, b) => a - b);
  return { textBytes, parse, build: times[1], bytes: Math.max(...runs.map(({ bytes }) => bytes)) };
}

function report({ rates, ours, theirs, among, index }) {
  const percent = (share) => `${(share * 100).toFixed(1)} %`;
  const [, three, ten] = rates.at(-1).shares;
  const row = (name, { p50, p95, max }) => [
    name,
    ...[p50, p95, max].map(milliseconds),
    ratio(p95 / theirs.p95),
  ];
  const tables = [
    markdownTable(
      ['queries', 'number', 'first', 'first three', 'first ten'],
      rates.map(({ name, queries, shares }) => [name, count(queries), ...shares.map(percent)]),
    ),
    markdownTable(
      ['completion of an organization', 'p50', 'p95', 'max', 'p95 to peer’s'],
      [
        row(`coop lsp among ${count(FEW)}`, ours),
        row(`yaml-language-server among ${count(FEW)} ids`, theirs),
        row(`coop lsp among ${count(MANY)}`, among),
      ],
    ),
    markdownTable(
      [`index over ${count(MANY)} organizations (${megabytes(index.textBytes)})`, 'time', 'memory'],
      [
        ['yaml parses the registry', milliseconds(index.parse), ''],
        ['coop builds the search index', milliseconds(index.build), megabytes(index.bytes)],
      ],
    ),
  ];
  return {
    title: 'Finding organizations and agreements',
    table: tables.join('\n\n'),
    budgets: [
      { what: 'queries missed in the first three', value: 1 - three, limit: 0.05 },
      { what: 'queries missed in the first ten', value: 1 - ten, limit: 0.01 },
      {
        what: `p95 among ${count(FEW)}, to yaml-language-server’s`,
        value: ours.p95 / theirs.p95,
        limit: 1 / 3,
      },
      {
        what: `p95 among ${count(MANY)}, to its among ${count(FEW)}`,
        value: among.p95 / theirs.p95,
        limit: 1.4,
      },
      { what: 'building the index, to yaml’s parsing', value: index.build / index.parse, limit: 1 / 3 },
      { what: 'memory of the index, to 80 MB', value: index.bytes / 80e6, limit: 1 },
    ],
    figures: { rates, ours, theirs, among, index },
  };
}
