import { l10n, type QuickPickItem, ThemeIcon } from 'vscode';
import type { Choice, SearchableChoice } from '../../protocol/answers';
import { askList, askText } from './questions';
import type { RecordDraft } from './record-answers';
import type { Step } from './steps';
import type { WritingRequests } from './writing-requests';

interface ValueItem extends QuickPickItem {
  readonly value: string;
}

interface ActivityItem extends ValueItem {
  readonly otherWords: string;
}

/** Asks for the kind of activity. */
export function activityStep(title: string, activities: readonly SearchableChoice[]): Step<RecordDraft> {
  return async (draft, position) => {
    const result = await askList<ActivityItem>({
      title,
      prompt: l10n.t('What kind of activity is it?'),
      position,
      isSearched: false,
      items: () => activities.map((each) => ({ ...itemOf(each), otherWords: each.otherWords })),
      otherWords: (item) => item.otherWords,
      isFirst: ({ value }) => value === draft.activity,
    });
    if (result.kind !== 'answer') return result;
    return { kind: 'answer', answer: { ...draft, activity: result.answer.value } };
  };
}

/** Asks for the record's title. */
export function titleStep(title: string): Step<RecordDraft> {
  return async (draft, position) => {
    const result = await askText({
      title,
      prompt: l10n.t('What happened, in one line? The id and the name of the file come from it.'),
      placeholder: l10n.t('A reception, a signing, a workshop on…'),
      position,
      value: draft.title ?? '',
      remark: async (typed) => (typed.trim() === '' ? l10n.t('A record needs a title.') : undefined),
    });
    if (result.kind !== 'answer') return result;
    return { kind: 'answer', answer: { ...draft, title: result.answer } };
  };
}

/** What a date is asked for. */
interface DateQuestion {
  readonly field: 'date' | 'published';
  readonly title: string;
  readonly prompt: string;
}

/** Asks for a date, which is read as it is typed. */
export function dateStep(
  requests: WritingRequests,
  folder: string,
  { field, title, prompt }: DateQuestion,
): Step<RecordDraft> {
  return async (draft, position) => {
    const result = await askList<ValueItem>({
      title,
      prompt,
      position,
      isSearched: true,
      value: draft[field] ?? '',
      items: async (typed) => (await requests.readDate({ folder, text: typed })).map(dateItem),
    });
    if (result.kind !== 'answer') return result;
    return { kind: 'answer', answer: { ...draft, [field]: result.answer.value } };
  };
}

/** Asks for the address of the article, which it need not have. */
export function addressStep(requests: WritingRequests, folder: string, title: string): Step<RecordDraft> {
  const check = (text: string) => requests.checkAnswer({ folder, question: 'url', text });
  return async (draft, position) => {
    const result = await askText({
      title,
      prompt: l10n.t('The address of the article; leave it empty if it has none.'),
      placeholder: 'https://',
      position,
      value: draft.url ?? '',
      remark: async (typed) => {
        if (typed.trim() === '') return undefined;
        return (await check(typed))?.fault ?? undefined;
      },
    });
    if (result.kind !== 'answer') return result;
    const url = result.answer === '' ? '' : ((await check(result.answer))?.value ?? result.answer);
    return { kind: 'answer', answer: { ...draft, url } };
  };
}

function itemOf({ value, label, detail }: Choice): ValueItem {
  return { label, description: value, ...(detail !== '' && { detail }), value };
}

function dateItem({ value, label, detail }: Choice): ValueItem {
  const description = [value, detail].filter((part) => part !== '').join(' · ');
  return { label, description, iconPath: new ThemeIcon('calendar'), value };
}
