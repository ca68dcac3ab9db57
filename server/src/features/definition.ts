import type { Entry } from '../archive/resolver';
import { covers, type Span } from '../base/span';
import type { MapModel } from '../model/types';
import { type Mention, mentionsIn } from './mention';
import { mentionShownAt } from './mention-shown';
import type { TextContext } from './text-context';

/** What a place of a text leads to. */
export interface DefinitionTarget {
  /** What names it there: UTF-16 offsets. */
  readonly origin: Span;
  /** Several where several claim the id or bear the name; shipped entries are in no file. */
  readonly entries: readonly Entry[];
}

/** Where the entry that is named at the offset is declared; undefined where nothing is named that is known. */
export function definitionAt(context: TextContext, offset: number): DefinitionTarget | undefined {
  const mention = mentionShownAt(context, offset);
  return mention && definitionOf(mention, context);
}

/**
 * The entry of a registry that the offset is about: the one that is named there, else the one that the list item around
 * it is about, such as a party's organization. Undefined for records, which are in no registry.
 */
export function typeDefinitionAt(context: TextContext, offset: number): DefinitionTarget | undefined {
  const mention = mentionShownAt(context, offset) ?? mentionAround(context, offset);
  return mention === undefined || mention.space === 'record' ? undefined : definitionOf(mention, context);
}

function definitionOf(
  { role, space, text, span }: Mention,
  { archive: { resolver } }: TextContext,
): DefinitionTarget | undefined {
  const entries = role === 'declaration' ? resolver.definitions(space, text) : entriesMeant();
  return entries.length === 0 ? undefined : { origin: span, entries };

  function entriesMeant(): readonly Entry[] {
    const resolution = resolver.resolve(space, text);
    if (resolution.kind === 'ambiguous') return resolution.bearers.map(({ entry }) => entry);
    const entry = resolver.meant(space, text);
    return entry === undefined ? [] : resolver.definitions(space, entry.definition.id);
  }
}

/** The first reference, or the declaration, of the innermost map that holds the offset and has one. */
function mentionAround({ opened, archive }: TextContext, offset: number): Mention | undefined {
  const facts = archive.file(opened.path)?.facts;
  const { maps, root } = opened.model;
  if (facts === undefined) return undefined;
  const around = maps
    .filter((map) => map !== root && covers(map.node.span, { start: offset, end: offset }))
    .sort((a, b) => lengthOf(a) - lengthOf(b));
  const mentions = mentionsIn(facts);
  for (const map of around) {
    const own = map.fields.flatMap(({ value }) => (value?.kind === 'scalar' ? [value.node.span.start] : []));
    const first = own.find((start) => mentions.some(({ span }) => span.start === start));
    if (first !== undefined) return mentions.find(({ span }) => span.start === first);
  }
  return undefined;
}

function lengthOf({ node: { span } }: MapModel): number {
  return span.end - span.start;
}
