import type { DaySpan } from '../../dates/edtf';
import { parseEdtf } from '../../dates/edtf';
import { RECORD_FILE } from '../../format/record';
import { ROLES } from '../../format/values/roles';
import { STATUSES } from '../../format/values/statuses';
import { writtenScalar } from '../../syntax/write-scalar';
import { EMPTY_STOP, type SnippetPiece } from '../snippet';

/** What is known of an activity when its record is begun. All strings are one line each. */
export interface RecordContent {
  readonly id: string;
  /** A value of the field `activity`. */
  readonly activity: string;
  /** In EDTF. */
  readonly date: string;
  readonly title: string;
  readonly parties: readonly PartyContent[];
  /** Id of an organization. */
  readonly publisher: string;
  /** In EDTF. */
  readonly published: string;
  readonly url: string | undefined;
}

/** An organization's id, or the name of a group that has no entry. */
export type PartyContent =
  | { readonly organization: string }
  /** `isProposed`: nobody has said it, and it is there to be replaced. */
  | { readonly name: string; readonly isProposed: boolean };

/** Writes one field of a record, its line end included; nothing where the field is left out. */
type FieldWriter = (content: RecordContent, today: number) => readonly SnippetPiece[];

/** What no one has said is offered first, and claims least. */
const USUAL_ROLE = 'participant';

/** The fields that a new record has, those that are required and those that nearly every record has. */
const WRITERS: ReadonlyMap<string, FieldWriter> = new Map<string, FieldWriter>([
  ['id', ({ id }) => [line('id', id)]],
  ['title', ({ title }) => [line('title', title)]],
  ['activity', ({ activity }) => [line('activity', activity)]],
  ['status', statusField],
  ['date', ({ date }) => [line('date', date)]],
  ['place', () => ['place: { country: ', EMPTY_STOP, ', locality: ', EMPTY_STOP, ' }\n']],
  ['themes', () => ['themes: [', EMPTY_STOP, ']\n']],
  ['parties', ({ parties }) => ['\nparties:\n', ...parties.flatMap(partyItem)]],
  ['source', sourceField],
]);

/**
 * The text of a new record, its fields in the order of the format. What the content does not say is left to tab stops,
 * and the text is a valid record while they are untouched. `today`: in days since 1970-01-01.
 */
export function recordText(content: RecordContent, today: number): readonly SnippetPiece[] {
  return RECORD_FILE.fields.flatMap(({ name }) => WRITERS.get(name)?.(content, today) ?? []);
}

/** Only what is still to come needs a status. */
function statusField({ date }: RecordContent, today: number): readonly SnippetPiece[] {
  const days = daysOf(date);
  if (days === undefined || days.first <= today) return [];
  return ['status: ', choice('planned', STATUSES), '\n'];
}

function partyItem(party: PartyContent): readonly SnippetPiece[] {
  const role: readonly SnippetPiece[] = ['    role: ', choice(USUAL_ROLE, ROLES), '\n'];
  if ('organization' in party) return [`  - ${line('organization', party.organization)}`, ...role];
  if (!party.isProposed) return [`  - ${line('name', party.name)}`, ...role];
  return ['  - name: ', { choices: [writtenScalar(party.name, false)] }, '\n', ...role];
}

function sourceField({ publisher, published, url }: RecordContent): readonly SnippetPiece[] {
  const address = url === undefined ? [] : [`  ${line('url', url)}`];
  return [`\nsource:\n  ${line('publisher', publisher)}`, `  ${line('published', published)}`, ...address];
}

function line(field: string, value: string): string {
  return `${field}: ${writtenScalar(value, false)}\n`;
}

function choice(first: string, values: readonly { readonly value: string }[]): SnippetPiece {
  return { choices: [first, ...values.map(({ value }) => value).filter((value) => value !== first)] };
}

function daysOf(edtf: string): DaySpan | undefined {
  const date = parseEdtf(edtf);
  return date.kind === 'span' ? date.span : undefined;
}
