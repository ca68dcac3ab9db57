import { contentOf } from './content-of';
import type { NameFact } from './facts';
import type { HeldFile } from './held-file';
import { type IndexKey, idAsName, idKey } from './index-keys';
import { RecordDefinition } from './record-definition';
import type { Bearer, Entry } from './resolver';

/** The records of an archive by their ids. Nothing of a record is unpacked to know that it is there. */
export class RecordIndex {
  /** Most ids are claimed by one record. */
  readonly #byId = new Map<string, HeldFile | readonly HeldFile[]>();

  /** Takes a record in place of what it was before, and adds the keys whose answer may have changed. */
  update(before: HeldFile | undefined, after: HeldFile | undefined, changed: Set<IndexKey>): void {
    const old = before?.recordId;
    const fresh = after?.recordId;
    if (before !== undefined && old !== undefined) this.#remove(old, before);
    if (after !== undefined && fresh !== undefined) this.#add(fresh, after);
    if (old === fresh && (old === undefined || isSame(before, after))) return;
    for (const id of [old, fresh]) if (id !== undefined) changed.add(idKey('record', id));
    changed.add('record*');
  }

  bearers(id: string): readonly Bearer[] {
    return this.#claiming(id).map((held) => new RecordBearer(entryOf(id, held)));
  }

  /** All records that can be named, in the order of their paths. */
  entries(): readonly Entry[] {
    return [...this.#byId.keys()]
      .flatMap((id) => this.#claiming(id).map((held) => entryOf(id, held)))
      .sort((a, b) => ((a.file ?? '') < (b.file ?? '') ? -1 : 1));
  }

  /** In the order of their paths. */
  #claiming(id: string): readonly HeldFile[] {
    const claiming = this.#byId.get(id);
    if (claiming === undefined) return [];
    return isOne(claiming) ? [claiming] : claiming;
  }

  #add(id: string, held: HeldFile): void {
    const others = this.#claiming(id);
    if (others.length === 0) this.#byId.set(id, held);
    else
      this.#byId.set(
        id,
        [...others, held].sort((a, b) => (a.path < b.path ? -1 : 1)),
      );
  }

  #remove(id: string, held: HeldFile): void {
    const others = this.#claiming(id).filter(({ path }) => path !== held.path);
    const [only] = others;
    if (only === undefined) this.#byId.delete(id);
    else this.#byId.set(id, others.length === 1 ? only : others);
  }
}

/** Its name is made when it is asked for, which unpacks the record. */
class RecordBearer implements Bearer {
  readonly entry: Entry;

  constructor(entry: Entry) {
    this.entry = entry;
  }

  get name(): NameFact {
    return idAsName(this.entry.definition);
  }
}

function isOne(claiming: HeldFile | readonly HeldFile[]): claiming is HeldFile {
  return !Array.isArray(claiming);
}

function entryOf(id: string, held: HeldFile): Entry {
  return { definition: new RecordDefinition(id, held), file: held.path, start: 0 };
}

function isSame(before: HeldFile | undefined, after: HeldFile | undefined): boolean {
  const [old, fresh] = [before, after].map((held) => held?.file.facts.definitions[0]);
  return old !== undefined && fresh !== undefined && contentOf(old) === contentOf(fresh);
}
