import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Span } from '../../base/span';
import type { Language } from '../../base/words';
import { RULES } from '../../rules/registry';
import type { ParsedDocument } from '../../syntax/parse';
import { matchingOffers, type Offer, PLAIN_VALUE } from './offer';

const DIRECTIVE = /^#[ \t]*coop-disable(?:-next-line)?[ \t]+/;

/** Rules to be named in a comment that switches rules off. */
export interface SuppressionOffers {
  /** The word under the cursor up to the cursor, in UTF-16 offsets of the text. */
  readonly typed: Span;
  readonly offers: readonly Offer[];
}

/** True when the offset is in a comment. */
export function isInComment(document: ParsedDocument, offset: number): boolean {
  return document.comments.some(({ span }) => span.start < offset && offset <= span.end);
}

/** The rules that a comment at the offset may name and does not name yet; undefined where it may name none. */
export function suppressionOffers(
  { text, comments }: ParsedDocument,
  offset: number,
  language: Language,
): SuppressionOffers | undefined {
  const comment = comments.find(({ span }) => span.start < offset && offset <= span.end);
  const directive = comment && DIRECTIVE.exec(comment.text);
  if (!comment || !directive) return undefined;
  const listStart = comment.span.start + directive[0].length;
  const before = text.slice(listStart, offset);
  if (offset < listStart || /(?:^|\s)--(?:\s|$)/.test(before)) return undefined;
  const word = before.slice(before.lastIndexOf(',') + 1).trimStart();
  const list = text.slice(listStart, comment.span.end).split(/(?:^|\s)--(?:\s|$)/)[0] ?? '';
  const named = new Set(list.split(',').map((each) => each.trim()));
  named.delete(word);
  const rules = RULES.filter(({ id }) => !named.has(id)).map((rule) => ({
    item: {
      ...PLAIN_VALUE,
      text: rule.id,
      label: rule.id,
      detail: rule.words.title[language],
      kind: CompletionItemKind.EnumMember,
    },
    names: [
      { text: rule.id, weight: 'id' },
      { text: rule.words.title.vi, weight: 'name' },
      { text: rule.words.title.en, weight: 'name' },
    ] as const,
  }));
  return { typed: { start: offset - word.length, end: offset }, offers: matchingOffers(rules, word) };
}
