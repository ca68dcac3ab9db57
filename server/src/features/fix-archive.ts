import type { Localizer } from '../base/localizer';
import type { Language, Words } from '../base/words';
import type { CheckedArchive } from '../rules/checked-archive';
import { checkFile, openFile } from '../rules/engine';
import type { ArchiveFiles } from './archive-files';
import { editsUntilQuiet, isSafelyFixed } from './code-action/fix-all';
import type { FileChange, FileChangeAnnotation } from './file-change';

/** What fixing a whole archive needs. */
export interface FixArchiveContext {
  readonly archive: CheckedArchive;
  /** Of the only files that are to be fixed; undefined for all. */
  readonly paths?: Iterable<string>;
  readonly files: ArchiveFiles;
  /** Each change is to be confirmed by a person. */
  readonly needsConfirmation: boolean;
  readonly language: Language;
  readonly localizer: Localizer;
  /** The local day, in days since 1970-01-01. */
  readonly today: number;
  /** Lets whoever waits go first. */
  readonly breathe: () => Promise<void>;
}

const LABEL: Words = { vi: 'Những chỗ sửa chắc chắn đúng', en: 'Safe fixes' };
const DESCRIPTION: Words = {
  vi: 'tên thay bằng mã, ngày viết lại, chữ dựng sẵn, bỏ chú thích thừa',
  en: 'ids for names, dates rewritten, composed letters, idle comments removed',
};

/**
 * The safe fixes of all files, in the order of their paths. They are for the texts as they
 * are now: an editor's where it holds one, else the one on disk. Only files that need a fix are read.
 */
export async function fixArchive(context: FixArchiveContext): Promise<readonly FileChange[]> {
  const { archive } = context;
  const paths = [...(context.paths ?? archive.paths)].filter((path) =>
    archive.conclusions(path).some(({ finding }) => isSafelyFixed(finding)),
  );
  const changes: FileChange[] = [];
  for (const path of paths.sort()) {
    const change = await changeOf(path, context);
    if (change !== undefined) changes.push({ ...change, annotation: annotationOf(context) });
    await context.breathe();
  }
  return changes;
}

async function changeOf(path: string, context: FixArchiveContext): Promise<FileChange | undefined> {
  const result = await context.files.read(path);
  const opened = result?.kind === 'text' ? openFile(path, result.text) : undefined;
  if (opened === undefined) return undefined;
  const file = checkFile(opened);
  const conclusions = context.archive.conclusionsIf(file);
  const fixing = { ...context, opened, facts: file.facts, conclusions, defers: false };
  const edits = editsUntilQuiet(fixing, isSafelyFixed);
  return edits.length === 0 ? undefined : { path, isNew: false, document: opened.document, edits };
}

function annotationOf({ language, needsConfirmation }: FixArchiveContext): FileChangeAnnotation {
  return { label: LABEL[language], description: DESCRIPTION[language], needsConfirmation };
}
