import type { RecordFacts } from '../archive/facts';
import type { Entry } from '../archive/resolver';
import type { Language, Words } from '../base/words';
import { ACTIVITIES } from '../format/values/activities';
import type { CheckedArchive } from '../rules/checked-archive';
import { daysInWords } from '../rules/shared/days-in-words';
import { codeSpan, escapeMarkdown } from '../text/markdown';
import { displayName, fewNames, otherNames, partyName } from './entry-names';

/**
 * What a record tells in short, as Markdown of a heading and a list: its title, what happened when, and who took part.
 * Words of the archive are escaped: nothing in them becomes a link, a command or HTML.
 */
export function recordCard({ definition, file }: Entry, archive: CheckedArchive, language: Language): string {
  const title = `**${escapeMarkdown(displayName(definition, language))}** ${codeSpan(definition.id)}`;
  const others = otherNames(definition, language).map(escapeMarkdown).join('  \n');
  const facts = file === undefined ? undefined : archive.file(file)?.facts;
  const activity = ACTIVITIES.find(({ value }) => value === definition.kind)?.words[language] ?? '';
  const parties = (facts?.references ?? []).filter(({ path }) => path === 'parties.organization');
  const names = parties.map(({ text }) => partyName(text, language, archive.resolver));
  const all: readonly (readonly [label: Words, value: string])[] = [
    [LABELS.activity, activity.split(',')[0] ?? ''],
    [LABELS.date, eventInWords(facts?.record, language)],
    [LABELS.parties, fewNames(names, language)],
  ];
  const list = all
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `- ${label[language]}: ${value}`);
  return [title, others, list.join('\n')].filter((part) => part !== '').join('\n\n');
}

function eventInWords(facts: RecordFacts | undefined, language: Language): string {
  return facts?.event === undefined ? '' : daysInWords(facts.event)[language];
}

const LABELS = {
  activity: { vi: 'Hoạt động', en: 'Activity' },
  date: { vi: 'Thời gian', en: 'Date' },
  parties: { vi: 'Các bên', en: 'Parties' },
} as const;
