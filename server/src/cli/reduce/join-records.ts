import type { IsExcluded } from '../../archive/exclusion';
import { GradualSuggestions } from '../../archive/gradual-suggestions';
import { definitionCodec } from '../../archive/packing/facts-codec';
import type { Entry } from '../../archive/resolver';
import type { MessageValues } from '../../base/words';
import { SUGGESTIONS } from '../../rules/shared/unknown-references';
import { MESSAGES } from '../messages';
import { UsageError } from '../usage-error';
import { type Claim, packAnswer } from './answers';
import { Gaps } from './gaps';
import { earlier, fieldsOf, KEYS, lineOf, placeAt, ROLES } from './keyed-line';
import { LineCursor } from './line-cursor';
import type { OuterSort } from './outer-sort';
import type { Scratch } from './scratch';
import type { ScratchLines } from './scratch-lines';
import { textOfKey } from './sort-key';
import { placeValues, type Stream } from './streams';

/** So many texts are looked for in one walk over all records. */
const TEXTS_AT_ONCE = 2000;

/** What is known once all that files tell and ask of each other has been brought together. */
export interface Joined {
  /** A line for each answer: the name of the file that is told it, as a key, and the answer, packed. */
  readonly answers: OuterSort;
  /** A record can't be read so that nobody knows its id. */
  readonly areRecordsIncomplete: boolean;
}

/** Walks over the sorted keys. Throws a `UsageError` where something is missing, or a path has two contents. */
export async function joinRecords(
  keys: OuterSort,
  streams: readonly Stream[],
  isExcluded: IsExcluded,
  scratch: Scratch,
): Promise<Joined> {
  const cursor = await LineCursor.at(keys.lines());
  const counts = (nameKey: string): boolean => !isExcluded(pathOf(nameKey));
  let areRecordsIncomplete = false;
  for await (const line of cursor.those(KEYS.incomplete))
    if (counts(fieldsOf(line)[1] ?? '')) areRecordsIncomplete = true;
  await checkSeals(cursor, streams);
  await checkPaths(cursor, streams);
  const answers = await scratch.sort();
  const [records, unknown] = [await scratch.lines(), await scratch.lines()];
  const joiner = new IdJoiner({ counts, areRecordsIncomplete, answers, records, unknown });
  for await (const line of cursor.those(KEYS.id)) await joiner.take(line);
  await joiner.end();
  return { answers, areRecordsIncomplete };
}

/** Behind each line of a stream another one must follow, and before each but the first one must stand. */
async function checkSeals(cursor: LineCursor, streams: readonly Stream[]): Promise<void> {
  const gaps = new Gaps();
  for await (const line of cursor.those(KEYS.seal)) gaps.take(line);
  const { withoutBefore, withoutNext } = gaps.end();
  if (withoutBefore !== undefined)
    throw new UsageError(MESSAGES.lineMissing, valuesAt(withoutBefore, streams));
  if (withoutNext !== undefined) throw new UsageError(MESSAGES.endMissing, valuesAt(withoutNext, streams));
}

async function checkPaths(cursor: LineCursor, streams: readonly Stream[]): Promise<void> {
  let before = '';
  for await (const line of cursor.those(KEYS.path)) {
    const [path = '', content] = fieldsOf(line);
    const [pathBefore, contentBefore] = fieldsOf(before);
    if (path === pathBefore && content !== contentBefore) {
      const first = earlier(before, line) ?? before;
      throw new UsageError(MESSAGES.twoContents, {
        path: textOfKey(path.slice(KEYS.path.length)),
        ...valuesAt(first, streams),
        ...valuesAt(first === before ? line : before, streams, '2'),
      });
    }
    before = line;
  }
}

function valuesAt(keyed: string, streams: readonly Stream[], suffix?: string): MessageValues {
  const { stream, line } = placeAt(keyed);
  return placeValues(streams[stream]?.name, line, suffix);
}

/** Where answers come from and go to. */
interface IdContext {
  /** True for a file that counts, by its name as a key. */
  readonly counts: (nameKey: string) => boolean;
  readonly areRecordsIncomplete: boolean;
  readonly answers: OuterSort;
  /** To hold the records that can be named: the name of the file as a key, and the definition. */
  readonly records: ScratchLines;
  /** To hold the ids that no record bears: the id as a key, and the name of the file that asks, as a key. */
  readonly unknown: ScratchLines;
}

