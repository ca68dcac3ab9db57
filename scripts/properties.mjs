/**
 * @file `npm run properties`: applies every completion item, fix, rename and refactoring that is offered anywhere in the
 * samples and in 500 generated records, and looks at what they do; minutes long. `npm test` tries a part of it.
 *
 * `node scripts/properties.mjs [WORD]…` runs the test files whose names hold one of the words, such as `completion`.
 * In the environment, `SEED` repeats a run, and `RUNS` says how many records are made.
 */
import { readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { inProject } from './lib/paths.mjs';
import { exitCodeOf, runNpm } from './lib/processes.mjs';
import { runScript, ScriptError, say } from './lib/say.mjs';

const folder = 'server/test/features';

/** Test files that make more effort where the environment asks for the whole. */
const endings = [
  '-anywhere.test.ts',
  '-generated.test.ts',
  '-property.test.ts',
  '-quiet.test.ts',
  '-fix-all.test.ts',
];

await runScript(async () => {
  const files = chosenFiles(process.argv.slice(2));
  await ensureDependencies();
  await runNpm(['run', '--silent', 'build'], 'The build failed.');
  const { SEED = String(Date.now() % 1_000_000_007) } = process.env;
  say(`${files.length} files of properties, SEED=${SEED} …`);
  return exitCodeOf(
    process.execPath,
    [
      inProject('node_modules', 'mocha', 'bin', 'mocha.js'),
      ...['--forbid-only', '--timeout=7200000', '--parallel', `--jobs=${os.availableParallelism()}`],
      ...files,
    ],
    { env: { ...process.env, PROPERTIES: 'whole', SEED } },
  );
});

/** The compiled test files whose names hold one of the words; all without words. */
function chosenFiles(words) {
  const names = readdirSync(inProject(folder)).filter((name) =>
    endings.some((ending) => name.endsWith(ending)),
  );
  const chosen = names.filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
  if (chosen.length === 0) {
    throw new ScriptError(
      `No test file holds ${words.join(' or ')} in its name; there are ${names.join(', ')}.`,
    );
  }
  return chosen.map((name) => path.join('out', folder, name.replace(/\.ts$/, '.js')));
}
