import { createHash } from 'node:crypto';
import { type BigIntStats, lstatSync, readFileSync, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { ReadResult, UnreadableReason } from '../archive/host';
import { settledStampOf } from './stamp';

/** Larger files are not read: no archive has one, and their syntax trees would not fit into memory. In bytes. */
const SIZE_LIMIT = 64 * 1024 * 1024;

/**
 * The text of a file in UTF-8, its byte order mark left out. Undefined where nothing of that name exists.
 * Never rejects, and never waits for what is not a plain file, such as a pipe.
 */
export async function readText(path: string): Promise<ReadResult | undefined> {
  try {
    const found = await stat(path, { bigint: true });
    return whyRefused(found) ?? decode(await readFile(path), found);
  } catch (error) {
    return whyUnreadable(path, codeOf(error));
  }
}

/** As `readText`, but nothing else is done meanwhile: for many files, and where nobody waits, that is quicker. */
export function readTextAtOnce(path: string): ReadResult | undefined {
  try {
    const found = statSync(path, { bigint: true });
    return whyRefused(found) ?? decode(readFileSync(path), found);
  } catch (error) {
    return whyUnreadable(path, codeOf(error));
  }
}

/** Undefined for a file that can be read. */
function whyRefused(found: BigIntStats): ReadResult | undefined {
  if (found.isDirectory()) return unreadable('folder');
  if (!found.isFile()) return unreadable('other');
  return found.size > SIZE_LIMIT ? unreadable('too-large') : undefined;
}

/** `found`: of the file, before it was read. */
function decode(bytes: Uint8Array, found: BigIntStats): ReadResult {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { kind: 'text', text, origin: { stamp: settledStampOf(found), digest: digestOf(bytes) } };
  } catch (error) {
    if (error instanceof TypeError) return unreadable('not-utf8');
    throw error;
  }
}

/** 128 bits of the SHA-256 of the bytes. */
function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64').slice(0, 22);
}

function whyUnreadable(path: string, code: string): ReadResult | undefined {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return isLink(path) ? unreadable('broken-link') : undefined;
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

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return false;
  }
}

function unreadable(reason: UnreadableReason): ReadResult {
  return { kind: 'unreadable', reason };
}

/** The code of an error of the operating system, such as `ENOENT`; empty for any other error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
