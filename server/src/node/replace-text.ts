import { randomBytes } from 'node:crypto';
import { access, constants, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from './read-file';

/** What became of a text that was to take another's place. */
export type Replacement =
  | { readonly kind: 'written' }
  /** The file holds another text by now, and was left alone. */
  | { readonly kind: 'changed' }
  /** It was left alone; `code` is the system's. */
  | { readonly kind: 'failed'; readonly code: string };

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Puts a text in the place of a file's, all at once: whoever reads the file finds the one or the other. Its mode, and
 * a byte order mark, stay; of a link, the target is replaced. `before`: the text that the file is to hold, without the
 * mark. Never rejects for what the system refuses.
 */
export async function replaceText(path: string, before: string, after: string): Promise<Replacement> {
  try {
    return await replace(await realpath(path), before, after);
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    return code === 'ENOENT' ? { kind: 'changed' } : { kind: 'failed', code };
  }
}

async function replace(path: string, before: string, after: string): Promise<Replacement> {
  await access(path, constants.W_OK);
  const stamp = await stampOf(path);
  const bytes = await readFile(path);
  const mark = [BYTE_ORDER_MARK, ''].find((each) => bytes.equals(Buffer.from(each + before)));
  if (mark === undefined) return { kind: 'changed' };
  const temporary = join(dirname(path), `.coop-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await writeNew(temporary, mark + after, stamp.mode);
    if ((await stampOf(path)).text !== stamp.text) return { kind: 'changed' };
    await rename(temporary, path);
    return { kind: 'written' };
  } finally {
    await unlink(temporary).catch(ignoreMissing);
  }
}

async function writeNew(path: string, text: string, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(text);
    // The mode that it was opened with is lessened by what the process may give.
    await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function stampOf(path: string): Promise<{ readonly text: string; readonly mode: number }> {
  const { mtimeNs, size, ino, mode } = await stat(path, { bigint: true });
  return { text: `${mtimeNs} ${size} ${ino}`, mode: Number(mode) & 0o7777 };
}

function ignoreMissing(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error;
}
