import { isDeepStrictEqual } from 'node:util';
import {
  type CancellationToken,
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  MarkdownString,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
} from 'vscode';
import type { ArchiveEntries } from '../../protocol/entries';
import type { ArchiveStatus } from '../../protocol/status';
import type { ServerListener } from './client';
import { childNodes, type EntryNode, itemOf, namedOnly, rootNodes } from './entry-nodes';
import type { EntryRequests } from './entry-requests';
import { ARCHIVE_CONTEXT, ENTRIES_VIEW, NAMED_ONLY_CONTEXT, SERVER_CONTEXT } from './names';

/** The view is brought up to date no sooner than so many milliseconds after the last change. */
const PAUSE = 300;

/** The view of organizations and agreements, by kind. */
export class EntryTree implements TreeDataProvider<EntryNode>, ServerListener, Disposable {
  readonly #requests: EntryRequests;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: TreeView<EntryNode>;
  #state: ArchiveStatus['state'] | 'stopped' | undefined;
  #isNamedOnly = false;
  /** There are files of an archive; undefined while that is not known. */
  #hasArchive: boolean | undefined;
  #shownVersion = '';
  /** What the lines were last made of; undefined where they were made of nothing. */
  #shown: readonly ArchiveEntries[] | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(requests: EntryRequests) {
    this.#requests = requests;
    this.#view = window.createTreeView(ENTRIES_VIEW, { treeDataProvider: this, showCollapseAll: true });
  }

  async getChildren(node?: EntryNode): Promise<EntryNode[]> {
    if (node !== undefined) return childNodes(node);
    // Nothing is shown where the question fails.
    this.#shown = undefined;
    // Without lines the view says how to begin.
    if (this.#hasArchive === false) return [];
    const { archives } = await this.#requests.entries();
    this.#shown = archives;
    return rootNodes(this.#isNamedOnly ? archives.map(namedOnly) : archives);
  }

  getTreeItem(node: EntryNode): TreeItem {
    return itemOf(node);
  }

  /** The card of an entry is asked for when the mouse rests on it. */
  async resolveTreeItem(item: TreeItem, node: EntryNode, token: CancellationToken): Promise<TreeItem> {
    if (node.level !== 'entry') return item;
    const card = await this.#requests.cardOf(node);
    if (card !== undefined && !token.isCancellationRequested) item.tooltip = new MarkdownString(card);
    return item;
  }

  /** Whether entries that no record names are left out. */
  showNamedOnly(isNamedOnly: boolean): void {
    this.#isNamedOnly = isNamedOnly;
    void commands.executeCommand('setContext', NAMED_ONLY_CONTEXT, isNamedOnly);
    this.#changed.fire();
  }

  onStarting(): void {
    this.#shownVersion = '';
    this.#setState('reading');
  }

  onStatus({ state, entriesVersion, files }: ArchiveStatus): void {
    // What was read so far is shown as if it were all.
    this.#setState(state === 'partial' ? 'ready' : state);
    if (state === 'ready') this.#setHasArchive(files > 0);
    if (state === 'reading' || entriesVersion === this.#shownVersion) return;
    this.#shownVersion = entriesVersion;
    this.#refreshSoon();
  }

  onStopped(): void {
    this.#shownVersion = '';
    this.#setState('stopped');
    this.#refreshSoon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#view.dispose();
    this.#changed.dispose();
  }

  /** The words of an empty view depend on the state. */
  #setState(state: ArchiveStatus['state'] | 'stopped'): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#view.message = state === 'reading' ? l10n.t('Reading the archive…') : '';
    void commands.executeCommand('setContext', SERVER_CONTEXT, state);
  }

  #setHasArchive(hasArchive: boolean): void {
    if (hasArchive === this.#hasArchive) return;
    this.#hasArchive = hasArchive;
    void commands.executeCommand('setContext', ARCHIVE_CONTEXT, hasArchive);
    this.#refreshSoon();
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), PAUSE);
  }

  /**
   * Lines are made anew only where they would be others: while somebody writes an id, each letter may change who names
   * what, and a click that meets lines as they are made anew is lost. A hidden view is left to VS Code, which asks when
   * it is shown.
   */
  async #refresh(): Promise<void> {
    if (this.#view.visible && (await this.#isUpToDate())) return;
    this.#changed.fire();
  }

  async #isUpToDate(): Promise<boolean> {
    if (this.#shown === undefined || this.#hasArchive === false) return false;
    try {
      return isDeepStrictEqual((await this.#requests.entries()).archives, this.#shown);
    } catch {
      // The view asks the same next, and tells the fault.
      return false;
    }
  }
}
