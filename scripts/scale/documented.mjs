/** @file The scripts that docs/scale.md shows, which are the ones that run here. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inProject } from '../lib/paths.mjs';
import { ScriptError } from '../lib/say.mjs';
import { mustBeEmpty } from './checks.mjs';

/** The page in each language. */
export const PAGES = ['docs/scale.md', 'docs/scale.vi.md'];

const BLOCK = /^```(?:sh|bash|python|yaml)\n(.*?)^```$/gms;
const NAME = /^# ([\w-]+\.(?:sh|py|yaml))\b/m;

/** The scripts of a page by the names that their first comments begin with, as a map of name to text. */
export async function documentedScripts(page) {
  const text = await readFile(inProject(page), 'utf8');
  const named = [...text.matchAll(BLOCK)].flatMap(([, script]) => {
    const name = NAME.exec(script)?.[1];
    return name === undefined ? [] : [[name, script]];
  });
  return new Map(named);
}

/** Writes shell scripts of the English page into a folder, so that they can be run there. */
export async function writeScripts(folder, names) {
  const scripts = await documentedScripts(PAGES[0]);
  for (const name of names) {
    const text = scripts.get(name);
    if (text === undefined) throw new ScriptError(`${PAGES[0]} shows no script ${name}.`);
    await writeFile(path.join(folder, name), text, { mode: 0o755 });
  }
}

/** The problem, if there is one, that the pages don't show the same scripts; their comments are in their languages. */
export async function differenceOfPages() {
  const [first, second] = await Promise.all(PAGES.map(documentedScripts));
  const names = [...new Set([...first.keys(), ...second.keys()])];
  const different = names.filter((name) => codeOf(first.get(name)) !== codeOf(second.get(name)));
  return mustBeEmpty(different);
}

/** The lines of a script that are no comments; `#!` and `#SBATCH` begin none. */
function codeOf(script = '') {
  return script
    .split('\n')
    .filter((line) => !/^ *# /.test(line))
    .join('\n');
}
