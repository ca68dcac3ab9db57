import { type Entry, placeIn } from '../../archive/resolver';
import type { Words } from '../../base/words';
import type { Space } from '../../format/types';
import { codeSpan, escapeMarkdown } from '../../text/markdown';
import { cardOf } from '../card';
import { displayName, kindAndPlace } from '../entry-names';
import type { Mention } from '../mention';
import type { TextContext } from '../text-context';

/**
 * What a mention names, as Markdown in which nothing of the archive is live: the card of the entry, with the others
 * that have its id; of a name that several bear, who they are. Undefined where it names nothing that is known.
 */
export function namedInWords(mention: Mention, context: TextContext): string | undefined {
  const { role, space, text } = mention;
  const { resolver } = context.archive;
  const resolution = resolver.resolve(space, text);
  if (role === 'declaration' || resolution.kind === 'entry') return cardOfId(mention, context);
  if (resolution.kind === 'ambiguous') {
    const bearers = resolution.bearers.map(({ entry }) => rowOf(entry, context));
    return listed(AMBIGUOUS[space], text, bearers, context);
  }
  return resolution.kind === 'name' ? cardIn(resolution.bearer.entry, context) : undefined;
}

/** Of several entries with one id: where one is declared, that one; else the first. */
function cardOfId({ role, space, text, span }: Mention, context: TextContext): string | undefined {
  const { opened, archive } = context;
  const entries = archive.resolver.definitions(space, text);
  const own = entries.find(
    (entry) =>
      role === 'declaration' &&
      entry.file === opened.path &&
      placeIn(entry, entry.definition.span).start === span.start,
  );
  const entry = own ?? entries[0];
  if (entry === undefined) return undefined;
  const card = cardIn(entry, context);
  if (entries.length === 1) return card;
  const places = entries.map((each) => `${rowOf(each, context)} · ${codeSpan(each.file ?? '')}`);
  return `${card}\n\n${listed(DECLARED_OFTEN, text, places, context)}`;
}

function cardIn(entry: Entry, { archive, language }: TextContext): string {
  return cardOf(entry, archive, language);
}

/** So many are told; the rest is counted. */
const FEW = 12;

function listed(
  heading: Words,
  text: string,
  rows: readonly string[],
  { localizer, language }: TextContext,
): string {
  const count = rows.length;
  const title = localizer.format(heading, language, { text: escapeMarkdown(text), count });
  const items = rows.slice(0, FEW).map((row) => `- ${row}`);
  const left = count - items.length;
  const more = left === 0 ? [] : [`- ${localizer.format(MORE, language, { count: left })}`];
  return [title, '', ...items, ...more].join('\n');
}

function rowOf({ definition }: Entry, { language }: TextContext): string {
  const name = `${escapeMarkdown(displayName(definition, language))} ${codeSpan(definition.id)}`;
  const kind = escapeMarkdown(kindAndPlace(definition, language));
  return kind === '' ? name : `${name} · ${kind}`;
}

const AMBIGUOUS: { readonly [space in Space]: Words } = {
  organization: {
    vi: '“{text}” là tên chung của {count, number} tổ chức:',
    en: '“{text}” is a name of {count, number} organizations:',
  },
  agreement: {
    vi: '“{text}” là tên chung của {count, number} văn kiện:',
    en: '“{text}” is a name of {count, number} agreements:',
  },
  record: {
    vi: '“{text}” là tên chung của {count, number} hồ sơ:',
    en: '“{text}” is a name of {count, number} records:',
  },
};

const DECLARED_OFTEN: Words = {
  vi: 'Mã này được đặt {count, number} lần:',
  en: 'This id is given {count, number} times:',
};

const MORE: Words = {
  vi: 'và {count, number} mục khác',
  en: 'and {count, number} more',
};
