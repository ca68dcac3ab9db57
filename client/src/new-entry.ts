import {
  InputBoxValidationSeverity,
  l10n,
  type QuickPickItem,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { EntrySpace } from '../../protocol/entries';
import type { NewEntryForm } from '../../protocol/new-entry';
import { type CommandTarget, commandTarget, offerArchive } from './command-target';
import { askList, askText } from './questions';
import { memberOf } from './record-answers';
import { askSteps, type Step } from './steps';
import type { WritingRequests } from './writing-requests';

/** What is known of an entry before it is written. */
interface EntryDraft {
  readonly vi: string;
  readonly en: string;
  readonly kind: string;
  readonly id: string;
}

interface KindItem extends QuickPickItem {
  readonly value: string;
  readonly otherWords: string;
}

/** What nobody knows better is this kind of body or document. */
const USUAL_KIND = 'other';

/** The commands that add an organization or an agreement to the nearest registry. */
export class NewEntryCommand {
  readonly #requests: WritingRequests;
  readonly #space: EntrySpace;

  constructor(requests: WritingRequests, space: EntrySpace) {
    this.#requests = requests;
    this.#space = space;
  }

  /**
   * Asks and adds. `calledOn`: the URI of a folder, a line of the view, or an object with `vi`, `en`, `kind` and `id`,
   * whose absent members are guessed. Gives the id; undefined where nothing was added.
   */
  async run(calledOn: unknown): Promise<string | undefined> {
    const target = await commandTarget(folderIn(calledOn));
    if (target === undefined) return undefined;
    const given = draftIn(calledOn);
    const draft = given === undefined ? await this.#ask(target) : await this.#completed(given, target);
    return draft && this.#add(target, draft);
  }

  async #ask(target: CommandTarget): Promise<EntryDraft | undefined> {
    const name = selectedWords();
    const form = await this.#form(target, name);
    if (form === undefined) return undefined;
    const answers = { vi: name, en: '', kind: USUAL_KIND, id: '' };
    const asked = await askSteps(this.#steps(target, form), { answers, next: 0 });
    return asked.isDone ? asked.answers : undefined;
  }

  #steps(target: CommandTarget, { kinds }: NewEntryForm): readonly Step<EntryDraft>[] {
    const title = this.#space === 'organization' ? l10n.t('Add Organization') : l10n.t('Add Agreement');
    return [
      this.#nameStep(target, 'vi', title, l10n.t('Name in Vietnamese; leave it empty if there is none.')),
      this.#nameStep(target, 'en', title, l10n.t('Name in English; leave it empty if there is none.')),
      async (draft, position) => {
        const result = await askList<KindItem>({
          title,
          prompt: l10n.t('What kind is it?'),
          position,
          isSearched: false,
          items: () =>
            kinds.map(({ value, label, detail, otherWords }) => ({
              value,
              label,
              description: value,
              detail,
              otherWords,
            })),
          otherWords: (item) => item.otherWords,
          isFirst: ({ value }) => value === draft.kind,
        });
        if (result.kind !== 'answer') return result;
        return { kind: 'answer', answer: { ...draft, kind: result.answer.value } };
      },
      this.#idStep(target, title),
    ];
  }

  #nameStep(target: CommandTarget, language: 'vi' | 'en', title: string, prompt: string): Step<EntryDraft> {
    return async (draft, position) => {
      const result = await askText({
        title,
        prompt,
        placeholder: '',
        position,
        value: draft[language],
        remark: (typed) => this.#remarkOnName(target, typed, language === 'en' && draft.vi === ''),
      });
      if (result.kind !== 'answer') return result;
      return { kind: 'answer', answer: { ...draft, [language]: result.answer } };
    };
  }

  /** A name that others bear may be right all the same. */
  async #remarkOnName(target: CommandTarget, typed: string, isNeeded: boolean) {
    if (typed.trim() === '') return isNeeded ? l10n.t('An entry needs a name.') : undefined;
    const alike = (await this.#form(target, typed))?.alike ?? [];
    if (alike.length === 0) return undefined;
    const ids = alike.map(({ value }) => value).join(', ');
    return {
      message: l10n.t('That name is known already: {0}.', ids),
      severity: InputBoxValidationSeverity.Warning,
    };
  }

  #idStep(target: CommandTarget, title: string): Step<EntryDraft> {
    const folder = target.folder.toString();
    return async (draft, position) => {
      const form = await this.#form(target, draft.vi || draft.en);
      const result = await askText({
        title,
        prompt: l10n.t('The id by which records name it. It can’t change later without changing them.'),
        placeholder: '',
        position,
        value: form?.id ?? '',
        remark: async (text) => {
          const question = `${this.#space}-id` as const;
          return (await this.#requests.checkAnswer({ folder, question, text }))?.fault ?? undefined;
        },
      });
      return result.kind === 'answer' ? { kind: 'answer', answer: { ...draft, id: result.answer } } : result;
    };
  }

  async #completed(given: Partial<EntryDraft>, target: CommandTarget): Promise<EntryDraft | undefined> {
    const { vi = '', en = '', kind = USUAL_KIND } = given;
    const id = given.id ?? (await this.#form(target, vi || en))?.id;
    return id === undefined ? undefined : { vi, en, kind, id };
  }

  /** Undefined where the folder belongs to no archive, which the person is told. */
  async #form({ folder }: CommandTarget, name: string): Promise<NewEntryForm | undefined> {
    const params = { folder: folder.toString(), space: this.#space, name };
    const form = await this.#requests.entryForm(params);
    if (form === null) await offerArchive(l10n.t('This folder belongs to no archive that is open.'));
    return form ?? undefined;
  }

  /** Adds the entry and shows it. */
  async #add({ folder }: CommandTarget, { id, kind, vi, en }: EntryDraft): Promise<string | undefined> {
    const params = { folder: folder.toString(), space: this.#space, id, names: { vi, en }, kind };
    const result = await this.#requests.newEntry(params);
    if (result?.edit === undefined || !(await workspace.applyEdit(result.edit))) {
      void window.showErrorMessage(l10n.t('The entry could not be added: is there a fault in the registry?'));
      return undefined;
    }
    const document = await workspace.openTextDocument(Uri.parse(result.registry));
    await window.showTextDocument(document, { selection: placeOf(id, document) });
    return id;
  }
}

