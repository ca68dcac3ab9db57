import type { CheckedFile } from '../archive/checked-file';
import { extractFacts } from '../archive/extract-facts';
import type { WordFact } from '../archive/facts';
import { pathInArchive } from '../archive/path-in-archive';
import type { CancellationToken } from '../base/cancellation';
import { LineIndex } from '../base/line-index';
import type { Language, Words } from '../base/words';
import type { CheckedArchive } from '../rules/checked-archive';
import { openFile } from '../rules/engine';
import { placeOfWords, rewrittenScalar } from '../syntax/rewrite-scalar';
import type { ArchiveFiles } from './archive-files';
import type { FileChange } from './file-change';

/** A file or folder that gets another address: absolute paths, with `/`, in NFC. */
export interface FileRename {
  readonly from: string;
  readonly to: string;
}

/** The archive whose files are renamed. */
export interface RenameFilesContext {
  readonly archive: CheckedArchive;
  readonly files: Pick<ArchiveFiles, 'read'>;
  /** Absolute path of the archive's folder, with `/`, in NFC. */
  readonly folder: string;
  readonly language: Language;
}

/** Files are read so many at a time. */
const READ_AT_ONCE = 64;

/**
 * What keeps `source.article` right in records of the archive when files and folders are renamed or moved, saved
 * articles as well as records. The changes name the files by the addresses that they have before. A record that can't
 * be read is left out. Cancelled, it gives what does not matter any more.
 */
export async function changesForRenamedFiles(
  renames: readonly FileRename[],
  context: RenameFilesContext,
  token: CancellationToken,
): Promise<readonly FileChange[]> {
  const { archive, folder } = context;
  const moves = new Moves(renames, folder);
  const concerned = [...archive.paths].sort().flatMap((path): CheckedFile[] => {
    const file = archive.file(path);
    const article = file?.facts.record?.article;
    return file === undefined || article === undefined || moves.articleOf(path, article.text) === undefined
      ? []
      : [file];
  });
  const changes: FileChange[] = [];
  for (let done = 0; done < concerned.length && !token.isCancellationRequested; done += READ_AT_ONCE) {
    const batch = concerned.slice(done, done + READ_AT_ONCE);
    const read = await Promise.all(batch.map((file) => changeOf(file, moves, context)));
    changes.push(...read.filter((change) => change !== undefined));
  }
  return changes;
}

async function changeOf(
  { path, facts, lines }: CheckedFile,
  moves: Moves,
  { files, language }: RenameFilesContext,
): Promise<FileChange | undefined> {
  const result = await files.read(path);
  if (result?.kind !== 'text') return undefined;
  const { text } = result;
  const known = facts.record?.article;
  const isKnown =
    known !== undefined &&
    text.length === lines.length &&
    placeOfWords(text, known.span, known.text) !== undefined;
  const article = isKnown ? known : articleIn(path, text);
  const moved = article && moves.articleOf(path, article.text);
  if (article === undefined || moved === undefined) return undefined;
  return {
    path,
    isNew: false,
    document: { text, lines: LineIndex.of(text) },
    edits: [{ span: article.span, newText: rewrittenScalar(text, article.span, moved) }],
    annotation: {
      label: ANNOTATION.label[language],
      description: ANNOTATION.description[language],
      needsConfirmation: false,
    },
  };
}

function articleIn(path: string, text: string): WordFact | undefined {
  const opened = openFile(path, text);
  return opened && extractFacts(opened.model).record?.article;
}

/** Where files of an archive will be. */
class Moves {
  /** The most particular first. */
  readonly #renames: readonly FileRename[];
  readonly #folder: string;

  constructor(renames: readonly FileRename[], folder: string) {
    this.#renames = [...renames].sort((a, b) => b.from.length - a.from.length);
    this.#folder = folder;
  }

  /**
   * How a record is to name its article when both are where they will be. Undefined where that stays as it is, and for
   * an article outside the archive.
   */
  articleOf(record: string, written: string): string | undefined {
    const article = pathInArchive(written, record);
    if (article === undefined) return undefined;
    const file = `${this.#folder}/${record}`;
    const saved = `${this.#folder}/${article}`;
    const before = relativePath(file, saved);
    const after = relativePath(this.#after(file), this.#after(saved));
    if (after === undefined || after === before) return undefined;
    return written.startsWith('./') && !after.startsWith('../') ? `./${after}` : after;
  }

  #after(path: string): string {
    const rename = this.#renames.find(({ from }) => path === from || path.startsWith(`${from}/`));
    return rename === undefined ? path : rename.to + path.slice(rename.from.length);
  }
}

/** The way from a file to another, relative to the folder of the first. Undefined between drives or machines, and to a folder around it. */
function relativePath(file: string, other: string): string | undefined {
  const from = file.split('/').slice(0, -1);
  const to = other.split('/');
  const different = to.findIndex((name, index) => from[index] !== name);
  const isElsewhere = different === 0 || (file.startsWith('//') && different <= 2);
  if (isElsewhere || different < 0) return undefined;
  return [...from.slice(different).map(() => '..'), ...to.slice(different)].join('/');
}

const ANNOTATION: { readonly [part in 'label' | 'description']: Words } = {
  label: { vi: 'Đường dẫn bản lưu bài báo', en: 'Paths of saved articles' },
  description: {
    vi: 'Sửa `source.article` cho đúng nơi mới của tệp',
    en: 'Keep `source.article` right where files get another place',
  },
};
