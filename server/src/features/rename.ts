import { isShipped } from '../archive/facts';
import type { CancellationToken } from '../base/cancellation';
import type { Span } from '../base/span';
import { idMeantBy } from '../format/scalars/corrections';
import { isId } from '../format/scalars/scalars';
import { placeOfWords } from '../syntax/rewrite-scalar';
import type { ArchiveFiles } from './archive-files';
import type { FileChange } from './file-change';
import { entryOf, type MentionTarget, mentionAt } from './mention';
import { type FileMentions, mentionsInArchive } from './references';
import { renamedIn } from './rename/edits';
import { ANNOTATIONS, REFUSALS } from './rename/words';
import type { TextContext } from './text-context';

/** What renaming needs besides the text. */
export interface RenameContext extends TextContext {
  readonly files: Pick<ArchiveFiles, 'read'>;
  /** Not all files are known yet. */
  readonly isReading: boolean;
}

/** Why an id can't be changed, in the language of the editor. */
export interface Refusal {
  readonly kind: 'refused';
  readonly reason: string;
}

/** An id that can be changed. */
export interface Renamable extends MentionTarget {
  readonly kind: 'renamable';
  /** What names it in the text: UTF-16 offsets, quotation marks left out. */
  readonly span: Span;
}

/** What another id changes. */
export interface Renaming {
  readonly kind: 'renaming';
  /** Registries come first. */
  readonly changes: readonly FileChange[];
}

/** Files are read so many at a time. */
const READ_AT_ONCE = 64;

/** The id that can be changed from the offset, by itself or by a name of its entry; undefined where nothing is meant. */
export function renamableAt(context: RenameContext, offset: number): Renamable | Refusal | undefined {
  const { opened, archive, isReading } = context;
  const mention = mentionAt(opened, archive, offset);
  const entry = mention && entryOf(mention, archive.resolver);
  if (mention === undefined) return undefined;
  if (isReading) return refusal('reading', context);
  if (entry === undefined) return undefined;
  const { space, id } = entry.definition;
  if (isShipped(entry.definition)) return refusal('shipped', context, { id });
  const span = placeOfWords(opened.document.text, mention.span, mention.text) ?? mention.span;
  return { kind: 'renamable', space, id, span };
}

/**
 * Writes another id in the place of the one at the offset: where it is declared, and in every record and registry that
 * names it, also within the paths of evidence. What names the entry by a name stays. Undefined where nothing is meant.
 * Cancelled, it gives what does not matter any more.
 */
export async function rename(
  context: RenameContext,
  offset: number,
  newId: string,
  token: CancellationToken,
): Promise<Renaming | Refusal | undefined> {
  const target = renamableAt(context, offset);
  if (target === undefined || target.kind === 'refused') return target;
  if (newId === target.id) return { kind: 'renaming', changes: [] };
  const refused = refusalOf(newId, target, context);
  if (refused !== undefined) return refused;
  const named = mentionsInArchive(context.archive, target, 'all files');
  const changes: FileChange[] = [];
  for (let done = 0; done < named.length && !token.isCancellationRequested; done += READ_AT_ONCE) {
    const batch = named.slice(done, done + READ_AT_ONCE);
    const results = await Promise.all(batch.map((file) => changeOf(file, target, newId, context)));
    for (const result of results) {
      if (result === undefined) continue;
      if ('kind' in result) return result;
      if (result.edits.length > 0) changes.push(result);
    }
  }
  return { kind: 'renaming', changes: annotated(changes, target, newId, context) };
}

/** Undefined for a file that is gone. */
async function changeOf(
  file: FileMentions,
  target: MentionTarget,
  newId: string,
  context: RenameContext,
): Promise<FileChange | Refusal | undefined> {
  const result = await context.files.read(file.path);
  if (result === undefined) return undefined;
  if (result.kind === 'unreadable') return refusal('unreadable', context, { file: file.path });
  return renamedIn(file, result.text, target, newId);
}

/** Why the new id won't do; undefined where it will. */
function refusalOf(name: string, { space, id }: MentionTarget, context: RenameContext): Refusal | undefined {
  if (!isId(name)) {
    const meant = idMeantBy(name);
    return meant === undefined
      ? refusal('notAnId', context, { name })
      : refusal('notAnIdButMeant', context, { name, meant });
  }
  const { resolver, usage } = context.archive;
  const taken = resolver.definitions(space, name)[0];
  if (taken !== undefined) {
    return taken.file === undefined
      ? refusal('takenByShipped', context, { name })
      : refusal('taken', context, { name, file: taken.file });
  }
  // Else what is written as a name of another entry would name this one.
  const resolution = resolver.resolve(space, name);
  const bearers =
    resolution.kind === 'name'
      ? [resolution.bearer]
      : resolution.kind === 'ambiguous'
        ? resolution.bearers
        : [];
  const other = bearers.find(({ entry }) => entry.definition.id !== id)?.entry.definition.id;
  if (other === undefined) return undefined;
  const writing = new Set([name]);
  const [file] = [
    ...usage.filesWriting(space, writing, 'records'),
    ...usage.filesWriting(space, writing, 'registries'),
  ];
  return file === undefined ? undefined : refusal('writtenAsName', context, { name, id: other, file });
}

function annotated(
  changes: readonly FileChange[],
  { space, id }: MentionTarget,
  name: string,
  { archive, language, localizer }: RenameContext,
): readonly FileChange[] {
  const description = localizer.format(ANNOTATIONS.description, language, { id, name });
  // Of an id that is declared twice some mentions may mean the other entry.
  const needsConfirmation = archive.resolver.definitions(space, id).length > 1;
  const withKind = changes.map((change) => ({
    isRecord: archive.pathsOf('record').has(change.path),
    change,
  }));
  return withKind
    .sort((a, b) => Number(a.isRecord) - Number(b.isRecord))
    .map(({ isRecord, change }) => {
      const label = ANNOTATIONS[isRecord ? 'records' : 'registries'][language];
      return { ...change, annotation: { label, description, needsConfirmation } };
    });
}

function refusal(
  reason: keyof typeof REFUSALS,
  { localizer, language }: RenameContext,
  values: { readonly [name: string]: string } = {},
): Refusal {
  return { kind: 'refused', reason: localizer.format(REFUSALS[reason], language, values) };
}
