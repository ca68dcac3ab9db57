import { l10n, type QuickPickItem, QuickPickItemKind, ThemeIcon } from 'vscode';
import type { FoundEntry } from '../../protocol/entries';
import type { OrganizationAnswer, PartyAnswer } from '../../protocol/new-record';
import { iconOf } from './entry-nodes';
import type { EntryRequests } from './entry-requests';
import { askList } from './questions';
import type { PickedParty, RecordDraft } from './record-answers';
import { BACK, type StepPosition, type StepResult } from './steps';

/** So many entries are asked for, agreements among them, and so many organizations are offered. */
const ASKED = 60;
const OFFERED = 30;

/** So many parties a record has at least. */
const FEWEST_PARTIES = 2;

/** Finds organizations by what was typed; for nothing typed, those that most records name. */
export type FindOrganizations = (typed: string) => Promise<readonly FoundEntry[]>;

interface Words {
  readonly title: string;
  readonly position: StepPosition;
}

/** Undefined for the item that ends the list. */
interface PartyItem extends QuickPickItem {
  readonly party?: PickedParty;
}

interface OrganizationItem extends QuickPickItem {
  readonly answer: OrganizationAnswer;
}

/** Finds organizations of one archive. */
export function organizationsOf(entries: EntryRequests, archive: string): FindOrganizations {
  return async (typed) => {
    const { entries: found } = await entries.find(typed, ASKED);
    return found
      .filter((entry) => entry.space === 'organization' && entry.archive === archive)
      .slice(0, OFFERED);
  };
}

/** Asks for one party after the other until there are no more. Going back takes the last away. */
export async function pickParties(
  find: FindOrganizations,
  draft: RecordDraft,
  words: Words,
): Promise<StepResult<RecordDraft>> {
  let { parties } = draft;
  for (;;) {
    const result = await askForParty(find, parties, words);
    if (result.kind === 'cancelled') return result;
    if (result.kind === 'back' && parties.length === 0) return BACK;
    if (result.kind === 'back') {
      parties = parties.slice(0, -1);
      continue;
    }
    const { party } = result.answer;
    if (party === undefined) return { kind: 'answer', answer: { ...draft, parties } };
    parties = [...parties, party];
  }
}

function askForParty(
  find: FindOrganizations,
  parties: readonly PickedParty[],
  { title, position }: Words,
): Promise<StepResult<PartyItem>> {
  const prompt =
    parties.length === 0
      ? l10n.t('Who took part? Any name, abbreviation or id; marks do not matter')
      : l10n.t('Who else took part besides {0}?', parties.map(({ label }) => label).join(', '));
  return askList<PartyItem>({
    title,
    prompt,
    position,
    isSearched: true,
    items: async (typed) => partyItems(typed, await find(typed), parties),
  });
}

function partyItems(
  typed: string,
  found: readonly FoundEntry[],
  parties: readonly PickedParty[],
): readonly PartyItem[] {
  const known = new Set(parties.flatMap(({ answer }) => (answer.kind === 'entry' ? [answer.id] : [])));
  const entries = found
    .filter(({ id }) => !known.has(id))
    .map((entry): PartyItem => ({ ...organizationItem(entry), party: pickedEntry(entry) }));
  const name = typed.trim();
  if (name !== '') return [...entries, separator(), newItem(name), groupItem(name)];
  return parties.length < FEWEST_PARTIES
    ? [...entries, separator(), endItem(parties.length)]
    : [endItem(parties.length), separator(), ...entries];
}

function pickedEntry({ id, label }: FoundEntry): PickedParty {
  return { answer: { kind: 'entry', id }, label };
}

function endItem(count: number): PartyItem {
  const isEnough = count >= FEWEST_PARTIES;
  return {
    label: isEnough ? l10n.t('No more parties') : l10n.t('Name them later in the record'),
    iconPath: new ThemeIcon(isEnough ? 'check' : 'debug-step-over'),
  };
}

function newItem(name: string): PartyItem {
  const answer: PartyAnswer = { kind: 'new', name };
  return { ...newOrganizationWords(name), party: { answer, label: name } };
}

function groupItem(name: string): PartyItem {
  return {
    label: l10n.t('Write it as the name of a group'),
    description: quoted(name),
    detail: l10n.t('For those who need no entry, such as “16 government agencies”'),
    iconPath: new ThemeIcon('account'),
    party: { answer: { kind: 'group', name }, label: name },
  };
}

function newOrganizationWords(name: string): QuickPickItem {
  return {
    label: l10n.t('Add to the registry'),
    description: quoted(name),
    detail: l10n.t('A new organization: its id is made from the name'),
    iconPath: new ThemeIcon('add'),
  };
}

/** Asks for one organization, which may be a new one. */
export async function pickOrganization(
  find: FindOrganizations,
  { prompt, title, position }: Words & { readonly prompt: string },
): Promise<StepResult<OrganizationAnswer>> {
  const result = await askList<OrganizationItem>({
    title,
    prompt,
    position,
    isSearched: true,
    items: async (typed) => {
      const name = typed.trim();
      const entries = (await find(typed)).map(
        (entry): OrganizationItem => ({
          ...organizationItem(entry),
          answer: { kind: 'entry', id: entry.id },
        }),
      );
      if (name === '') return entries;
      return [...entries, { ...newOrganizationWords(name), answer: { kind: 'new', name } }];
    },
  });
  return result.kind === 'answer' ? { kind: 'answer', answer: result.answer.answer } : result;
}

function organizationItem({ label, id, detail, kindLabel, isEnded }: FoundEntry): QuickPickItem {
  return {
    label,
    description: id,
    detail: [kindLabel, detail].filter((part) => part !== '').join(' · '),
    iconPath: iconOf('organization', isEnded),
  };
}

/** Apart from the label: where that held what was typed, the list would take the item to its top. */
function quoted(name: string): string {
  return `“${name}”`;
}

function separator(): PartyItem {
  return { label: '', kind: QuickPickItemKind.Separator };
}
