import { readFileSync, type Stats, statSync } from 'node:fs';
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
    return whyRefused(await stat(path)) ?? decode(await readFile(path));
  } catch (error) {
    return whyUnreadable(path, codeOf(error));
  }
}

/** As `readText`, but nothing else is done meanwhile: for many files, and where nobody waits, that is quicker. */
export async function readTextAtOnce(path: string): Promise<ReadResult | undefined> {
  try {
    return whyRefused(statSync(path)) ?? decode(readFileSync(path));
  } catch (error) {
    return whyUnreadable(path, codeOf(error));
  }
}

/** Undefined for a file that can be read. */
function whyRefused(found: Stats): ReadResult | undefined {
  if (found.isDirectory()) return unreadable('folder');
  if (!found.isFile()) return unreadable('other');
  return found.size > SIZE_LIMIT ? unreadable('too-large') : undefined;
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
