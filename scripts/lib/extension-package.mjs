/** @file Packing the extension into a `.vsix` and unpacking it for tests. */
import { existsSync } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { editorFolder, inProject, projectFolder } from './paths.mjs';
import { ScriptError, say } from './say.mjs';
import { unzip } from './unzip.mjs';

/** What the packed extension may have, in bytes: it is downloaded by whoever tries it. */
const sizeLimit = 1_000_000;

const bundles = [
  'client/dist/extension.js',
  'server/dist/library.js',
  'server/dist/reader.js',
  'server/dist/server.js',
  'server/dist/serving.js',
];

/**
 * Packs what is built into `cooperation-records-<version>.vsix` in the project's folder and gives its path.
 * A package of more bytes than `sizeLimit` gives a `ScriptError`.
 */
export async function packExtension() {
  const missing = bundles.find((bundle) => !existsSync(inProject(bundle)));
  if (missing !== undefined) {
    throw new ScriptError(`${missing} is missing: run npm run build first.`);
  }
  const packagePath = await pathOfPackage();
  say(`Packing ${path.basename(packagePath)} …`);
  const { createVSIX } = await import('@vscode/vsce');
  await createVSIX({
    cwd: projectFolder,
    packagePath,
    // Everything the extension needs is in the bundles.
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  const { size } = await stat(packagePath);
  const kilobytes = Math.ceil(size / 1000);
  if (size > sizeLimit) {
    throw new ScriptError(
      `The extension has ${kilobytes} KB, and may have ${sizeLimit / 1000}. “unzip -lv” tells what takes the room.`,
    );
  }
  say(`Packed ${path.basename(packagePath)} (${kilobytes} KB).`);
  return packagePath;
}

/** Packs the extension and unpacks it into a fresh folder; gives the folder that holds its package.json. */
export async function packAndUnpackExtension() {
  await packExtension();
  return unpackExtension();
}

/** The second half of that alone. */
export async function unpackExtension() {
  const folder = path.join(editorFolder, 'packed');
  await rm(folder, { recursive: true, force: true });
  await unzip(await pathOfPackage(), folder);
  return path.join(folder, 'extension');
}

async function pathOfPackage() {
  const { name, version } = JSON.parse(await readFile(inProject('package.json'), 'utf8'));
  return inProject(`${name}-${version}.vsix`);
}
