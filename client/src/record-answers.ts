import { Uri } from 'vscode';
import type { OrganizationAnswer, PartyAnswer, RecordAnswers } from '../../protocol/new-record';

/** A party that a person picked. */
export interface PickedParty {
  readonly answer: PartyAnswer;
  /** What it is called. */
  readonly label: string;
}

/** The answers that there are so far. */
export interface RecordDraft {
  readonly activity?: string;
  readonly title?: string;
  readonly date?: string;
  readonly parties: readonly PickedParty[];
  /** Empty where the article has none. */
  readonly url?: string;
  readonly publisher?: OrganizationAnswer;
  readonly published?: string;
}

/** All answers; undefined where one is missing. */
export function recordAnswersOf(draft: RecordDraft): RecordAnswers | undefined {
  const { activity, title, date, parties, url, publisher, published } = draft;
  if (activity === undefined || title === undefined || date === undefined) return undefined;
  if (publisher === undefined || published === undefined) return undefined;
  const source = { publisher, published, ...(url !== undefined && url !== '' && { url }) };
  return { activity, title, date, parties: parties.map(({ answer }) => answer), source };
}

/** Answers that another program gave in the place of a person, and the folder for the record. */
export interface GivenAnswers {
  readonly answers: RecordAnswers;
  readonly folder: Uri | undefined;
}

/** The answers in what a command was called with: `{ answers, folder? }`; undefined where there are none. */
export function recordAnswersIn(value: unknown): GivenAnswers | undefined {
  const answers = memberOf(value, 'answers');
  const source = memberOf(answers, 'source');
  const publisher = memberOf(source, 'publisher');
  const published = memberOf(source, 'published');
  const parties = memberOf(answers, 'parties');
  const activity = memberOf(answers, 'activity');
  const title = memberOf(answers, 'title');
  const date = memberOf(answers, 'date');
  if (!isString(activity) || !isString(title) || !isString(date) || !isString(published)) return undefined;
  if (!isOrganization(publisher) || !Array.isArray(parties) || !parties.every(isParty)) return undefined;
  const url = memberOf(source, 'url');
  const folder = memberOf(value, 'folder');
  return {
    answers: {
      activity,
      title,
      date,
      parties,
      source: { publisher, published, ...(isString(url) && { url }) },
    },
    folder: folder instanceof Uri ? folder : undefined,
  };
}

function isParty(value: unknown): value is PartyAnswer {
  return isOrganization(value) || (memberOf(value, 'kind') === 'group' && isString(memberOf(value, 'name')));
}

function isOrganization(value: unknown): value is OrganizationAnswer {
  const kind = memberOf(value, 'kind');
  if (kind === 'entry') return isString(memberOf(value, 'id'));
  return kind === 'new' && isString(memberOf(value, 'name'));
}

/** A member of an object; undefined for anything else. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}
