/**
 * @file `npm run build`: checks the types, compiles the reference and bundles the extension, the server and the command
 * line, everything that is shipped, into `client/dist` and `server/dist`.
 */
import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { compileReference } from './lib/compile-reference.mjs';
import { requireNode } from './lib/dependencies.mjs';
import { inProject, projectFolder } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';
import { runScript, ScriptError } from './lib/say.mjs';
import { writeThirdPartyNotices } from './lib/third-party-notices.mjs';
import { withoutExamples } from './lib/without-examples.mjs';

/** What programs leave to programs beside them, so that each starts with no more code than it begins with. */
const PROGRAMS_BESIDE = {
  '../node/server-main.js': './server.js',
  './serving.js': './serving.js',
  './program.js': './commands.js',
};

const programsBeside = {
  name: 'programs-beside',
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ path }) => {
      const beside = PROGRAMS_BESIDE[path];
      return beside && { path: beside, external: true };
    });
  },
};

/**
 * The library of the protocol is one program, for those that share it. It is CommonJS: each module that imports it would
 * make a copy of all it exports when the program starts. With a module in between there is one.
 */
const libraryBeside = {
  name: 'library-beside',
  setup(build) {
    const filter = /^vscode-languageserver(?:\/node|-types)?$/;
    build.onResolve({ filter }, () => ({ path: 'library', namespace: 'in-between' }));
    build.onResolve({ filter: /^\.\/library\.js$/ }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /.*/, namespace: 'in-between' }, () => ({
      contents: "export * from './library.js';",
    }));
  },
};

const serverPlugins = [programsBeside, libraryBeside];
const programs = [
  { entry: 'vscode-languageserver/node', outfile: 'server/dist/library.js' },
  { entry: 'server/src/node/server-main.ts', outfile: 'server/dist/server.js', plugins: serverPlugins },
  { entry: 'server/src/node/serving.ts', outfile: 'server/dist/serving.js', plugins: serverPlugins },
  { entry: 'server/src/cli/main.ts', outfile: 'server/dist/cli.js', plugins: [programsBeside] },
  { entry: 'server/src/cli/program.ts', outfile: 'server/dist/commands.js' },
  { entry: 'server/src/node/reader-main.ts', outfile: 'server/dist/reader.js', plugins: [programsBeside] },
  { entry: 'client/src/extension.ts', outfile: 'client/dist/extension.js', external: ['vscode'] },
];

/**
 * Where packages are also there as ES modules, of which a bundle holds what is used, once, and starts sooner. The second
 * would be there twice, in two releases.
 */
const AS_MODULES = {
  yaml: inProject('node_modules/yaml/browser/index.js'),
  'vscode-languageserver-types': inProject('node_modules/vscode-languageserver-types/lib/esm/main.js'),
};

await runScript(async () => {
  requireNode();
  await run(
    process.execPath,
    [inProject('node_modules/typescript/bin/tsc'), '-b'],
    'The types are not in order',
  );
  await Promise.all(
    ['server/dist', 'client/dist'].map((folder) => rm(inProject(folder), { recursive: true, force: true })),
  );
  await mkdir(inProject('server/dist'), { recursive: true });
  const [metafiles] = await Promise.all([
    bundlePrograms(),
    compileReference(),
    copyReference(),
    copyRulePages(),
  ]);
  await writeThirdPartyNotices(metafiles);
});

/** Bundles the programs and gives what went into each. A fault or a warning of the bundler, which it prints itself, gives a `ScriptError`. */
async function bundlePrograms() {
  const { version } = JSON.parse(await readFile(inProject('package.json'), 'utf8'));
  const sources = await digestOf(['server/src', 'server/reference', 'package-lock.json']);
  const { build } = await import('esbuild');
  const bundle = async ({ entry, outfile, external = [], plugins = [] }) => {
    const result = await build({
      absWorkingDir: projectFolder,
      entryPoints: [entry],
      outfile,
      external,
      plugins: [...plugins, withoutExamples],
      bundle: true,
      minify: true,
      alias: AS_MODULES,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      // A bundle that is imported goes through the loader of ES modules, which reads all of it twice.
      supported: { 'dynamic-import': false },
      metafile: true,
      define: { COOP_VERSION: JSON.stringify(version), COOP_BUILD: JSON.stringify(sources) },
      logLevel: 'warning',
    }).catch(() => undefined);
    if (result === undefined || result.warnings.length > 0)
      throw new ScriptError(`${entry} could not be bundled.`);
    if (outfile.endsWith('cli.js')) await chmod(inProject(outfile), 0o755);
    return result.metafile;
  };
  return Promise.all(programs.map(bundle));
}

/** A text that is another one whenever a file in these places is. */
async function digestOf(places) {
  const digest = createHash('sha256');
  for (const place of places) {
    const isFolder = (await stat(inProject(place))).isDirectory();
    const names = isFolder ? await readdir(inProject(place), { recursive: true }) : [''];
    for (const name of names.sort()) {
      const file = inProject(place, name);
      if ((await stat(file)).isFile()) digest.update(`${name}\n`).update(await readFile(file));
    }
  }
  return digest.digest('hex').slice(0, 32);
}

/** The registries of the reference, for people to look at, and for the program to take the names from. */
async function copyReference() {
  await copyFiles('server/reference', 'server/dist/reference', '.coop.yaml');
}

/** The pages that problems link to, by language. */
async function copyRulePages() {
  await copyFiles('docs/rules', 'server/dist/rules/en', '.md');
  await copyFiles('docs/rules/vi', 'server/dist/rules/vi', '.md');
}

async function copyFiles(from, to, ending) {
  await mkdir(inProject(to), { recursive: true });
  const names = (await readdir(inProject(from))).filter((name) => name.endsWith(ending));
  await Promise.all(names.map((name) => copyFile(inProject(from, name), inProject(to, name))));
}
