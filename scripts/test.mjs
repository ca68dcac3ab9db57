/**
 * @file `npm test`: installs what is missing and runs everything, stage after stage. Ends with one line,
 * `N passed, N failed`.
 *
 * `node scripts/test.mjs [--only STAGE]…` runs the named stages alone.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { forgetCounts, oneFailed, onePassed, readCounts, reportVariable, sumOf } from './lib/counts.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { findOrInstallNeovim } from './lib/neovim.mjs';
import { inProject } from './lib/paths.mjs';
import { exitCodeOf, npmCommand } from './lib/processes.mjs';
import { runScript, ScriptError, say } from './lib/say.mjs';

const minute = 60_000;
const reportFolder = inProject('out', 'test-reports');
/** The folder of the tests that need another editor. */
const conversations = `${path.sep}conversation${path.sep}`;

/** The stages in their order: `run` gives counts; after a failed `first` one the rest would tell nothing. */
const stages = [
  {
    name: 'build',
    title: 'checking the types and building',
    first: true,
    run: () => checkNpm(['run', '--silent', 'build']),
  },
  {
    name: 'lint',
    title: 'checking format and lint',
    run: () => checkNode(['@biomejs', 'biome', 'bin', 'biome'], ['check', '--error-on-warnings', '.']),
  },
  {
    name: 'generated',
    title: 'checking that what is generated is up to date',
    run: () => checkNpm(['run', '--silent', 'generate', '--', '--check']),
  },
  { name: 'unit', title: 'unit tests, rules, grammar and command line', run: runUnitTests },
  { name: 'neovim', title: 'a conversation in Neovim', run: runNeovimTests },
  {
    name: 'scale',
    title: 'an archive in parts, by GNU parallel and Slurm on hosts made here',
    run: () => runCounted('scale', 'scale.mjs', ['all', '--records=2000', '--parts=8']),
  },
  { name: 'start', title: 'npm start, without a window', run: () => checkScript('start.mjs', ['--check']) },
  { name: 'vscode', title: `the suite in VS Code`, run: () => runCounted('vscode', 'test-vscode.mjs', []) },
];

await runScript(async () => {
  const chosen = chosenStages();
  await ensureDependencies();
  mkdirSync(reportFolder, { recursive: true });
  const counts = [];
  for (const stage of chosen) {
    const stageCounts = await runStage(stage);
    counts.push(stageCounts);
    if (stage.first && stageCounts.failed > 0) {
      say(`Nothing more is run after the failed stage ${stage.name}.`);
      break;
    }
  }
  const { passed, failed } = sumOf(counts);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

/** The stages that the command line names, all without `--only`; a wrong name gives a `ScriptError`. */
function chosenStages() {
  const names = namesOfStages();
  const unknown = names.find((name) => !stages.some((stage) => stage.name === name));
  if (unknown !== undefined) {
    const known = stages.map((stage) => stage.name).join(', ');
    throw new ScriptError(`There is no stage ${unknown}; there are ${known}.`);
  }
  return names.length === 0 ? stages : stages.filter((stage) => names.includes(stage.name));
}

/** The values of `--only`. */
function namesOfStages() {
  try {
    const { only } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [] } } }).values;
    return only.flatMap((names) => names.split(','));
  } catch (error) {
    throw new ScriptError(error.message);
  }
}

/** Runs one stage, says how it went and gives its counts. */
async function runStage({ name, title, run }) {
  say(`${name}: ${title} …`);
  const start = Date.now();
  const counts = await run();
  const seconds = Math.round((Date.now() - start) / 1000);
  say(`${name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`);
  return counts;
}

/** A check that an npm script makes by its exit code. */
async function checkNpm(args) {
  const npm = npmCommand(args);
  return countsOfExit(await exitCodeOf(npm.command, npm.args, { ...npm.options, timeout: 10 * minute }));
}

/** A check that an installed program makes by its exit code. */
async function checkNode(program, args) {
  const file = inProject('node_modules', ...program);
  return countsOfExit(await exitCodeOf(process.execPath, [file, ...args], { timeout: 10 * minute }));
}

/** A check that one of the project's scripts makes by its exit code. */
async function checkScript(script, args) {
  const file = inProject('scripts', script);
  return countsOfExit(await exitCodeOf(process.execPath, [file, ...args], { timeout: 10 * minute }));
}

function countsOfExit(code) {
  return code === 0 ? onePassed : oneFailed;
}

/** Mocha on every compiled test whose source is there and that needs no other program. */
async function runUnitTests() {
  const files = ['server/test', 'client/test'].flatMap(compiledTestsOf);
  return runMocha(
    'unit',
    files.filter((file) => !file.includes(conversations)),
  );
}

/** Mocha on the tests that talk to Neovim. */
async function runNeovimTests() {
  const neovim = await findOrInstallNeovim();
  const files = compiledTestsOf('server/test').filter((file) => file.includes(conversations));
  return runMocha('neovim', files, { NEOVIM: neovim });
}

/** Runs test files; gives the counts of the report of that name. */
async function runMocha(name, files, variables = {}) {
  if (files.length === 0) {
    say(`There are no tests for ${name}.`);
    return oneFailed;
  }
  const report = path.join(reportFolder, `${name}.json`);
  await forgetCounts(report);
  const code = await exitCodeOf(
    process.execPath,
    [
      inProject('node_modules', 'mocha', 'bin', 'mocha.js'),
      '--forbid-only',
      '--timeout=20000',
      `--reporter=${inProject('scripts', 'lib', 'mocha-reporter.mjs')}`,
      ...files,
    ],
    {
      // What tests keep from run to run is not to lie among what the user keeps.
      env: { ...process.env, XDG_CACHE_HOME: reportFolder, ...variables, [reportVariable]: report },
      timeout: 15 * minute,
    },
  );
  return readCounts(report, code === 0);
}

/** The compiled tests of a folder; a test that was removed may still lie in `out`, so the sources are asked. */
function compiledTestsOf(folder) {
  return readdirSync(inProject(folder), { recursive: true })
    .filter((name) => name.endsWith('.test.ts') && !name.startsWith(`suite${path.sep}`))
    .sort()
    .map((name) => path.join('out', folder, name.replace(/\.ts$/, '.js')));
}

/** One of the project's scripts that counts its checks itself; gives the counts of the report of that name. */
async function runCounted(name, script, args) {
  const report = path.join(reportFolder, `${name}.json`);
  await forgetCounts(report);
  const file = inProject('scripts', script);
  const command = [file, ...args, `--report=${report}`];
  const code = await exitCodeOf(process.execPath, command, { timeout: 15 * minute });
  return readCounts(report, code === 0);
}
