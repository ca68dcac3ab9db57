import { extractFacts } from '../../archive/extract-facts';
import type { FileFacts } from '../../archive/facts';
import type { Conclusion } from '../../rules/conclude';
import type { ArchiveFiles } from '../archive-files';
import type { TextContext } from '../text-context';

/** What making a fix needs. */
export interface FixContext extends TextContext {
  /** Of the text as it is now. */
  readonly facts: FileFacts;
  /** What is wrong with the text now. */
  readonly conclusions: readonly Conclusion[];
  /** Undefined for an archive that is no folder, where no file can be created. */
  readonly files: ArchiveFiles | undefined;
  /** Changes that take long may be left for when the fix is chosen. */
  readonly defers: boolean;
}

/** What making fixes of an opened text needs. */
export function fixContextOf(
  context: TextContext,
  { files, defers }: Pick<FixContext, 'files' | 'defers'>,
): FixContext {
  const { archive, opened } = context;
  const facts = archive.file(opened.path)?.facts ?? extractFacts(opened.model);
  return { ...context, facts, conclusions: archive.conclusionsNow(opened.path), files, defers };
}
