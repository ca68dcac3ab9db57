import { commands, l10n, ProgressLocation, window, workspace } from 'vscode';
import type { CheckedArchives } from '../../protocol/check-archive';
import { countText } from './count';
import { SHOW_PROBLEMS } from './names';
import type { WritingRequests } from './writing-requests';

/** Reads and checks the archives anew, says how they are, and shows the problems. Gives the counts. */
export async function checkArchive(requests: WritingRequests): Promise<CheckedArchives | undefined> {
  const title = l10n.t('Checking the archive…');
  const checked = await window.withProgress({ location: ProgressLocation.Notification, title }, () =>
    requests.checkArchive(),
  );
  if (checked === undefined) return undefined;
  await commands.executeCommand(SHOW_PROBLEMS);
  void window.showInformationMessage(countsInWords(checked));
  return checked;
}

function countsInWords({ files, records, problems }: CheckedArchives): string {
  const { errors, warnings, information, hints } = problems;
  if (errors + warnings + information + hints === 0)
    return l10n.t('{0} files with {1} records: nothing is wrong.', countText(files), countText(records));
  return l10n.t(
    '{0} files with {1} records. Errors: {2}, warnings: {3}, information: {4}, hints: {5}.',
    countText(files),
    countText(records),
    countText(errors),
    countText(warnings),
    countText(information),
    countText(hints),
  );
}

/** How the fixes are to be made: all at once, or those that are ticked in a list. */
type Way = 'all' | 'review';

/**
 * Tells how much can safely be fixed, and fixes it as the person wants. `given`: `all` or `review` in the place of the
 * question. Gives whether there was anything to be fixed.
 */
export async function fixArchive(requests: WritingRequests, given: unknown): Promise<boolean> {
  const found = await fixes(requests, false);
  if (found === undefined) return false;
  if (found.edit === undefined) {
    void window.showInformationMessage(l10n.t('Nothing is wrong that can safely be fixed.'));
    return false;
  }
  const way = isWay(given) ? given : await askWay(found.changes, found.files);
  if (way === undefined) return true;
  const chosen = way === 'all' ? found : await fixes(requests, true);
  if (chosen?.edit !== undefined) await workspace.applyEdit(chosen.edit, { isRefactoring: true });
  return true;
}

function fixes(requests: WritingRequests, needsConfirmation: boolean) {
  const title = l10n.t('Looking for what can safely be fixed…');
  // In the status bar: a notification would still be going away when the question or the preview is there.
  return window.withProgress({ location: ProgressLocation.Window, title }, () =>
    requests.fixArchive({ needsConfirmation }),
  );
}

async function askWay(changes: number, files: number): Promise<Way | undefined> {
  const message = l10n.t(
    '{0} places in {1} files can safely be fixed.',
    countText(changes),
    countText(files),
  );
  const all = l10n.t('Fix All');
  const review = l10n.t('Review First');
  const detail = l10n.t('In the review, tick what is to be changed. Everything can be undone.');
  const chosen = await window.showInformationMessage(message, { modal: true, detail }, all, review);
  if (chosen === undefined) return undefined;
  return chosen === all ? 'all' : 'review';
}

function isWay(value: unknown): value is Way {
  return value === 'all' || value === 'review';
}
