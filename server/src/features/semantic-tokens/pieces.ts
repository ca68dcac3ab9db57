import type { RecordFacts } from '../../archive/facts';
import type { Resolver } from '../../archive/resolver';
import type { Space } from '../../format/types';
import type { ScalarModel } from '../../model/types';
import { contentOf, type SemanticToken, type TokenMeaning } from './token';

const DATE_PIECES = /(\d{4}(?:-\d\d){0,2})|[/?~%]/g;

/** The figures of a date and the signs between and behind them; none of what is no date. */
export function dateTokens({ node, value }: ScalarModel, text: string): readonly SemanticToken[] {
  if (value.kind !== 'date') return [];
  const { start, end } = contentOf(node.span, text);
  return [...text.slice(start, end).matchAll(DATE_PIECES)].map((match) => ({
    span: { start: start + match.index, end: start + match.index + match[0].length },
    type: match[1] === undefined ? 'operator' : 'number',
    modifiers: [],
  }));
}

const PROPERTY: TokenMeaning = { type: 'property', modifiers: [] };
const UNRESOLVED: TokenMeaning = { type: 'unresolvedReference', modifiers: [] };

/** The names of a path, those of entries by what these mean; a path that names nothing is one piece. */
export function pathTokens(
  { node }: ScalarModel,
  text: string,
  facts: RecordFacts,
  resolver: Resolver,
  meaningOf: (space: Space, text: string) => TokenMeaning | undefined,
): readonly SemanticToken[] {
  const content = contentOf(node.span, text);
  const path = text.slice(content.start, content.end);
  if (isUnknown(node.span.start, facts, resolver)) return [{ span: content, ...UNRESOLVED }];
  const mentions = facts.pathMentions.filter(
    ({ span }) => content.start <= span.start && span.end <= content.end,
  );
  const tokens: SemanticToken[] = [];
  for (let at = 0; at < path.length; ) {
    const start = content.start + at;
    const mention = mentions.find(({ span }) => span.start === start);
    const stop = path.indexOf('.', at);
    const end = mention?.span.end ?? (stop < 0 ? content.end : content.start + stop);
    const meaning = mention === undefined ? PROPERTY : meaningOf(mention.space, mention.text);
    if (meaning !== undefined) tokens.push({ span: { start, end }, ...meaning });
    at = end - content.start + 1;
  }
  return tokens;
}

/** True for a path that names nothing, as far as that can be known. `start`: where its value begins. */
function isUnknown(start: number, { paths }: RecordFacts, resolver: Resolver): boolean {
  const unknown = paths.find(({ span }) => span.start === start);
  if (unknown === undefined) return false;
  return !unknown.unless.some(({ space, reference, id }) => {
    const resolution = resolver.resolve(space, reference);
    return resolution.kind === 'unknowable' || resolver.meant(space, reference)?.definition.id === id;
  });
}
