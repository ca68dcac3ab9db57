import assert from 'node:assert/strict';
import { Localizer } from '../../src/base/localizer';
import { applyEdits } from '../../src/base/text-edit';
import type { Language } from '../../src/base/words';
import { fixesOf } from '../../src/features/code-action';
import { fixContextOf } from '../../src/features/code-action/context';
import type { Fix } from '../../src/features/code-action/fix';
import { openFile } from '../../src/rules/engine';
import type { ArchiveService } from '../../src/service';
import { checkedArchive } from '../support/memory-archive';
import type { Files } from '../support/samples';

/** All fixes of a file, in the order in which they are offered. */
export async function fixesIn(
  files: Files,
  path: string,
  language: Language = 'en',
): Promise<readonly Fix[]> {
  return fixesOfFile((await checkedArchive(files)).service, files, path, language);
}

async function fixesOfFile(
  service: ArchiveService,
  files: Files,
  path: string,
  language: Language,
): Promise<readonly Fix[]> {
  const opened = openFile(path, files[path] ?? '');
  assert.ok(opened, `${path} is no file of an archive`);
  const { archive } = service;
  const base = { opened, archive, language, localizer: new Localizer(), today: service.today() };
  const context = fixContextOf(base, { files: service, defers: false });
  const fixes: Fix[] = [];
  for (const { finding } of context.conclusions) fixes.push(...(await fixesOf(finding, context)));
  return fixes;
}

/** The texts after a fix. */
export function applied(files: Files, { changes }: Fix): Files {
  const after: Record<string, string> = { ...files };
  assert.ok(changes, 'the changes are left for later');
  for (const { path, isNew, document, edits } of changes) {
    assert.equal(isNew, files[path] === undefined, `${path} is ${isNew ? '' : 'not '}new`);
    assert.equal(document.text, files[path] ?? '');
    after[path] = applyEdits(document.text, edits);
  }
  return after;
}

/** Everything that is wrong in the files, as `path rule`, in order. */
export async function problemsIn(files: Files): Promise<readonly string[]> {
  const { service } = await checkedArchive(files);
  return Object.keys(files)
    .flatMap((path) =>
      (service.conclusionsOf(path)?.conclusions ?? []).map(({ finding }) => `${path} ${finding.rule}`),
    )
    .sort();
}

/** The items of the list that the other has not, those that stand several times counted. */
export function missingFrom(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other];
  return list.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const ADDITION = 'Add to this archive’s registry';

/**
 * The texts after the first addition to a registry that is offered in the first file. The finding is gone, and nothing
 * new is wrong.
 */
export async function added(files: Files): Promise<Files> {
  const path = Object.keys(files)[0] ?? '';
  const fix = (await fixesIn(files, path)).find(({ title }) => title === ADDITION);
  assert.ok(fix, 'no addition is offered');
  const after = applied(files, fix);
  const before = await problemsIn(files);
  const now = await problemsIn(after);
  assert.deepEqual(missingFrom(now, before), [], `new problems in\n${Object.values(after).join('\n---\n')}`);
  assert.ok(missingFrom(before, now).includes(`${path} ${fix.finding.rule}`), 'the finding is still there');
  return after;
}

/** Whether an addition to a registry is offered in the first file. */
export async function isAddable(files: Files): Promise<boolean> {
  const fixes = await fixesIn(files, Object.keys(files)[0] ?? '');
  return fixes.some(({ title }) => title === ADDITION);
}
