import { l10n, type QuickInputButton, type QuickPickItem, ThemeIcon, window } from 'vscode';
import type { FoundEntry } from '../../protocol/entries';
import { iconOf } from './entry-nodes';
import type { EntryRequests } from './entry-requests';

/** So many entries are offered at most. */
const LIMIT = 50;

/** What the user chose. */
export interface PickedEntry {
  readonly entry: FoundEntry;
  /** The button that asks for the records that name the entry. */
  readonly wantsRecords: boolean;
}

interface EntryItem extends QuickPickItem {
  readonly entry: FoundEntry;
}

/** Lets the user find an entry by any of its names, as the server finds them; undefined when none is chosen. */
export async function pickEntry(requests: EntryRequests): Promise<PickedEntry | undefined> {
  const pick = window.createQuickPick<EntryItem>();
  pick.placeholder = l10n.t(
    'Name, abbreviation, former name, number or id; marks and word order do not matter',
  );
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  let asked = 0;
  const offer = async (query: string): Promise<void> => {
    asked += 1;
    const turn = asked;
    pick.busy = true;
    const { entries } = await requests.find(query, LIMIT);
    // Answers that came too late are about another query.
    if (turn !== asked) return;
    pick.items = entries.map(itemOf);
    pick.busy = false;
  };
  try {
    return await new Promise((resolve, reject) => {
      pick.onDidChangeValue((query) => void offer(query).catch(reject));
      pick.onDidAccept(() => resolve(picked(pick.selectedItems[0], false)));
      pick.onDidTriggerItemButton(({ item }) => resolve(picked(item, true)));
      pick.onDidHide(() => resolve(undefined));
      pick.show();
      void offer('').catch(reject);
    });
  } finally {
    pick.dispose();
  }
}

function picked(item: EntryItem | undefined, wantsRecords: boolean): PickedEntry | undefined {
  return item && { entry: item.entry, wantsRecords };
}

function itemOf(entry: FoundEntry): EntryItem {
  const { label, id, detail, kindLabel, uses, space, isEnded } = entry;
  return {
    label,
    description: id,
    detail: [kindLabel, detail].filter((part) => part !== '').join(' · '),
    iconPath: iconOf(space, isEnded),
    // The server has matched already, and better than the list would.
    alwaysShow: true,
    buttons: uses > 0 ? [recordsButton()] : [],
    entry,
  };
}

function recordsButton(): QuickInputButton {
  return { iconPath: new ThemeIcon('references'), tooltip: l10n.t('Show the records that name it') };
}
