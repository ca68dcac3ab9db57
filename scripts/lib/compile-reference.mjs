/** @file Turning the registries of `server/reference` into what the program loads. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { inProject } from './paths.mjs';
import { ScriptError } from './say.mjs';

const load = createRequire(import.meta.url);

/**
 * Writes the entries of all registries into `server/dist/reference.json`, by the program's own compiled sources: with
 * the places of names instead of the names, so that the registries are needed to read it.
 * A registry with an error or a warning gives a `ScriptError` that names it.
 */
export async function compileReference() {
  const { openFile, checkFile } = load(inProject('out/server/src/rules/engine.js'));
  const { CheckedArchive } = load(inProject('out/server/src/rules/checked-archive.js'));
  const { describeFinding } = load(inProject('out/server/src/rules/describe.js'));
  const { Localizer } = load(inProject('out/server/src/base/localizer.js'));
  const { compileRegistry } = load(inProject('out/server/src/archive/compiled-reference.js'));
  const archive = new CheckedArchive([]);
  const files = (await readdir(inProject('server/reference')))
    .filter((name) => name.endsWith('.coop.yaml'))
    .sort();
  const texts = await Promise.all(files.map((name) => readFile(inProject('server/reference', name), 'utf8')));
  for (const [index, name] of files.entries()) archive.put(checkFile(openFile(name, texts[index])));
  const localizer = new Localizer();
  const problems = files.flatMap((name) => {
    archive.check(name, Math.floor(Date.now() / 86_400_000));
    return archive
      .conclusions(name)
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ finding }) => {
        const line = archive.file(name).lines.lineAt(finding.span.start) + 1;
        return `server/reference/${name}:${line} ${describeFinding(finding, 'en', localizer)} ${finding.rule}`;
      });
  });
  if (problems.length > 0) {
    throw new ScriptError(`The reference is not in order:\n${problems.join('\n')}`);
  }
  const registries = files.map((name, index) =>
    compileRegistry(name, texts[index], archive.file(name).facts.definitions),
  );
  await writeFile(inProject('server/dist/reference.json'), jsonOf(registries));
}

/** JSON in which an endless time is a number too great for a double, which reads as infinity. */
function jsonOf(value) {
  const endless = { [Number.POSITIVE_INFINITY]: '\u0000+', [Number.NEGATIVE_INFINITY]: '\u0000-' };
  return JSON.stringify(value, (_, member) => endless[member] ?? member)
    .replaceAll('"\\u0000+"', '1e999')
    .replaceAll('"\\u0000-"', '-1e999');
}
