import type { Span } from '../base/span';
import { mentionsOf } from './mention';
import { targetAt } from './references';
import type { TextContext } from './text-context';

/** A place of a text that is about what is at the cursor. */
export interface Highlight {
  readonly span: Span;
  /** The id is declared there; else it is named. */
  readonly isDeclaration: boolean;
}

/** All places of the text that declare or name what is at the offset, in reading order; none where that is nothing. */
export function highlightsAt(context: TextContext, offset: number): readonly Highlight[] {
  const { opened, archive } = context;
  const target = targetAt(context, offset);
  const facts = archive.file(opened.path)?.facts;
  if (target === undefined || facts === undefined) return [];
  const writings = archive.usage.writingsOf(target.space, target.id, archive.resolver);
  return mentionsOf(facts, target, writings).map(({ role, span }) => ({
    span,
    isDeclaration: role === 'declaration',
  }));
}
