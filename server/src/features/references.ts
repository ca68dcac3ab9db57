import type { LineIndex } from '../base/line-index';
import type { CheckedArchive } from '../rules/checked-archive';
import { type Mention, type MentionTarget, mentionsOf, targetOf } from './mention';
import { mentionShownAt } from './mention-shown';
import type { TextContext } from './text-context';

/** The mentions of one thing in a file of the archive. */
export interface FileMentions {
  /** Relative to the archive's root, with `/`. */
  readonly path: string;
  readonly lines: LineIndex;
  /** At least one, in reading order. */
  readonly mentions: readonly Mention[];
}

/** The files whose mentions are wanted. */
export type MentionScope = 'records' | 'all files';

/** What is declared or named at an offset, as what all its mentions are found by; undefined where that is nothing. */
export function targetAt(context: TextContext, offset: number): MentionTarget | undefined {
  const mention = mentionShownAt(context, offset);
  return mention && targetOf(mention, context.archive.resolver);
}

/**
 * Where files of the archive declare or name one thing, by its id or by a name that only it bears; in the order of their
 * paths. Only the files that name it are looked at.
 */
export function mentionsInArchive(
  archive: CheckedArchive,
  target: MentionTarget,
  scope: MentionScope,
): readonly FileMentions[] {
  const { usage, resolver } = archive;
  const { space, id } = target;
  const writings = usage.writingsOf(space, id, resolver);
  const paths = new Set(usage.filesWriting(space, writings, 'records'));
  if (scope === 'all files') {
    for (const path of usage.filesWriting(space, writings, 'registries')) paths.add(path);
    for (const { file } of resolver.definitions(space, id)) if (file !== undefined) paths.add(file);
  }
  return [...paths].sort().flatMap((path) => {
    const file = archive.file(path);
    const mentions = file === undefined ? [] : mentionsOf(file.facts, target, writings);
    return file === undefined || mentions.length === 0 ? [] : [{ path, lines: file.lines, mentions }];
  });
}
