import type { FileFacts } from '../archive/facts';
import type { Entry, Resolver } from '../archive/resolver';
import type { Span } from '../base/span';
import type { Space } from '../format/types';
import type { CheckedArchive } from '../rules/checked-archive';
import type { OpenedFile } from '../rules/engine';

/** A place in a file that declares an entry or names one. */
export interface Mention {
  /** Where an id is declared, where an entry is named, or a piece of a path in `supports` that repeats a name. */
  readonly role: 'declaration' | 'reference' | 'path';
  readonly space: Space;
  /** What is written there: an id, or a name. */
  readonly text: string;
  /** UTF-16 offsets in the file. */
  readonly span: Span;
}

/** Every place of a file that declares or names an entry, known or not, in no order. */
export function mentionsIn({ definitions, references, record }: FileFacts): readonly Mention[] {
  return [
    ...definitions.map(({ space, id, span }): Mention => ({ role: 'declaration', space, text: id, span })),
    ...references.map(({ space, text, span }): Mention => ({ role: 'reference', space, text, span })),
    ...(record?.pathMentions ?? []).map((mention): Mention => ({ role: 'path', ...mention })),
  ];
}

/** What is declared or named at an offset of an opened text, or right before it. */
export function mentionAt(
  { path }: OpenedFile,
  archive: CheckedArchive,
  offset: number,
): Mention | undefined {
  const facts = archive.file(path)?.facts;
  if (facts === undefined) return undefined;
  return mentionsIn(facts).find(({ span }) => span.start <= offset && offset <= span.end);
}

/** The entry that a mention declares or means. Undefined where it names none, or one of several. */
export function entryOf({ role, space, text }: Mention, resolver: Resolver): Entry | undefined {
  return role === 'declaration' ? resolver.definitions(space, text)[0] : resolver.meant(space, text);
}

/** What the mentions of one thing have in common. */
export interface MentionTarget {
  readonly space: Space;
  /** The id of the entry; what is written, where that names none. */
  readonly id: string;
}

/** What a mention is one of many of. */
export function targetOf(mention: Mention, resolver: Resolver): MentionTarget {
  return { space: mention.space, id: entryOf(mention, resolver)?.definition.id ?? mention.text };
}

/** The mentions of one thing in a file, in reading order. `writings`: all that is written for it in references. */
export function mentionsOf(
  { definitions, references, record }: FileFacts,
  { space, id }: MentionTarget,
  writings: ReadonlySet<string>,
): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const definition of definitions) {
    if (definition.space === space && definition.id === id)
      mentions.push({ role: 'declaration', space, text: id, span: definition.span });
  }
  for (const { space: named, text, span } of references) {
    if (named === space && writings.has(text)) mentions.push({ role: 'reference', space, text, span });
  }
  for (const { space: named, text, span } of record?.pathMentions ?? []) {
    if (named === space && writings.has(text)) mentions.push({ role: 'path', space, text, span });
  }
  return mentions.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
