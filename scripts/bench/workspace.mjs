/** @file The suite “workspace”: the server with an archive as its workspace, from cold and when nothing has changed. */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { ScriptError } from '../lib/say.mjs';
import { placesOf } from './feature-requests.mjs';
import { LanguageClient } from './language-client.mjs';
import { plantFaults, tellsPlantedFault } from './planted-faults.mjs';
import { residentBytes } from './process-memory.mjs';
import { runParser } from './programs.mjs';
import { oursKeepingIn, peer } from './servers.mjs';
import { greatest, least } from './statistics.mjs';
import { count } from './tables.mjs';
import { workspaceReport } from './workspace-report.mjs';

const RUNS = 3;
/** From so many records on one run must do, and the peer's schema of ids is too large. */
const MANY = 100_000;
/** Milliseconds that anything may take, and how many more for each record. */
const PATIENCE = 60_000;
const PATIENCE_A_RECORD = 6;
/** Milliseconds after which memory is looked at. */
const REST = 2000;

/** Starts the server on archives of growing size, from cold and again, in turn with the peer and with parsing. */
export async function workspace(context) {
  const measured = [];
  for (const size of context.options.scaleSizes) {
    measured.push(await measure(await context.archiveOf(size), context));
  }
  return workspaceReport(measured, context.checker.keeps);
}

/** `{ records, parse, sessions }`; a session has `{ name, first, whole, resident }`. */
async function measure(archive, context) {
  const size = archive.records.length;
  const runs = size < MANY ? RUNS : 1;
  const theirs =
    size < MANY ? await peer(archive, context.temporaryFile('workspace.schema.json')) : undefined;
  const samples = new Map();
  const parses = [];
  const faults = { ...plantFaults(archive), patience: PATIENCE + size * PATIENCE_A_RECORD };
  try {
    for (let run = 0; run < runs; run += 1) {
      context.tell(`workspace: starting on ${count(size)} records, ${run + 1} of ${runs}`);
      parses.push((await runParser(archive.folder)).elapsed);
      for (const [name, sample] of await runAll(archive, { ...context, faults, theirs })) {
        samples.set(name, [...(samples.get(name) ?? []), sample]);
      }
    }
  } finally {
    faults.restore();
  }
  // Other programs on the machine can only slow a run down: the fastest is nearest to what the work costs.
  const sessions = [...samples].map(([name, all]) => ({
    name,
    first: Math.min(...all.map(({ first }) => first)),
    whole: least(all.map(({ whole }) => whole)),
    resident: greatest(all.map(({ resident }) => resident)),
  }));
  return { records: size, runs, parse: Math.min(...parses), sessions };
}

/** One sample of each session by its name. */
async function runAll({ folder }, { checker, temporaryFile, faults, theirs }) {
  const cacheFolder = await mkdtemp(temporaryFile('cache-'));
  const samples = [];
  try {
    const ours = oursKeepingIn(cacheFolder);
    const whenKept = () => (checker.keeps ? whenFilled(cacheFolder) : undefined);
    samples.push(['cold', await runSession(ours, folder, faults, whenKept)]);
    if (checker.keeps) samples.push(['unchanged', await runSession(ours, folder, faults)]);
  } finally {
    await rm(cacheFolder, { recursive: true, force: true });
  }
  if (theirs === undefined) return samples;
  return [...samples, ['yaml-language-server', await runSession(theirs, folder, { ...faults, planted: [] })]];
}

/**
 * Opens a record with a fault as soon as the server is initialized. Gives the milliseconds from `initialized` until
 * that fault is shown (`first`) and until all is read and all planted faults are shown too (`whole`), and the memory
 * when the server rests. The session goes on until `end` resolves.
 */
async function runSession(server, folder, { own, planted, patience }, end = () => undefined) {
  const client = new LanguageClient(server, folder);
  try {
    const opening = openFirst(client, own);
    const whole =
      planted.length === 0
        ? []
        : [readWhole(client, own, opening, patience), showPlanted(client, planted, patience)];
    const [opened, ...others] = await Promise.all([opening, ...whole]);
    await pause(REST);
    const resident = residentBytes(client.processId);
    await end();
    return {
      first: opened - client.initializedAt,
      whole: others.length === 0 ? undefined : Math.max(opened, ...others) - client.initializedAt,
      resident,
    };
  } finally {
    await client.stop();
  }
}

/** The time by `performance.now()` at which the record's own fault is shown. */
async function openFirst(client, { file, text, line }) {
  await client.initialize();
  const tellsFault = (diagnostics) => diagnostics.some(({ range }) => range.start.line === line);
  const { at } = await client.open(pathToFileURL(file).href, text, tellsFault);
  return at;
}

/**
 * The time at which the server answers what an organization is: it does when it has read the archive, for without that
 * it could only guess. Findings that it keeps from an earlier session may be shown before.
 */
async function readWhole(client, { file, text }, opening, patience) {
  await opening;
  const textDocument = { uri: pathToFileURL(file).href };
  const [position] = placesOf(text);
  await client.request('textDocument/definition', { textDocument, position }, patience);
  return performance.now();
}

/** The time at which the last planted fault is shown. */
function showPlanted(client, planted, patience) {
  const uris = planted.map(({ file }) => pathToFileURL(file).href);
  return client.publishedForAll(uris, tellsPlantedFault, patience);
}

/** Resolves when the server has put into the folder what it keeps, which it does when it has time. */
async function whenFilled(cacheFolder) {
  let before = '';
  for (let waited = 0; waited < PATIENCE; waited += REST) {
    await pause(REST);
    const files = await readdir(cacheFolder);
    // What is being written may have another name a moment later.
    const found = await Promise.all(
      files.map((name) => stat(`${cacheFolder}/${name}`).catch(() => undefined)),
    );
    const now = JSON.stringify([files, found.map((one) => one?.size)]);
    if (files.length > 0 && now === before) return;
    before = now;
  }
  throw new ScriptError('The server put nothing into its cache folder.');
}
