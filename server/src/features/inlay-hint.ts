import { type Span, touches } from '../base/span';
import { dateInWords } from '../dates/date-in-words';
import type { Space } from '../format/types';
import { searchKey } from '../text/search-folding';
import { displayName } from './entry-names';
import type { TextContext } from './text-context';

/** Words behind a piece of a text. */
export interface InlayHint {
  /** Where the piece ends, in UTF-16 units. */
  readonly offset: number;
  readonly label: string;
  /** What the label was shortened from; undefined where it says all. */
  readonly full: string | undefined;
  /** The entry that the hint names; undefined for a date. */
  readonly entry: { readonly space: Space; readonly id: string } | undefined;
}

/** Which hints are wanted. */
export interface InlayHintChoice {
  /** The names behind ids. */
  readonly names: boolean;
  /** The words of dates. */
  readonly dates: boolean;
}

/** Names are no longer, in UTF-16 units; dates are whole, since their year comes last. */
const LONGEST = 40;

/**
 * The names behind the ids that a piece of a text (UTF-16 offsets) names, and the words of its dates, in reading order;
 * none where the text says the same already.
 */
export function inlayHintsIn(
  context: TextContext,
  within: Span,
  choice: InlayHintChoice,
): readonly InlayHint[] {
  const names = choice.names ? nameHints(context, within) : [];
  const dates = choice.dates ? dateHints(context, within) : [];
  return [...names, ...dates].sort((a, b) => a.offset - b.offset);
}

function nameHints(context: TextContext, within: Span): readonly InlayHint[] {
  const { opened, archive, language } = context;
  const { resolver } = archive;
  const references = archive.file(opened.path)?.facts.references ?? [];
  return references.flatMap(({ space, text, span }): InlayHint[] => {
    if (!touches(span, within)) return [];
    const definition = resolver.meant(space, text)?.definition;
    if (definition === undefined) return [];
    const name = displayName(definition, language);
    if (isSaidAround(name, text, span, context)) return [];
    const label = shortened(name);
    const full = label === name ? undefined : name;
    return hintAt({ offset: span.end, label, full, entry: { space, id: definition.id } }, span, context);
  });
}

/** The name is what is written, or stands on the same line. */
function isSaidAround(name: string, text: string, span: Span, { opened }: TextContext): boolean {
  const { document } = opened;
  const line = document.lines.lineAt(span.start);
  const written = document.text.slice(document.lines.startOf(line), document.lines.startOf(line + 1));
  return searchKey(name) === searchKey(text) || written.normalize('NFC').includes(name);
}

function dateHints(context: TextContext, within: Span): readonly InlayHint[] {
  const { opened, language } = context;
  return opened.model.scalars.flatMap(({ type, node, value }): InlayHint[] => {
    if (type.kind !== 'date' || value.kind !== 'date' || !touches(node.span, within)) return [];
    const words = dateInWords(node.text)?.short[language];
    if (words === undefined || saysNoMore(node.text)) return [];
    return hintAt(
      { offset: node.span.end, label: words, full: undefined, entry: undefined },
      node.span,
      context,
    );
  });
}

/** A year, or an interval of years, reads like its words. */
function saysNoMore(date: string): boolean {
  return /^\d{4}(?:\/\d{4})?$/.test(date);
}

/** None behind a value of several lines, whose end is not where its words end. */
function hintAt(hint: InlayHint, span: Span, { opened }: TextContext): InlayHint[] {
  const { lines } = opened.document;
  return lines.lineAt(span.start) === lines.lineAt(span.end) ? [hint] : [];
}

/** The beginning of long words, up to a word's end where one is near, and never within a letter. */
function shortened(words: string): string {
  if (words.length <= LONGEST) return words;
  let end = LONGEST - 1;
  while (end > 0 && IN_LETTER.test(words.slice(end - 1, end + 1))) end -= 1;
  const wordEnd = words.lastIndexOf(' ', end);
  const label = words.slice(0, wordEnd > LONGEST / 2 ? wordEnd : end);
  return `${label.replace(/[\s,;:–-]+$/, '')}…`;
}

/** Two UTF-16 units that one letter is made of, or a letter and its mark. */
const IN_LETTER = /[\uD800-\uDBFF]|^.\p{M}|[\uDC00-\uDFFF]$/u;
