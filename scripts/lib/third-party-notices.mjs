import { readdir, readFile, writeFile } from 'node:fs/promises';
import { inProject } from './paths.mjs';
import { ScriptError } from './say.mjs';

const NOTICES = 'server/dist/THIRD-PARTY-NOTICES.txt';
const LICENCE_FILE = /^(?:licen[cs]e|thirdpartynotices?)(?:[.-](?:md|txt|mit))?$/i;

/**
 * Writes the licences of the packages whose code or data is in the bundles, beside them.
 * @param {readonly { inputs: Record<string, unknown> }[]} metafiles what went into each bundle, as esbuild tells it
 * @throws {ScriptError} when a package has no licence text
 */
export async function writeThirdPartyNotices(metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const packages = [...new Set([...inputs.flatMap(packageOf), 'iso-3166'])].sort();
  const notices = await Promise.all(packages.map(noticeOf));
  await writeFile(inProject(NOTICES), `Code and data of others in this program\n\n${notices.join('\n')}`);
}

/** The folder of the package that a file belongs to, without `node_modules/` before it; none for our own files. */
function packageOf(file) {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file);
  return match === null ? [] : [match[1].replace(/^node_modules\//, '')];
}

async function noticeOf(name) {
  const folder = inProject('node_modules', name);
  const { name: published, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  const file = (await readdir(folder)).find((entry) => LICENCE_FILE.test(entry));
  if (file === undefined) throw new ScriptError(`The package ${name} has no licence text.`);
  const text = await readFile(`${folder}/${file}`, 'utf8');
  const title = `${published} ${version} (${license})`;
  return `${title}\n${'-'.repeat(title.length)}\n${text.trim()}\n`;
}
