import { lstat, readFile, stat } from 'node:fs/promises';
import type { ReadResult, UnreadableReason } from '../archive/host';

/** Larger files are not read: no archive has one, and their syntax trees would not fit into memory. In bytes. */
const SIZE_LIMIT = 64 * 1024 * 1024;

/**
 * The text of a file in UTF-8, its byte order mark left out. Undefined where nothing of that name exists.
 * Never rejects, and never waits for what is not a plain file, such as a pipe.
 */
export async function readText(path: string): Promise<ReadResult | undefined> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return unreadable('folder');
    if (!found.isFile()) return unreadable('other');
    if (found.size > SIZE_LIMIT) return unreadable('too-large');
    return decode(await readFile(path));
  } catch (error) {
    return whyUnreadable(path, codeOf(error));
  }
}

function decode(bytes: Uint8Array): ReadResult {
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return unreadable('not-utf8');
    throw error;
  }
}

async function whyUnreadable(path: string, code: string): Promise<ReadResult | undefined> {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return (await isLink(path)) ? unreadable('broken-link') : undefined;
    case 'ELOOP':
      return unreadable('broken-link');
    case 'EACCES':
    case 'EPERM':
      return unreadable('no-permission');
    case 'EISDIR':
      return unreadable('folder');
    default:
      return unreadable('other');
  }
}

async function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
}

function unreadable(reason: UnreadableReason): ReadResult {
  return { kind: 'unreadable', reason };
}

/** The code of an error of the operating system, such as `ENOENT`; empty for any other error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
