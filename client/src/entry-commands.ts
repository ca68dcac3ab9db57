import {
  commands,
  type Disposable,
  l10n,
  Position,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { EntryIdentity } from '../../protocol/entries';
import { type EntryRequests, isEntryIdentity } from './entry-requests';
import type { EntryTree } from './entry-tree';
import { pickEntry } from './find-entry';
import { COMMANDS } from './names';
import { referenceUri } from './reference-documents';

/** A document and the place of an entry's id in it. */
interface OpenedPlace {
  readonly document: TextDocument;
  readonly position: Position;
}

/** Registers the commands of entries; they live until the returned objects are disposed. */
export function registerEntryCommands(requests: EntryRequests, tree: EntryTree): readonly Disposable[] {
  const actions = new EntryActions(requests);
  return [
    commands.registerCommand(COMMANDS.findEntry, () => actions.find()),
    commands.registerCommand(COMMANDS.openEntry, (entry: unknown) => actions.on(entry, actions.open)),
    commands.registerCommand(COMMANDS.showEntryRecords, (entry: unknown) =>
      actions.on(entry, actions.showRecords),
    ),
    commands.registerCommand(COMMANDS.showNamedEntries, () => tree.showNamedOnly(true)),
    commands.registerCommand(COMMANDS.showAllEntries, () => tree.showNamedOnly(false)),
  ];
}

class EntryActions {
  readonly #requests: EntryRequests;

  constructor(requests: EntryRequests) {
    this.#requests = requests;
  }

  /** Does something with the entry that a command was given; without one, the user is asked for it. */
  async on(entry: unknown, action: (entry: EntryIdentity) => Promise<void>): Promise<void> {
    if (isEntryIdentity(entry)) await action(entry);
    else await this.find();
  }

  async find(): Promise<void> {
    const picked = await pickEntry(this.#requests);
    if (picked === undefined) return;
    await (picked.wantsRecords ? this.showRecords(picked.entry) : this.open(picked.entry));
  }

  /** Shows where the entry is written: in its file, or in the registry that ships with the extension. */
  readonly open = async (entry: EntryIdentity): Promise<void> => {
    const place = await this.#placeOf(entry);
    if (place === undefined) return;
    const selection = new Range(place.position, place.position);
    await window.showTextDocument(place.document, { selection });
  };

  /** Shows the records that name the entry, below the entry itself. */
  readonly showRecords = async (entry: EntryIdentity): Promise<void> => {
    const locations = await this.#requests.referencesTo(entry);
    if (locations.length === 0) {
      void window.showInformationMessage(l10n.t('No record names “{0}”.', entry.id));
      return;
    }
    const place = await this.#placeOf(entry);
    if (place === undefined) return;
    const { document, position } = place;
    await commands.executeCommand('editor.action.showReferences', document.uri, position, locations);
  };

  /** The user is told when the entry is not there any more. */
  async #placeOf(entry: EntryIdentity): Promise<OpenedPlace | undefined> {
    const place = await this.#requests.placeOf(entry);
    if (place === undefined) {
      void window.showWarningMessage(l10n.t('The entry “{0}” is not there any more.', entry.id));
      return undefined;
    }
    if (place.kind === 'shipped') {
      const document = await workspace.openTextDocument(referenceUri(place.registry));
      return { document, position: document.positionAt(place.offset) };
    }
    const document = await workspace.openTextDocument(Uri.parse(place.uri));
    return { document, position: new Position(place.line, place.character) };
  }
}
