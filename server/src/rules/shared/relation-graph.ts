import type { Definition, LinkFact } from '../../archive/facts';
import type { Resolver } from '../../archive/resolver';
import { componentsOf } from './components';

/** A reference from one entry to another. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  readonly link: LinkFact;
}

/** A longer circle is not spelt out. */
const HOPS_AT_MOST = 8;
const LOOKED_AT_MOST = 200;

/** The entries that can be reached by one relation from those of a file, by their ids. */
export class RelationGraph {
  readonly #relation: LinkFact['relation'];
  readonly #space: Definition['space'];
  readonly #resolver: Resolver;
  /** The file's own entries to begin with, which need not be asked for, and others as they are met. */
  readonly #definitions: Map<string, Definition>;
  readonly #components: ReadonlyMap<string, number>;

  /** `own`: the definitions of a file, all of one name space. */
  constructor(relation: LinkFact['relation'], own: readonly Definition[], resolver: Resolver) {
    this.#relation = relation;
    this.#space = own[0]?.space ?? 'organization';
    this.#resolver = resolver;
    this.#definitions = new Map(own.map((definition) => [definition.id, definition]));
    const starts = [...this.#definitions.keys()];
    this.#components = componentsOf(starts, (id) => this.#hopsFrom(id).map(({ to }) => to));
  }

  /** The id of the entry that the link means, if it means one. */
  targetOf({ text }: LinkFact): string | undefined {
    if (this.#definitions.has(text)) return text;
    const definition = this.#resolver.meant(this.#space, text)?.definition;
    if (definition === undefined) return undefined;
    if (!this.#definitions.has(definition.id)) this.#definitions.set(definition.id, definition);
    return definition.id;
  }

  /** True when a link from the one to the other is part of a circle. */
  isOnCircle(from: string, to: string): boolean {
    const component = this.#components.get(from);
    return component !== undefined && component === this.#components.get(to);
  }

  /** The shortest way from one entry to another of the same circle; undefined where it is too long to be told. */
  wayBetween(from: string, to: string): readonly Hop[] | undefined {
    const cameBy = new Map<string, Hop>();
    const waiting = [from];
    for (const id of waiting) {
      if (id === to || waiting.length > LOOKED_AT_MOST) break;
      for (const hop of this.#hopsFrom(id)) {
        if (cameBy.has(hop.to) || hop.to === from || !this.isOnCircle(from, hop.to)) continue;
        cameBy.set(hop.to, hop);
        waiting.push(hop.to);
      }
    }
    const way: Hop[] = [];
    for (let hop = cameBy.get(to); hop !== undefined; hop = cameBy.get(hop.from)) way.unshift(hop);
    return way.length === 0 || way.length > HOPS_AT_MOST ? undefined : way;
  }

  #hopsFrom(id: string): readonly Hop[] {
    const links = this.#definitions.get(id)?.links ?? [];
    return links.flatMap((link): readonly Hop[] => {
      const to = link.relation === this.#relation ? this.targetOf(link) : undefined;
      return to === undefined ? [] : [{ from: id, to, link }];
    });
  }
}
