import type { CheckedFile } from '../../archive/checked-file';
import { unpackFile } from '../../archive/packing/packed-file';
import { DEFAULT_SETTINGS, type Settings } from '../../archive/settings';
import { MisreadError } from '../../base/json-codec';
import { SETTINGS_FILES } from '../../format/file-kind';
import { linesOf } from '../../node/lines';
import { RELEASE } from '../../node/version';
import { type FileOfLine, type MappedLine, readMapped } from '../mapped/mapped-line';
import { MESSAGES } from '../messages';
import { UsageError } from '../usage-error';
import { lineOf, lineOfPath, linesOfIds, linesOfSeals } from './keyed-line';
import type { OuterSort } from './outer-sort';
import { sortKeyOf } from './sort-key';
import { placeValues, type Stream } from './streams';

/** What is kept in memory of streams. */
export interface Gathered {
  readonly settings: Settings;
  /** The organizations and agreements of the archive, by the paths of their files in NFC. */
  readonly registries: ReadonlyMap<string, CheckedFile>;
}

/** Where the rest of streams goes. */
export interface Targets {
  /** A line a file: its name as a key, and the file, packed. */
  readonly files: OuterSort;
  /** What files tell and ask of each other. */
  readonly keys: OuterSort;
}

/**
 * Reads all streams. Throws a `UsageError` for a line that is damaged or by another version of the program; what is
 * missing shows only when the keys are sorted.
 */
export async function readStreams(streams: readonly Stream[], targets: Targets): Promise<Gathered> {
  const gatherer = new Gatherer(targets);
  for (const [number, stream] of streams.entries()) {
    let line = 0;
    let isEmpty = true;
    for await (const text of linesOf(stream.bytes, 'latin1')) {
      line += 1;
      if (text === '') continue;
      isEmpty = false;
      await gatherer.take(readMapped(text), stream, { number, line });
    }
    if (isEmpty) throw new UsageError(MESSAGES.emptyStream, placeValues(stream.name, line));
  }
  return gatherer.gathered();
}

class Gatherer {
  readonly #targets: Targets;
  readonly #settings = new Map<string, Settings>();
  readonly #registries = new Map<string, CheckedFile>();

  constructor(targets: Targets) {
    this.#targets = targets;
  }

  gathered(): Gathered {
    const [settings = DEFAULT_SETTINGS] = SETTINGS_FILES.flatMap((path) => this.#settings.get(path) ?? []);
    return { settings, registries: this.#registries };
  }

  async take(read: MappedLine, stream: Stream, at: { number: number; line: number }): Promise<void> {
    if (read.kind === 'foreign')
      throw new UsageError(MESSAGES.foreignLine, {
        ...placeValues(stream.name, at.line),
        build: read.build,
        own: RELEASE,
      });
    if (read.kind === 'damaged')
      throw new UsageError(MESSAGES.damagedLine, placeValues(stream.name, at.line));
    const place = lineOf(String(at.number), String(at.line));
    const { keys } = this.#targets;
    for (const line of linesOfSeals(read.seals, read.kind === 'end', place)) await keys.add(line);
    if (read.kind === 'end') return;
    const path = read.file.path.normalize('NFC');
    await keys.add(lineOfPath(path, read.content, place));
    const file = unpacked(path, read.file);
    if (file === undefined) throw new UsageError(MESSAGES.damagedLine, placeValues(stream.name, at.line));
    await this.#keep(read.file, file);
  }

  async #keep({ path: name, packed, settings, isIgnored }: FileOfLine, file: CheckedFile): Promise<void> {
    if (settings !== undefined) this.#settings.set(name, settings);
    if (isIgnored) return;
    if (file.kind === 'organizations' || file.kind === 'agreements') this.#registries.set(file.path, file);
    for (const line of linesOfIds(name, file)) await this.#targets.keys.add(line);
    await this.#targets.files.add(lineOf(sortKeyOf(name), packed));
  }
}

/** Undefined for what is packed in a way that this program does not know. */
function unpacked(path: string, { packed }: FileOfLine): CheckedFile | undefined {
  try {
    return unpackFile(path, packed);
  } catch (error) {
    if (error instanceof MisreadError) return undefined;
    throw error;
  }
}
