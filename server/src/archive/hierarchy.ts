import type { Space } from '../format/types';
import type { LinkRelation } from './facts';
import type { Entry, Resolver } from './resolver';

/** The relations by which one entry lies below another. */
const BELOW: ReadonlySet<LinkRelation> = new Set(['parent', 'under', 'implements']);

/** Which entries lie below which: an organization below its parent, an agreement below those it is under or implements. */
export class Hierarchy {
  readonly #children = new Map<string, Entry[]>();
  readonly #resolver: Resolver;

  /** `entries`: all that count, of any name space, in the order in which children are given. */
  constructor(entries: Iterable<Entry>, resolver: Resolver) {
    this.#resolver = resolver;
    for (const entry of entries) {
      for (const { definition } of this.parentsOf(entry)) {
        const key = keyOf(definition.space, definition.id);
        const children = this.#children.get(key);
        if (children === undefined) this.#children.set(key, [entry]);
        else children.push(entry);
      }
    }
  }

  /** The entries right above, each once; those that are not known are left out. */
  parentsOf({ definition: { space, links } }: Entry): readonly Entry[] {
    const above = links.flatMap(({ relation, text }) =>
      BELOW.has(relation) ? (this.#resolver.meant(space, text) ?? []) : [],
    );
    return [...new Map(above.map((entry) => [entry.definition.id, entry])).values()];
  }

  /** The entries right below. */
  childrenOf({ definition: { space, id } }: Entry): readonly Entry[] {
    return this.#children.get(keyOf(space, id)) ?? [];
  }
}

function keyOf(space: Space, id: string): string {
  return `${space} ${id}`;
}
