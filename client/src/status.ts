import {
  type Disposable,
  l10n,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  window,
} from 'vscode';
import type { ArchiveStatus, ProblemCounts } from '../../protocol/status';
import type { ServerListener } from './client';
import { countText } from './count';
import { COMMANDS, SHOW_PROBLEMS } from './names';

/** The status bar's item: how many records and problems there are, or that the archive is still being read. */
export class ArchiveStatusItem implements ServerListener, Disposable {
  readonly #item: StatusBarItem;

  constructor() {
    this.#item = window.createStatusBarItem('cooperationRecords.status', StatusBarAlignment.Left, 1);
    this.#item.name = l10n.t('Cooperation Records');
    this.onStarting();
  }

  onStarting(): void {
    this.#show('sync~spin', l10n.t('Reading the archive…'), COMMANDS.showOutput);
  }

  onStatus(status: ArchiveStatus): void {
    if (status.state === 'reading') {
      this.#show('sync~spin', readingText(status), SHOW_PROBLEMS);
      return;
    }
    if (status.state === 'partial') {
      this.#show('debug-pause', partialText(status), COMMANDS.checkArchive);
      this.#item.tooltip = l10n.t('Reading the archive was stopped. Click to read all of it.');
      return;
    }
    const icon = status.problems.errors + status.problems.warnings === 0 ? 'pass' : 'checklist';
    this.#show(icon, `${recordsText(status.records)}, ${problemsText(status.problems)}`, SHOW_PROBLEMS);
    this.#item.tooltip = readyTooltip(status);
  }

  onStopped(): void {
    this.#show('error', l10n.t('Records are not being checked'), COMMANDS.restartServer);
    this.#item.tooltip = l10n.t('The server that checks records has stopped. Click to start it again.');
  }

  dispose(): void {
    this.#item.dispose();
  }

  #show(icon: string, text: string, command: string): void {
    this.#item.text = `$(${icon}) ${text}`;
    this.#item.tooltip = text;
    this.#item.accessibilityInformation = { label: text };
    this.#item.command = command;
    this.#item.show();
  }
}

function readingText({ progress }: ArchiveStatus): string {
  if (progress === undefined) return l10n.t('Reading the archive…');
  return l10n.t('Reading the archive: {0} of {1}', countText(progress.done), countText(progress.total));
}

function partialText({ progress, files }: ArchiveStatus): string {
  const { done, total } = progress ?? { done: files, total: files };
  return l10n.t('Reading was stopped: {0} of {1}', countText(done), countText(total));
}

function recordsText(count: number): string {
  return count === 1 ? l10n.t('1 record') : l10n.t('{0} records', countText(count));
}

/** Hints are not counted: the Problems view does not list them either. */
function problemsText({ errors, warnings, information }: ProblemCounts): string {
  const count = errors + warnings + information;
  if (count === 0) return l10n.t('no problems');
  return count === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', countText(count));
}

function readyTooltip({ files, problems }: ArchiveStatus): MarkdownString {
  const lines = [
    l10n.t('Files in the archive: {0}', countText(files)),
    l10n.t('Errors: {0}', countText(problems.errors)),
    l10n.t('Warnings: {0}', countText(problems.warnings)),
    l10n.t('Information: {0}', countText(problems.information)),
    l10n.t('Hints: {0}', countText(problems.hints)),
    l10n.t('Click to see the problems.'),
  ];
  return new MarkdownString(lines.join('  \n'));
}
