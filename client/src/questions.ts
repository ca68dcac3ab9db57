import {
  type Disposable,
  type InputBoxValidationMessage,
  QuickInputButtons,
  type QuickPick,
  type QuickPickItem,
  QuickPickItemKind,
  window,
} from 'vscode';
import { BACK, CANCELLED, type StepPosition, type StepResult } from './steps';

/** The next query is looked up no sooner than so many milliseconds after the last letter. */
const PAUSE = 120;

/** What a question looks like. */
export interface QuestionWords {
  /** What all the questions are about. */
  readonly title: string;
  /** What is asked. */
  readonly prompt: string;
  readonly position: StepPosition;
}

export interface ListQuestion<Item extends QuickPickItem> extends QuestionWords {
  /** What is offered for what was typed. */
  readonly items: (typed: string) => readonly Item[] | Promise<readonly Item[]>;
  /** The items depend on what is typed, and all of them are shown; else only those whose words hold what is typed. */
  readonly isSearched: boolean;
  /** More words by which an item is found than those that are shown. */
  readonly otherWords?: (item: Item) => string;
  /** Whether an item is the one to begin with. */
  readonly isFirst?: (item: Item) => boolean;
  /** What stands in the field to begin with. */
  readonly value?: string;
}

export interface TextQuestion extends QuestionWords {
  readonly value: string;
  readonly placeholder: string;
  /** Why the text can't be taken, or what is to be said of it; undefined where that is nothing. */
  readonly remark: (typed: string) => Promise<string | InputBoxValidationMessage | undefined>;
}

/** Lets a person choose from a list. It stays when another window gets the focus: there the article may be. */
export async function askList<Item extends QuickPickItem>(
  question: ListQuestion<Item>,
): Promise<StepResult<Item>> {
  const pick = window.createQuickPick<Item>();
  pick.title = question.title;
  pick.placeholder = question.prompt;
  pick.step = question.position.step;
  pick.totalSteps = question.position.totalSteps;
  pick.ignoreFocusOut = true;
  pick.value = question.value ?? '';
  if (question.position.step > 1) pick.buttons = [QuickInputButtons.Back];
  const search = new ListSearch(pick, question);
  try {
    return await new Promise((resolve, reject) => {
      const choose = (answer: Item): void => resolve({ kind: 'answer', answer });
      pick.onDidAccept(() => search.accept(choose));
      pick.onDidTriggerButton(() => resolve(BACK));
      pick.onDidHide(() => resolve(CANCELLED));
      pick.onDidChangeValue((typed) => search.typed(typed, reject));
      pick.show();
      search.offer(pick.value).catch(reject);
    });
  } finally {
    search.dispose();
    pick.dispose();
  }
}

/** Keeps a list's items those of what is typed. */
class ListSearch<Item extends QuickPickItem> implements Disposable {
  readonly #pick: QuickPick<Item>;
  readonly #question: ListQuestion<Item>;
  #turn = 0;
  /** What was typed for the items that are shown. */
  #shownFor: string | undefined;
  /** Enter was pressed before the items of what was typed were there. */
  #accepting: ((item: Item) => void) | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(pick: QuickPick<Item>, question: ListQuestion<Item>) {
    this.#pick = pick;
    this.#question = question;
  }

  typed(text: string, onError: (error: unknown) => void): void {
    // Enter was pressed on what stood there before: what is typed behind it belongs to no question yet.
    if (this.#accepting !== undefined) return;
    clearTimeout(this.#timer);
    const pause = this.#question.isSearched ? PAUSE : 0;
    this.#timer = setTimeout(() => void this.offer(text).catch(onError), pause);
  }

  /** Takes the chosen item; where the items are still those of what was typed before, the first of the next ones. */
  accept(choose: (item: Item) => void): void {
    if (this.#shownFor !== this.#pick.value) {
      this.#accepting = choose;
      return;
    }
    const item = this.#pick.selectedItems[0] ?? this.#pick.activeItems[0] ?? firstOf(this.#pick.items);
    if (item !== undefined) choose(item);
  }

  #holds(item: Item, typed: string): boolean {
    const { label, description = '', detail = '' } = item;
    return holds(`${label} ${description} ${detail} ${this.#question.otherWords?.(item) ?? ''}`, typed);
  }

  /** An answer that comes too late is about another text. */
  async offer(text: string): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.#pick.busy = true;
    const items = await this.#question.items(text);
    if (turn !== this.#turn) return;
    const shown = this.#question.isSearched ? items : items.filter((item) => this.#holds(item, text));
    // They are chosen already, and better than the list would: it minds the marks of letters.
    this.#pick.items = shown.map((item) => ({ ...item, alwaysShow: true }));
    this.#pick.busy = false;
    this.#shownFor = text;
    const accepted = this.#accepting === undefined ? undefined : firstOf(this.#pick.items);
    if (accepted !== undefined) this.#accepting?.(accepted);
    this.#accepting = undefined;
    if (accepted === undefined && this.#pick.value !== text) await this.offer(this.#pick.value);
    const first = this.#pick.items.find((item) => this.#question.isFirst?.(item));
    if (text === '' && first !== undefined) this.#pick.activeItems = [first];
  }

  dispose(): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
  }
}

function firstOf<Item extends QuickPickItem>(items: readonly Item[]): Item | undefined {
  return items.find(({ kind }) => kind !== QuickPickItemKind.Separator);
}

/** Whether a text holds the words that were typed, marks and order aside. */
function holds(text: string, typed: string): boolean {
  const words = folded(text);
  return folded(typed)
    .split(/\s+/)
    .every((word) => words.includes(word));
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

/** Lets a person type a line. */
export async function askText(question: TextQuestion): Promise<StepResult<string>> {
  const box = window.createInputBox();
  box.title = question.title;
  box.prompt = question.prompt;
  box.placeholder = question.placeholder;
  box.value = question.value;
  box.step = question.position.step;
  box.totalSteps = question.position.totalSteps;
  box.ignoreFocusOut = true;
  if (question.position.step > 1) box.buttons = [QuickInputButtons.Back];
  const look = async (typed: string): Promise<boolean> => {
    const remark = await question.remark(typed);
    if (typed === box.value) box.validationMessage = remark;
    return typeof remark !== 'string';
  };
  try {
    return await new Promise((resolve, reject) => {
      const accept = async (): Promise<void> => {
        const typed = box.value;
        if ((await look(typed)) && typed === box.value) resolve({ kind: 'answer', answer: typed.trim() });
      };
      box.onDidAccept(() => void accept().catch(reject));
      box.onDidChangeValue((typed) => {
        box.validationMessage = undefined;
        // What is not there yet need not be complained about while it is typed.
        if (typed.trim() !== '') void look(typed).catch(reject);
      });
      box.onDidTriggerButton(() => resolve(BACK));
      box.onDidHide(() => resolve(CANCELLED));
      box.show();
    });
  } finally {
    box.dispose();
  }
}
