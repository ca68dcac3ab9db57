import { hash } from 'node:crypto';
import { settingsCodec } from '../../archive/packing/settings-codec';
import type { Settings } from '../../archive/settings';
import { asciiJson, MisreadError } from '../../base/json-codec';
import { parsedJson } from '../../base/parsed-json';
import type { FileKind } from '../../format/types';
import { RELEASE } from '../../node/version';

/**
 * The lines that `coop map` writes and `coop reduce` reads. A line is a JSON object of ASCII. Each holds the seal of the
 * line before it and its own, which is a hash of all of that: so whatever is damaged, missing or cut short shows, in
 * whatever order the lines of many streams come.
 */

/** The version of the lines; another one can't be read. */
const FORMAT_VERSION = 1;

/** Of a file, what is kept of it is packed in a way that only the same version of the program is sure to know. */
const BEGINNING = `{"version":${FORMAT_VERSION},"build":${JSON.stringify(RELEASE)},`;

const PACKED = ',"packed":';
const AFTER = ',"after":"';
const SEAL = ',"seal":"';
const END = '"}';
const SEAL_LENGTH = 16;
const SEAL_PART = SEAL.length + SEAL_LENGTH + END.length;
const LAST_PART = AFTER.length + SEAL_LENGTH + 1 + SEAL_PART;

/** What stands for the seal of a line before the first. */
export const NO_SEAL = '-'.repeat(SEAL_LENGTH);

/** A file of an archive as a line holds it. */
export interface MappedFile {
  /** Relative to the archive's root, with `/`, as the disk has it. */
  readonly path: string;
  readonly kind: FileKind;
  /** The id of a record that can be read; for whoever looks at the lines. */
  readonly id: string | undefined;
  /** What the file says, where it may hold the settings of the archive. */
  readonly settings: Settings | undefined;
  /** A settings file that is no file of the archive, since `.gitignore` names it. */
  readonly isIgnored: boolean;
  /** The file itself, packed. */
  readonly packed: string;
}

/** Makes the lines of one stream. */
export class MappedWriter {
  #after = NO_SEAL;
  #files = 0;

  /** The line of the next file. */
  file({ path, kind, id, settings, isIgnored, packed }: MappedFile): string {
    this.#files += 1;
    const head = asciiJson({
      path,
      kind,
      ...(id !== undefined && { id }),
      ...(settings !== undefined && { settings: settingsCodec.write(settings) }),
      ...(isIgnored && { ignored: true }),
    });
    return this.#sealed(`${BEGINNING}${head.slice(1, -1)}${PACKED}${packed}`);
  }

  /** The last line, without which the stream is not whole. */
  end(): string {
    return this.#sealed(`${BEGINNING}"end":true,"files":${this.#files}`);
  }

  #sealed(text: string): string {
    const unsealed = `${text}${AFTER}${this.#after}"`;
    this.#after = sealOf(unsealed);
    return `${unsealed}${SEAL}${this.#after}${END}\n`;
  }
}

/** A file without what only other readers look at. */
export type FileOfLine = Omit<MappedFile, 'kind' | 'id'>;

/** What a line is. */
export type MappedLine =
  | {
      readonly kind: 'file';
      readonly file: FileOfLine;
      /** All that the line says of the file: the same for two lines that say the same. */
      readonly content: string;
      readonly seals: Seals;
    }
  /** The last line of a stream. */
  | { readonly kind: 'end'; readonly seals: Seals }
  /** By another version of the program: which one. */
  | { readonly kind: 'foreign'; readonly build: string }
  | { readonly kind: 'damaged' };

/** Where a line stands in its stream. */
export interface Seals {
  /** Of the line before it, or {@link NO_SEAL}. */
  readonly after: string;
  readonly own: string;
}

/** Reads a line, without its end. Never throws. */
export function readMapped(line: string): MappedLine {
  const own = line.slice(-SEAL_LENGTH - END.length, -END.length);
  if (!line.startsWith(BEGINNING) || sealOf(line.slice(0, -SEAL_PART)) !== own) return otherLine(line);
  const content = line.slice(BEGINNING.length, -LAST_PART);
  const after = line.slice(-SEAL_PART - 1 - SEAL_LENGTH, -SEAL_PART - 1);
  const seals = { after, own };
  if (content.startsWith('"end":')) return { kind: 'end', seals };
  const file = fileIn(content);
  return file === undefined ? { kind: 'damaged' } : { kind: 'file', file, content, seals };
}

function fileIn(content: string): FileOfLine | undefined {
  const place = content.indexOf(PACKED);
  const head = parsedJson(`{${content.slice(0, place)}}`);
  if (place === -1 || !isHead(head)) return undefined;
  const { path, settings, ignored } = head;
  try {
    return {
      path,
      settings: settings === undefined ? undefined : settingsCodec.read(settings),
      isIgnored: ignored === true,
      packed: content.slice(place + PACKED.length),
    };
  } catch (error) {
    if (error instanceof MisreadError) return undefined;
    throw error;
  }
}

/** A short text that no other text is likely to share. */
export function sealOf(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, SEAL_LENGTH);
}

/** What a line is that this version of the program did not write, or not so. */
function otherLine(line: string): MappedLine {
  const written = parsedJson(line);
  if (typeof written !== 'object' || written === null || !('version' in written)) return { kind: 'damaged' };
  const build = 'build' in written ? written.build : undefined;
  const isOwn = written.version === FORMAT_VERSION && (build === RELEASE || typeof build !== 'string');
  return isOwn ? { kind: 'damaged' } : { kind: 'foreign', build: String(build ?? written.version) };
}

interface Head {
  readonly path: string;
  readonly settings?: unknown;
  readonly ignored?: unknown;
}

function isHead(value: unknown): value is Head {
  return typeof value === 'object' && value !== null && 'path' in value && typeof value.path === 'string';
}