/** The folder in what a command was called with: an archive's, where that is a line of the view. */
function folderIn(calledOn: unknown): Uri | undefined {
  const folder = calledOn instanceof Uri ? calledOn : memberOf(calledOn, 'folder');
  if (folder instanceof Uri) return folder;
  const archive = memberOf(memberOf(calledOn, 'source'), 'uri');
  return typeof archive === 'string' && archive.startsWith('file:') ? Uri.parse(archive) : undefined;
}

/** Where the id of the entry that was written last stands. */
function placeOf(id: string, document: TextDocument): Range {
  const offset = Math.max(0, document.getText().lastIndexOf(`id: ${id}`));
  const start = document.positionAt(offset);
  return new Range(start, start);
}

/** One line of words that are selected in front: they may be the name that is to be added. */
function selectedWords(): string {
  const editor = window.activeTextEditor;
  if (editor === undefined || !editor.selection.isSingleLine) return '';
  return editor.document.getText(editor.selection).trim();
}

/** What a command was called with in the place of questions; undefined where it was not. */
function draftIn(value: unknown): Partial<EntryDraft> | undefined {
  const given = (['vi', 'en', 'kind', 'id'] as const).flatMap((name) => {
    const words = memberOf(value, name);
    return typeof words === 'string' ? [[name, words] as const] : [];
  });
  const draft: Partial<EntryDraft> = Object.fromEntries(given);
  return draft.vi === undefined && draft.en === undefined ? undefined : draft;
}
