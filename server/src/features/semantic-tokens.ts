import { hasEnded } from '../archive/relevance';
import type { Resolution } from '../archive/resolver';
import { type Span, touches } from '../base/span';
import type { DaySpan } from '../dates/day';
import type { Space } from '../format/types';
import { mentionsIn } from './mention';
import { dateTokens, pathTokens } from './semantic-tokens/pieces';
import { contentOf, type SemanticToken, type TokenMeaning } from './semantic-tokens/token';
import type { TextContext } from './text-context';

/**
 * What the ids, dates and paths of a text mean, in reading order, each on one line and none over another. `within`: only
 * those that touch the piece (UTF-16 offsets).
 */
export function semanticTokensOf(context: TextContext, within?: Span): readonly SemanticToken[] {
  const { opened, archive } = context;
  const { document } = opened;
  const facts = archive.file(opened.path)?.facts;
  if (facts === undefined) return [];
  const { resolver } = archive;
  const isWanted = (span: Span): boolean => within === undefined || touches(span, within);
  const days = facts.record?.event ?? { first: context.today, last: context.today };
  const meaningOf = (space: Space, text: string): TokenMeaning | undefined =>
    meaningIn(resolver.resolve(space, text), days);
  const named = mentionsIn(facts).filter(({ role, span }) => role !== 'path' && isWanted(span));
  const tokens = named.flatMap(({ role, space, text, span }): SemanticToken[] => {
    const meaning = role === 'declaration' ? DECLARATION : meaningOf(space, text);
    return meaning === undefined ? [] : [{ span: contentOf(span, document.text), ...meaning }];
  });
  for (const scalar of opened.model.scalars) {
    if (!isWanted(scalar.node.span)) continue;
    if (scalar.type.kind === 'date') tokens.push(...dateTokens(scalar, document.text));
    if (scalar.type.kind === 'field-path' && facts.record !== undefined)
      tokens.push(...pathTokens(scalar, document.text, facts.record, resolver, meaningOf));
  }
  const { lines } = document;
  return tokens
    .filter(({ span }) => span.start < span.end && lines.lineAt(span.start) === lines.lineAt(span.end))
    .sort((a, b) => a.span.start - b.span.start);
}

const DECLARATION: TokenMeaning = { type: 'type', modifiers: ['declaration'] };

/** `days`: those of the event, by which an entry has ended or not; undefined where that can't be known. */
function meaningIn(resolution: Resolution, days: DaySpan): TokenMeaning | undefined {
  switch (resolution.kind) {
    case 'entry': {
      const isEnded = hasEnded(resolution.entry.definition, days);
      return { type: 'variable', modifiers: isEnded ? ['readonly', 'deprecated'] : ['readonly'] };
    }
    case 'name':
      return {
        type: 'string',
        modifiers: hasEnded(resolution.bearer.entry.definition, days) ? ['deprecated'] : [],
      };
    case 'unknowable':
      return undefined;
    default:
      return { type: 'unresolvedReference', modifiers: [] };
  }
}
