import type { Space } from '../format/types';
import { numberForms } from '../text/document-number';
import { searchKey } from '../text/search-folding';
import type { CheckedPart } from './checked-file';
import type { FileFacts } from './facts';
import type { HeldFile } from './held-file';
import type { Resolver } from './resolver';

/** A text that stands somewhere where an id belongs. */
interface Writing {
  readonly space: Space;
  readonly text: string;
  /** Paths of the records that write it. */
  readonly records: Set<string>;
  /** For the path of each registry that writes it, in how many of its parts it stands. */
  readonly registries: Map<string, number>;
}

/** What the files of an archive write where ids of one name space belong. */
interface SpaceUsage {
  readonly writings: Map<string, Writing>;
  /** Those of them that stand in a record: of many that registries write, few do. */
  readonly inRecords: Set<Writing>;
  /** The texts by what they are in search folding. */
  readonly texts: Map<string, Set<string>>;
}

/** The files that count for what is asked. */
export type UsageScope = 'records' | 'registries';

const NO_PATHS: ReadonlySet<string> = new Set();

/** So many records of one entry are looked at for what stands beside it. */
const RECORDS_LOOKED_AT = 200;

/** Which records and registries name what, kept right file by file. */
export class Usage {
  readonly #spaces: { readonly [space in Space]: SpaceUsage } = {
    record: newUsage(),
    organization: newUsage(),
    agreement: newUsage(),
  };
  /** What each record writes, by its path, and each part of a registry. */
  readonly #ofRecords = new Map<string, readonly Writing[]>();
  readonly #ofParts = new Map<CheckedPart, readonly Writing[]>();

  /** Takes a file in place of what it was before; undefined: it is gone, or was not there. */
  update(before: HeldFile | undefined, after: HeldFile | undefined): void {
    if (before?.kind === 'record') this.#forgetRecord(before.path);
    if (after?.kind === 'record') this.#noteRecord(after);
    const parts = new Set(isRegistry(before) ? before.file.parts.map(({ part }) => part) : []);
    const added = isRegistry(after)
      ? after.file.parts.filter(({ part }) => !parts.delete(part)).map(({ part }) => part)
      : [];
    const path = (after ?? before)?.path ?? '';
    for (const part of parts) this.#forgetPart(part, path);
    for (const part of added) this.#notePart(part, path);
  }

  /** What records write where ids of that space belong, with the number of records that do. */
  *counts(space: Space): Iterable<readonly [text: string, records: number]> {
    for (const { text, records } of this.#spaces[space].inRecords) yield [text, records.size];
  }

  /** Paths of the records that name the entry, by its id or by a name that only it bears. */
  recordsNaming(space: Space, id: string, resolver: Resolver): ReadonlySet<string> {
    return this.filesWriting(space, this.writingsOf(space, id, resolver), 'records');
  }

  /** All that is written somewhere for the entry: its id, first, and names that only it bears. */
  writingsOf(space: Space, id: string, resolver: Resolver): ReadonlySet<string> {
    const { texts } = this.#spaces[space];
    const definition = resolver.definitions(space, id)[0]?.definition;
    const names = (definition?.names ?? []).flatMap(({ role, text }) =>
      role === 'number' ? [text, ...numberForms(text)] : [text],
    );
    const keys = new Set([id, ...names].map(searchKey));
    const byName = [...keys]
      .flatMap((key) => [...(texts.get(key) ?? [])])
      .filter((text) => text !== id && resolver.meant(space, text)?.definition.id === id);
    return new Set([id, ...byName]);
  }

  /** Paths of the records, or of the registries, that write one of the texts where an id of that space belongs. */
  filesWriting(space: Space, texts: ReadonlySet<string>, scope: UsageScope): ReadonlySet<string> {
    const { writings } = this.#spaces[space];
    const found = [...texts].flatMap((text) => writings.get(text) ?? []);
    const [only] = found;
    // Nearly always one: else counting all entries would take as long as there are references.
    if (found.length <= 1 && scope === 'records') return only?.records ?? NO_PATHS;
    return new Set(found.flatMap((writing) => [...writing[scope].keys()]));
  }

  /**
   * What other records than the one at `path` write where ids of `space` belong, beside one of the organizations: for
   * each text in how many of those records it stands. Looks at no more than some hundred records.
   */
  beside(space: Space, organizations: Iterable<string>, path: string): ReadonlyMap<string, number> {
    const paths = new Set<string>();
    for (const id of organizations) {
      let looked = 0;
      for (const other of this.#spaces.organization.writings.get(id)?.records ?? []) {
        if (other !== path) paths.add(other);
        looked += 1;
        if (looked >= RECORDS_LOOKED_AT) break;
      }
    }
    const counts = new Map<string, number>();
    for (const other of paths) {
      for (const writing of this.#ofRecords.get(other) ?? []) {
        if (writing.space === space) counts.set(writing.text, (counts.get(writing.text) ?? 0) + 1);
      }
    }
    return counts;
  }

  #noteRecord({ path, file: { facts } }: HeldFile): void {
    const written = this.#writingsIn(facts);
    for (const writing of written) {
      writing.records.add(path);
      this.#spaces[writing.space].inRecords.add(writing);
    }
    this.#ofRecords.set(path, written);
  }

  #forgetRecord(path: string): void {
    const written = this.#ofRecords.get(path) ?? [];
    for (const writing of written) {
      writing.records.delete(path);
      if (writing.records.size === 0) this.#spaces[writing.space].inRecords.delete(writing);
      this.#forgetIfUnused(writing);
    }
    this.#ofRecords.delete(path);
  }

  #notePart(part: CheckedPart, path: string): void {
    const written = this.#writingsIn(part.facts);
    for (const { registries } of written) registries.set(path, (registries.get(path) ?? 0) + 1);
    this.#ofParts.set(part, written);
  }

  #forgetPart(part: CheckedPart, path: string): void {
    for (const writing of this.#ofParts.get(part) ?? []) {
      const left = (writing.registries.get(path) ?? 0) - 1;
      if (left > 0) writing.registries.set(path, left);
      else writing.registries.delete(path);
      this.#forgetIfUnused(writing);
    }
    this.#ofParts.delete(part);
  }

  /** Each text that is written there, once. */
  #writingsIn({ references }: FileFacts): readonly Writing[] {
    return [...new Set(references.map(({ space, text }) => this.#writing(space, text)))];
  }

  #writing(space: Space, text: string): Writing {
    const { writings, texts } = this.#spaces[space];
    const known = writings.get(text);
    if (known !== undefined) return known;
    const writing: Writing = { space, text, records: new Set(), registries: new Map() };
    writings.set(text, writing);
    const key = searchKey(text);
    const alike = texts.get(key);
    if (alike === undefined) texts.set(key, new Set([text]));
    else alike.add(text);
    return writing;
  }

  #forgetIfUnused({ space, text, records, registries }: Writing): void {
    if (records.size + registries.size > 0) return;
    const { writings, texts } = this.#spaces[space];
    writings.delete(text);
    const key = searchKey(text);
    const alike = texts.get(key);
    alike?.delete(text);
    if (alike?.size === 0) texts.delete(key);
  }
}

function newUsage(): SpaceUsage {
  return { writings: new Map(), inRecords: new Set(), texts: new Map() };
}

function isRegistry(held: HeldFile | undefined): held is HeldFile {
  return held?.kind === 'organizations' || held?.kind === 'agreements';
}
