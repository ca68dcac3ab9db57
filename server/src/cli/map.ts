import { join, resolve } from 'node:path';
import type { ReadResult } from '../archive/host';
import { packFile, summaryOf } from '../archive/packing/packed-file';
import { readSettings } from '../archive/settings';
import { Localizer } from '../base/localizer';
import { parsedJson } from '../base/parsed-json';
import type { MessageValues, Words } from '../base/words';
import { fileKindOf, SETTINGS_FILES } from '../format/file-kind';
import { linesOf } from '../node/lines';
import { NodeArchiveHost } from '../node/node-archive-host';
import { readTextAtOnce } from '../node/read-file';
import { checkFile, openResult } from '../rules/engine';
import type { MapCommand } from './arguments';
import { pathIn } from './formats/place';
import { type MappedFile, MappedWriter } from './mapped/mapped-line';
import { MESSAGES } from './messages';
import { EXIT, type Terminal } from './terminal';
import { UsageError } from './usage-error';

/** A file that is asked for: where it lies, and its text where that came with it. */
interface Asked {
  readonly path: string;
  readonly text: string | undefined;
}

/** A file that was found. */
interface Found {
  /** Relative to the root, with `/`, as the disk has it. */
  readonly path: string;
  readonly result: ReadResult;
  readonly isIgnored: boolean;
}

/**
 * `coop map`: reads what standard input asks for, prints a line a file and a last one, and gives the exit code. What can't
 * be mapped is said, and the others are mapped.
 */
export async function map({ root: written }: MapCommand, terminal: Terminal): Promise<number> {
  const localizer = new Localizer();
  const say = (words: Words, values: MessageValues): void =>
    terminal.say(`${localizer.format(words, terminal.language ?? 'en', values)}\n`);
  const root = resolve(terminal.folder, written);
  const writer = new MappedWriter();
  let isAllMapped = true;
  let line = 0;
  for await (const text of linesOf(terminal.input(), 'utf8')) {
    line += 1;
    if (text === '') continue;
    try {
      await terminal.write(writer.file(mapped(await find(askedBy(text, line), root))));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      say(error.words, error.values);
      isAllMapped = false;
    }
  }
  await terminal.write(writer.end());
  return isAllMapped ? EXIT.withoutErrors : EXIT.couldNotRun;
}

/** A line is a path, or a JSON object, which no path of the format looks like. */
function askedBy(text: string, line: number): Asked {
  if (!text.startsWith('{') || !text.trimEnd().endsWith('}')) return { path: text, text: undefined };
  const asked = parsedJson(text);
  if (!isAsked(asked)) throw new UsageError(MESSAGES.notAsked, { line });
  // As in a file, a byte order mark is no part of the text.
  return { path: asked.path, text: asked.text?.replace(/^\uFEFF/, '') };
}

async function find({ path: written, text }: Asked, root: string): Promise<Found> {
  const path = pathIn(root, resolve(root, written));
  if (path === undefined) throw new UsageError(MESSAGES.outOfRoot, { path: written, root });
  if (fileKindOf(path) === undefined) throw new UsageError(MESSAGES.notOfTheFormat, { path: written });
  if (text !== undefined) return { path, result: { kind: 'text', text }, isIgnored: false };
  for (const name of new Set([path, path.normalize('NFC'), path.normalize('NFD')])) {
    const result = await readTextAtOnce(join(root, name));
    if (result === undefined) continue;
    const isIgnored = SETTINGS_FILES.includes(name) && (await new NodeArchiveHost(root).isIgnored(name));
    return { path: name, result, isIgnored };
  }
  throw new UsageError(MESSAGES.noSuchFile, { path: written, root });
}

function mapped({ path, result, isIgnored }: Found): MappedFile {
  const opened = openResult(path.normalize('NFC'), result);
  if (opened === undefined) throw new UsageError(MESSAGES.notOfTheFormat, { path });
  const file = checkFile(opened);
  const { kind, recordId } = summaryOf(file);
  const settings = SETTINGS_FILES.includes(path) ? readSettings(opened.model) : undefined;
  return { path, kind, id: recordId, settings, isIgnored, packed: packFile(file) };
}

function isAsked(value: unknown): value is { readonly path: string; readonly text?: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    (!('text' in value) || typeof value.text === 'string')
  );
}
