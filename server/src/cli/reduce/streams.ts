import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { MessageValues } from '../../base/words';
import { codeOf } from '../../node/read-file';
import { MESSAGES } from '../messages';
import type { Terminal } from '../terminal';
import { UsageError } from '../usage-error';

/** Lines of one or more runs of `coop map`. */
export interface Stream {
  /** As it was written on the command line; undefined for standard input. */
  readonly name: string | undefined;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** The streams that are named, else standard input. Throws a `UsageError` where a name is none of a file. */
export async function openStreams(names: readonly string[], terminal: Terminal): Promise<readonly Stream[]> {
  if (names.length === 0) return [{ name: undefined, bytes: terminal.input() }];
  return Promise.all(
    names.map(async (name) => {
      const path = resolve(terminal.folder, name);
      const found = await stat(path).catch(() => undefined);
      if (found === undefined) throw new UsageError(MESSAGES.noSuchPath, { path: name });
      if (found.isDirectory()) throw new UsageError(MESSAGES.isFolder, { path: name });
      return { name, bytes: bytesOf(path, name) };
    }),
  );
}

/** What messages say of a place: the name of a stream, and a line of it, from 1. `suffix`: behind the names of the values. */
export function placeValues(name: string | undefined, line: number, suffix = ''): MessageValues {
  return {
    [`kind${suffix}`]: name === undefined ? 'input' : 'file',
    [`stream${suffix}`]: name ?? '',
    [`line${suffix}`]: line,
  };
}

/** Opens the file only when it is its turn: there may be very many. */
async function* bytesOf(path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch (error) {
    const code = codeOf(error);
    throw code === '' ? error : new UsageError(MESSAGES.unreadableStream, { path: name, code });
  }
}
