import { join } from 'node:path';
import { Localizer } from '../base/localizer';
import { applyEdits } from '../base/text-edit';
import type { Language, MessageValues, Words } from '../base/words';
import type { FileChange } from '../features/file-change';
import { fixArchive } from '../features/fix-archive';
import { replaceText } from '../node/replace-text';
import type { CheckedSelection } from './check-archive';
import { pathIn } from './formats/place';
import { MESSAGES } from './messages';
import type { Terminal } from './terminal';
import { unifiedDiff } from './unified-diff';

/** What fixing may ask. */
export interface FixingContext {
  readonly terminal: Terminal;
  readonly language: Language;
  readonly say: (words: Words, values: MessageValues) => void;
}

/** Makes the safe fixes of the selected files, and tells the archives. Gives false where a file could not be written. */
export async function writeFixes(
  checked: readonly CheckedSelection[],
  context: FixingContext,
): Promise<boolean> {
  let written = 0;
  let failed = 0;
  for (const selection of checked) {
    for (const { path, document, edits } of await changesOf(selection, context)) {
      const file = join(selection.root, selection.nameOnDisk(path));
      const outcome = await replaceText(file, document.text, applyEdits(document.text, edits));
      if (outcome.kind === 'written') {
        written += 1;
        await selection.service.changedOnDisk(path);
        continue;
      }
      failed += 1;
      if (outcome.kind === 'changed') context.say(MESSAGES.changedMeanwhile, { path: file });
      else context.say(MESSAGES.notWritten, { path: file, code: outcome.code });
    }
  }
  if (written > 0) context.say(MESSAGES.fixed, { count: written });
  return failed === 0;
}

/** Prints what the safe fixes of the selected files would change, as a unified diff for `patch -p1` or `git apply`. */
export async function printFixes(
  checked: readonly CheckedSelection[],
  context: FixingContext,
): Promise<void> {
  const { terminal } = context;
  let count = 0;
  for (const selection of checked) {
    for (const { path, document, edits } of await changesOf(selection, context)) {
      const file = join(selection.root, selection.nameOnDisk(path));
      const shownPath = pathIn(terminal.folder, file) ?? file;
      terminal.print(unifiedDiff(shownPath, document.text, edits, terminal.hasColour));
      count += 1;
    }
  }
  context.say(MESSAGES.wouldFix, { count });
}

function changesOf(
  { service, host, files }: CheckedSelection,
  { language }: FixingContext,
): Promise<readonly FileChange[]> {
  return fixArchive({
    archive: service.archive,
    paths: files.map(({ path }) => path),
    files: service,
    needsConfirmation: false,
    language,
    localizer: new Localizer(),
    today: service.today(),
    breathe: () => host.breathe(),
  });
}
