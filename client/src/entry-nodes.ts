import { env, l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type {
  ArchiveEntries,
  EntryIdentity,
  EntryKind,
  EntryList,
  EntrySpace,
  EntrySummary,
} from '../../protocol/entries';
import { COMMANDS } from './names';

/** One line of the view. */
export type EntryNode = ArchiveNode | ListNode | KindNode | LeafNode;

/** An archive, where there are several. */
interface ArchiveNode {
  readonly level: 'archive';
  readonly of: ArchiveEntries;
}

/** All organizations or all agreements of an archive. */
interface ListNode {
  readonly level: 'list';
  readonly of: EntryList;
  readonly source: ArchiveEntries;
}

interface KindNode {
  readonly level: 'kind';
  readonly of: EntryKind;
  readonly space: EntrySpace;
  readonly source: ArchiveEntries;
}

/** An entry; it is what commands are given. */
export interface LeafNode extends EntryIdentity {
  readonly level: 'entry';
  readonly of: EntrySummary;
}

/** Values of `viewItem` in the menus of the manifest. */
const NAMED_ENTRY = 'namedEntry';
const UNNAMED_ENTRY = 'unnamedEntry';
const LIST_CONTEXTS: Readonly<Record<EntrySpace, string>> = {
  organization: 'organizationList',
  agreement: 'agreementList',
};

/** The lines without a line above them: a single archive is not a line of its own. */
export function rootNodes(archives: readonly ArchiveEntries[]): EntryNode[] {
  const [only] = archives;
  if (only !== undefined && archives.length === 1) return listNodes(only);
  return archives.map((of) => ({ level: 'archive', of }));
}

/** The lines below a line; entries in the order of their names. */
export function childNodes(node: EntryNode): EntryNode[] {
  switch (node.level) {
    case 'archive':
      return listNodes(node.of);
    case 'list':
      return node.of.kinds.map((of) => ({
        level: 'kind',
        of,
        space: node.of.space,
        source: node.source,
      }));
    case 'kind':
      return leafNodes(node);
    case 'entry':
      return [];
  }
}

/** Both lists, even when they are empty: a view without lines says that no archive is open. */
function listNodes(source: ArchiveEntries): EntryNode[] {
  return source.lists.map((of) => ({ level: 'list', of, source }));
}

/** The archive without the entries that no record names. */
export function namedOnly(archive: ArchiveEntries): ArchiveEntries {
  const lists = archive.lists.map((list) => ({
    ...list,
    kinds: list.kinds
      .map((kind) => ({ ...kind, entries: kind.entries.filter(({ uses }) => uses > 0) }))
      .filter(({ entries }) => entries.length > 0),
  }));
  return { ...archive, lists };
}

function leafNodes({ of, space, source }: KindNode): EntryNode[] {
  const { compare } = new Intl.Collator(source.language, { numeric: true });
  return of.entries
    .map((entry): LeafNode => ({ level: 'entry', of: entry, archive: source.uri, space, id: entry.id }))
    .sort((a, b) => compare(a.of.label, b.of.label));
}

/** How a line looks. What the user has opened stays open: ids tell the lines apart. */
export function itemOf(node: EntryNode): TreeItem {
  switch (node.level) {
    case 'archive':
      return archiveItem(node.of);
    case 'list':
      return listItem(node);
    case 'kind':
      return kindItem(node);
    case 'entry':
      return leafItem(node);
  }
}

function archiveItem({ uri, name }: ArchiveEntries): TreeItem {
  const item = new TreeItem(name || l10n.t('Unsaved files'), TreeItemCollapsibleState.Expanded);
  item.id = uri;
  item.iconPath = new ThemeIcon('archive');
  return item;
}

function listItem({ of: { space, label, kinds }, source }: ListNode): TreeItem {
  const item = groupItem(`${source.uri} ${space}`, label, countIn(kinds));
  item.contextValue = LIST_CONTEXTS[space];
  return item;
}

function kindItem({ of, space, source }: KindNode): TreeItem {
  const item = groupItem(`${source.uri} ${space} kind ${of.kind}`, of.label, of.entries.length);
  item.tooltip = of.words;
  return item;
}

function groupItem(id: string, label: string, count: number): TreeItem {
  const { Collapsed, None } = TreeItemCollapsibleState;
  const item = new TreeItem(label, count > 0 ? Collapsed : None);
  item.id = id;
  item.description = count.toLocaleString(env.language);
  item.accessibilityInformation = { label: `${label}, ${item.description}` };
  return item;
}

function leafItem(node: LeafNode): TreeItem {
  const { label, detail, uses, isEnded } = node.of;
  const item = new TreeItem(label);
  item.id = `${node.archive} ${node.space} entry ${node.id}`;
  item.description = detail;
  item.iconPath = iconOf(node.space, isEnded);
  item.contextValue = uses > 0 ? NAMED_ENTRY : UNNAMED_ENTRY;
  item.accessibilityInformation = { label: detail === '' ? label : `${label}, ${detail}` };
  item.command = { command: COMMANDS.openEntry, title: l10n.t('Open the entry'), arguments: [node] };
  return item;
}

/** The icon of an organization or agreement; dimmed when it has ended. */
export function iconOf(space: EntrySpace, isEnded: boolean): ThemeIcon {
  const icon = space === 'organization' ? 'organization' : 'file-text';
  return isEnded ? new ThemeIcon('circle-slash', new ThemeColor('disabledForeground')) : new ThemeIcon(icon);
}

function countIn(kinds: readonly EntryKind[]): number {
  return kinds.reduce((total, { entries }) => total + entries.length, 0);
}
