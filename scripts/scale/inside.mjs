/**
 * @file The test itself. Runs in namespaces of its own, where it may make hosts.
 *
 * `node scripts/scale/inside.mjs FOLDER OPTIONS`, the options as JSON.
 */
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { randomSource } from '../bench/random.mjs';
import { runScript, say } from '../lib/say.mjs';
import { makeFaultyArchive } from './archive.mjs';
import { checkList, mustBeEmpty } from './checks.mjs';
import { startNetwork } from './cluster/hosts.mjs';
import { outputOf } from './commands.mjs';
import { differenceOfPages, writeScripts } from './documented.mjs';
import { accidentalParts, ENGINES, mapWithAccidents } from './engines.mjs';
import { showLogs } from './logs.mjs';
import { dealOut, partFiles } from './parts.mjs';
import { attemptsOf, writeProgram } from './program.mjs';
import { checkReports, checkStreams, referenceReports, silentRules } from './reports.mjs';
import { removeFolder } from './working-folder.mjs';

const [folder, options] = [process.argv[2], JSON.parse(process.argv[3])];

// The pipe closes when who started this has ended before, for whatever reason.
process.stdin.once('end', () => {
  if (!options.keep) removeFolder(folder);
  process.exit(1);
});
process.stdin.resume().unref();

await runScript(async () => {
  const { check, counts } = checkList();
  try {
    await test({ folder, options, check });
  } catch (error) {
    await showLogs(folder);
    throw error;
  }
  const { passed, failed } = counts();
  if (failed > 0) await showLogs(folder);
  if (options.report !== undefined) await writeFile(options.report, JSON.stringify({ passed, failed }));
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
// Daemons that were started go on; with this process their world ends.
process.exit();

async function test({ folder, options, check }) {
  const context = await prepare(folder, options, check);
  check('docs/scale.md and docs/scale.vi.md show the same scripts', await differenceOfPages());
  say('checking the archive with coop check …');
  const reference = await referenceReports(context);
  check('coop check reports every fault', silentRules(reference.get('json'), context.rules));
  for (const [index, name] of options.engines.entries()) {
    const engine = ENGINES[name];
    const work = path.join(folder, name);
    await testEngine(engine, {
      ...context,
      reference,
      work,
      title: engine.title,
      firstNumber: 11 + 10 * index,
    });
    if (index === 0) await checkStreams(work, { ...context, reference });
  }
}

/** Makes the archive, the network and the parts; gives what all tests need. */
async function prepare(folder, options, check) {
  const { records, seed } = options;
  say(`making an archive of ${records} records …`);
  const archive = path.join(folder, 'archive');
  const { rules, faulty } = await makeFaultyArchive({ records, seed, folder: archive });
  const bin = await writeProgram(folder);
  const variables = {
    ARCHIVE: archive,
    PARTS: String(options.parts),
    PATH: `${bin}:${process.env.PATH}`,
    XDG_CACHE_HOME: path.join(folder, 'cache'),
    LC_ALL: 'C.UTF-8',
    LANG: 'C.UTF-8',
  };
  // Enough for a machine that is busy with other things as well.
  const timeout = 120_000 + 20 * records;
  await startNetwork(folder);
  const dealt = path.join(folder, 'dealt');
  await mkdir(dealt);
  await writeScripts(dealt, ['split-paths.sh']);
  await outputOf('./split-paths.sh', [], { cwd: dealt, env: { ...process.env, ...variables }, timeout });
  const random = randomSource(seed + 2);
  const parts = await partFiles(path.join(dealt, 'parts'));
  await dealOut(parts, random);
  say(`${faulty} records have a fault; all files are dealt out to ${parts.length} parts.`);
  return { folder, dealt, archive, rules, variables, random, parts, timeout, check };
}

async function testEngine(engine, context) {
  const { folder, dealt, work, title, check } = context;
  say(`${title}: ${context.parts.length} parts on ${engine.hosts.length} hosts …`);
  await cp(dealt, work, { recursive: true });
  const parts = await partFiles(path.join(work, 'parts'));
  const begun = performance.now();
  const code = await mapWithAccidents(engine, { ...context, parts, folder: path.join(work, 'engine') });
  const seconds = Math.round((performance.now() - begun) / 1000);
  say(`${title}: mapped in ${seconds} s, two accidents included.`);

  check(`${title}: it says that all parts are done`, code === 0 ? undefined : `it gives ${code}`);
  const results = new Set(await readdir(path.join(work, 'results')));
  const lacking = parts.map((file) => path.basename(file)).filter((name) => !results.has(`${name}.ndjson`));
  check(`${title}: every part has a result`, mustBeEmpty(lacking));
  const attempts = await attemptsOf(folder);
  const [first, second] = accidentalParts(parts).map((file) => attempts.get(file) ?? []);
  const working = new Set(parts.flatMap((file) => attempts.get(file) ?? []));
  check(`${title}: every host has worked`, mustBeEmpty(engine.hosts.filter((name) => !working.has(name))));
  check(`${title}: the part of a worker that was killed half way was done again`, mustBeTwo(first));
  check(`${title}: the part of ${engine.loss} was done again, on another`, mustBeTwo([...new Set(second)]));
  await checkReports(work, context);
}

/** The problem where a part must have been tried on at least two hosts, or twice. */
function mustBeTwo(hosts) {
  return hosts.length >= 2 ? undefined : `it was tried on ${hosts.join(', ') || 'none'} only`;
}
