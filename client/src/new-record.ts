import {
  commands,
  l10n,
  Position,
  type QuickPickItem,
  SnippetString,
  ThemeIcon,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { SearchableChoice } from '../../protocol/answers';
import type { RecordAnswers } from '../../protocol/new-record';
import { type CommandTarget, commandTarget, offerArchive } from './command-target';
import type { EntryRequests } from './entry-requests';
import { RECORD_WRITTEN_CONTEXT } from './names';
import { organizationsOf, pickOrganization, pickParties } from './organization-questions';
import { askList } from './questions';
import { type RecordDraft, recordAnswersIn, recordAnswersOf } from './record-answers';
import { activityStep, addressStep, dateStep, titleStep } from './record-questions';
import { type Asked, askSteps, type Step } from './steps';
import type { WritingRequests } from './writing-requests';

const NOTHING_ASKED: Asked<RecordDraft> = { answers: { parties: [] }, next: 0, isDone: false };

/** The command that asks what happened and writes a record of it. */
export class NewRecordCommand {
  readonly #requests: WritingRequests;
  readonly #entries: EntryRequests;
  /** Questions that were cancelled before the last was answered. */
  #unfinished: Asked<RecordDraft> = NOTHING_ASKED;

  constructor(requests: WritingRequests, entries: EntryRequests) {
    this.#requests = requests;
    this.#entries = entries;
  }

  /**
   * Asks and writes. `calledOn`: the URI of the folder for the record, or an object with the answers and, if need be,
   * that folder. Gives the URI of the text that was written, which is not saved yet; undefined where there is none.
   */
  async run(calledOn: unknown): Promise<Uri | undefined> {
    const given = recordAnswersIn(calledOn);
    const target = await commandTarget(given === undefined ? calledOn : given.folder);
    if (target === undefined) return undefined;
    const answers = given?.answers ?? (await this.#ask(target));
    return answers && this.#write(target, answers);
  }

  async #ask({ folder }: CommandTarget): Promise<RecordAnswers | undefined> {
    const form = await this.#requests.recordForm({ folder: folder.toString() });
    if (form === undefined) return undefined;
    if (form === null) {
      await offerArchive(l10n.t('This folder belongs to no archive that is open.'));
      return undefined;
    }
    const begun = await this.#whereToBegin();
    if (begun === undefined) return undefined;
    const asked = await askSteps(this.#steps(folder.toString(), form.archive, form.activities), begun);
    this.#unfinished = asked.isDone ? NOTHING_ASKED : asked;
    return asked.isDone ? recordAnswersOf(asked.answers) : undefined;
  }

  #steps(
    folder: string,
    archive: string,
    activities: readonly SearchableChoice[],
  ): readonly Step<RecordDraft>[] {
    const title = l10n.t('New Cooperation Record');
    const find = organizationsOf(this.#entries, archive);
    const when = l10n.t('When did it take place? Such as 31/12/2020, December 2020, 24-26/5/2021');
    const published = l10n.t('When was the article published?');
    return [
      activityStep(title, activities),
      titleStep(title),
      dateStep(this.#requests, folder, { field: 'date', title, prompt: when }),
      (draft, position) => pickParties(find, draft, { title, position }),
      addressStep(this.#requests, folder, title),
      async (draft, position) => {
        const prompt = l10n.t('Who published the article? A newspaper, a portal, a ministry…');
        const result = await pickOrganization(find, { title, prompt, position });
        if (result.kind !== 'answer') return result;
        return { kind: 'answer', answer: { ...draft, publisher: result.answer } };
      },
      dateStep(this.#requests, folder, { field: 'published', title, prompt: published }),
    ];
  }

  /** With the answers of before, where there are some and they are wanted. Undefined where that is cancelled. */
  async #whereToBegin(): Promise<Asked<RecordDraft> | undefined> {
    const unfinished = this.#unfinished;
    if (unfinished.next === 0) return NOTHING_ASKED;
    const goOn: QuickPickItem = {
      label: l10n.t('Go on where you stopped'),
      iconPath: new ThemeIcon('history'),
      ...(unfinished.answers.title !== undefined && { detail: unfinished.answers.title }),
    };
    const anew: QuickPickItem = { label: l10n.t('Begin a new one'), iconPath: new ThemeIcon('new-file') };
    const result = await askList({
      title: l10n.t('New Cooperation Record'),
      prompt: l10n.t('The questions about another record were not answered to the end.'),
      position: { step: 0, totalSteps: 0 },
      isSearched: false,
      items: () => [goOn, anew],
    });
    if (result.kind !== 'answer') return undefined;
    return result.answer.label === goOn.label ? unfinished : NOTHING_ASKED;
  }

  /** Opens the record as a text that is not saved yet: nothing is on disk before the person saves it. */
  async #write({ folder, isChosen }: CommandTarget, answers: RecordAnswers): Promise<Uri | undefined> {
    const params = { folder: folder.toString(), isFolderChosen: isChosen, answers };
    const record = await this.#requests.newRecord(params);
    if (record === undefined) {
      void window.showErrorMessage(
        l10n.t('The record could not be written: no registry can take the new organizations.'),
      );
      return undefined;
    }
    if (record.edit !== undefined && !(await workspace.applyEdit(record.edit))) return undefined;
    const uri = Uri.parse(record.uri).with({ scheme: 'untitled' });
    const editor = await window.showTextDocument(await workspace.openTextDocument(uri));
    await editor.insertSnippet(new SnippetString(record.snippet), new Position(0, 0));
    await commands.executeCommand('setContext', RECORD_WRITTEN_CONTEXT, true);
    return editor.document.uri;
  }
}
