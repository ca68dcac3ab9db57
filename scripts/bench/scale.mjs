/** @file The suite “scale”: how checking an archive grows with it, beside what else could check one. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { ScriptError } from '../lib/say.mjs';
import { openWhenRead } from './archive-session.mjs';
import { LanguageClient } from './language-client.mjs';
import { watchPeak } from './process-memory.mjs';
import { runParser, runSchemaChecker } from './programs.mjs';
import { scaleReport } from './scale-report.mjs';
import { peer } from './servers.mjs';
import { greatest } from './statistics.mjs';
import { count } from './tables.mjs';

const RUNS = 3;
/** From so many records on a run takes minutes, and two must do. */
const MANY = 100_000;
/** `yaml-language-server` opens each record; with more than so many that is no use that anyone makes of it. */
const PEER_RECORDS = 1000;
/** Milliseconds that the peer may take for all of them. */
const PEER_PATIENCE = 300_000;

/** Runs all programs on archives of growing size, in turn. */
export async function scale(context) {
  const measured = [];
  for (const size of context.options.scaleSizes) {
    measured.push(await measure(await context.archiveOf(size), context));
  }
  return scaleReport(measured, context.checker.keeps);
}

/** `{ records, files, bytes, runs, programs }`; a program has `{ name, elapsed, peak }`. */
async function measure(archive, context) {
  const { records, files, bytes } = archive;
  const runs = records.length < MANY ? RUNS : RUNS - 1;
  const samples = new Map();
  for (let run = 0; run < runs; run += 1) {
    context.tell(`scale: all programs in turn on ${count(records.length)} records, ${run + 1} of ${runs}`);
    for (const [name, sample] of await runAll(archive, { ...context, run, runs })) {
      samples.set(name, [...(samples.get(name) ?? []), sample]);
    }
  }
  // Other programs on the machine can only slow a run down: the fastest is nearest to what the work costs.
  const programs = [...samples].map(([name, all]) => ({
    name,
    elapsed: Math.min(...all.map(({ elapsed }) => elapsed)),
    peak: greatest(all.map(({ peak }) => peak)),
  }));
  return { records: records.length, files, bytes, runs, programs };
}

/** One sample `{ elapsed, peak }` of each program, by its name. */
async function runAll(archive, context) {
  const { folder, records, files } = archive;
  const samples = [
    ...(await runCheck(archive, context)),
    ['yaml and ajv', await runSchemaChecker(folder)],
    ['yaml alone', await runParser(folder)],
  ];
  for (const [name, sample] of samples) {
    if (sample.files !== files) throw new ScriptError(`${name} saw ${sample.files} of ${files} files.`);
  }
  if (records.length > PEER_RECORDS) return samples;
  return [...samples, ['yaml-language-server', await runPeer(archive, context)]];
}

/** Checks the archive from cold, again, and when one record has changed. */
async function runCheck(archive, { checker, temporaryFile, run, runs }) {
  const { folder, records } = archive;
  const cacheFolder = await mkdtemp(temporaryFile('cache-'));
  try {
    const cold = ['cold', await checker.run(folder, cacheFolder)];
    if (!checker.keeps) return [cold];
    const unchanged = ['unchanged', await checker.run(folder, cacheFolder)];
    const record = records[Math.floor(((run + 0.5) * records.length) / runs)];
    return [cold, unchanged, ['one record changed', await checkChanged(record)]];
  } finally {
    await rm(cacheFolder, { recursive: true, force: true });
  }

  async function checkChanged({ file, text }) {
    await writeFile(file, changedText(text));
    try {
      return await checker.run(folder, cacheFolder);
    } finally {
      await writeFile(file, text);
    }
  }
}

/** The record with another title and another summary, in which nothing is wrong either. */
function changedText(text) {
  const changed = text
    .replace(/^ {2}vi: .*$/m, '$& (bản đã sửa)')
    .replace(/^ {2}en: .*$/m, '$& (revised)')
    .replace(/^summary: >-$/m, '$&\n  Bản này có thêm một câu.');
  if (changed.split('\n').length !== text.split('\n').length + 1) {
    throw new ScriptError('A generated record has no title or summary to change.');
  }
  return changed;
}

/** Has all records opened at once, and waits until the server has looked at each. */
async function runPeer(archive, { temporaryFile }) {
  const { folder, records } = archive;
  const client = new LanguageClient(await peer(archive, temporaryFile('scale.schema.json')), folder);
  const memory = watchPeak(client.processId);
  try {
    await client.initialize();
    const [first, ...others] = records;
    await openWhenRead(client, first);
    const isValid = (diagnostics) => diagnostics.length === 0;
    const uris = others.map(({ file }) => pathToFileURL(file).href);
    const published = client.publishedForAll(uris, isValid, PEER_PATIENCE);
    for (const [index, { text }] of others.entries()) client.openQuietly(uris[index], text);
    return { elapsed: (await published) - client.startedAt, peak: memory.end() };
  } finally {
    memory.end();
    await client.stop();
  }
}