/** Answers, id by id, what files ask of records. */
class IdJoiner {
  readonly #context: IdContext;
  #idKey = '';
  #claims: { readonly nameKey: string; readonly claim: Claim }[] = [];
  #recordCount = 0;

  constructor(context: IdContext) {
    this.#context = context;
  }

  /** Takes the next line: those of an id stand together, first the records that bear it. */
  async take(line: string): Promise<void> {
    const [key = '', role, nameKey = '', definition = ''] = fieldsOf(line);
    if (!this.#context.counts(nameKey)) return;
    if (key !== this.#idKey) await this.#tellClaims();
    this.#idKey = key;
    if (role === ROLES.there) await this.#claim(nameKey, definition);
    else if (this.#claims.length === 0) await this.#answerWithNone(nameKey);
  }

  async end(): Promise<void> {
    await this.#tellClaims();
    await answerUnknown(this.#context, this.#recordCount);
  }

  async #claim(nameKey: string, definition: string): Promise<void> {
    const { span } = definitionCodec.read(JSON.parse(definition));
    this.#claims.push({ nameKey, claim: { path: pathOf(nameKey), span } });
    this.#recordCount += 1;
    await this.#context.records.add(lineOf(nameKey, definition));
  }

  async #answerWithNone(nameKey: string): Promise<void> {
    const { areRecordsIncomplete, answers, unknown } = this.#context;
    const idKey = this.#idKey.slice(KEYS.id.length);
    if (!areRecordsIncomplete) await unknown.add(lineOf(idKey, nameKey));
    else
      await answers.add(lineOf(nameKey, packAnswer({ id: textOfKey(idKey), claims: [], suggestions: [] })));
  }

  /** Tells all that claim an id of each other, and forgets them. */
  async #tellClaims(): Promise<void> {
    const claims = this.#claims.map(({ claim }) => claim).sort((a, b) => (a.path < b.path ? -1 : 1));
    const tellers = claims.length < 2 ? [] : this.#claims;
    const id = textOfKey(this.#idKey.slice(KEYS.id.length));
    const answer = tellers.length === 0 ? '' : packAnswer({ id, claims, suggestions: [] });
    for (const { nameKey } of tellers) await this.#context.answers.add(lineOf(nameKey, answer));
    this.#claims = [];
  }
}

/** Says for each id that no record bears what may have been meant. `count`: how many records can be named. */
async function answerUnknown({ records, unknown, answers }: IdContext, count: number): Promise<void> {
  const texts = await LineCursor.at(unknown.lines());
  const questions = await LineCursor.at(unknown.lines());
  while (texts.current !== undefined) {
    const idKeys = await nextKeys(texts);
    const suggestions = new GradualSuggestions(Array.from(idKeys, textOfKey), SUGGESTIONS, count);
    for await (const line of records.lines()) suggestions.add(entryOf(line));
    for (; questions.current !== undefined; await questions.advance()) {
      const [idKey = '', nameKey = ''] = fieldsOf(questions.current);
      if (!idKeys.has(idKey)) break;
      const id = textOfKey(idKey);
      const answer = packAnswer({ id, claims: [], suggestions: suggestions.idsFor(id) });
      await answers.add(lineOf(nameKey, answer));
    }
  }
}

/** The keys of the next lines, as many as are looked for together. */
async function nextKeys(lines: LineCursor): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  for (; lines.current !== undefined; await lines.advance()) {
    const [key = ''] = fieldsOf(lines.current);
    if (!keys.has(key) && keys.size >= TEXTS_AT_ONCE) break;
    keys.add(key);
  }
  return keys;
}

function entryOf(line: string): Entry {
  const [nameKey = '', definition = ''] = fieldsOf(line);
  return { definition: definitionCodec.read(JSON.parse(definition)), file: pathOf(nameKey), start: 0 };
}

/** The path of a file, as the archive has it, by its name as a key. */
function pathOf(nameKey: string): string {
  return textOfKey(nameKey).normalize('NFC');
}
