import type { Space } from '../format/types';
import { componentsOf } from './components';
import { CIRCLE_RELATIONS, type CircleRelation, type Definition, type LinkFact } from './facts';
import type { Entry } from './resolver';

/** What the circles are found among. */
export interface LinkedEntries {
  entries(space: Space): readonly Entry[];
  /** The links of the entry that has that id, the first where several have it. */
  linksOf(space: Space, id: string): readonly LinkFact[];
  /** The id of the entry that a link means, if it means one. */
  targetOf(space: Space, link: LinkFact): string | undefined;
}

/** For an id the number of its circle, where it is on one. */
type Members = ReadonlyMap<string, number>;

/** Which entries of a name space lie on circles; found when first asked for. */
export class Circles {
  readonly #among: LinkedEntries;
  readonly #found = new Map<Space, ReadonlyMap<CircleRelation, Members>>();

  constructor(among: LinkedEntries) {
    this.#among = among;
  }

  /** True when a link from the one to the other is part of a circle. */
  isPart(space: Space, relation: CircleRelation, from: string, to: string): boolean {
    const members = this.#of(space).get(relation);
    const circle = members?.get(from);
    return circle !== undefined && circle === members?.get(to);
  }

  /**
   * To be called before entries of a name space are replaced by others. What it gives is to be called after that, and
   * tells whether the circles are others now.
   */
  watch(space: Space, gone: readonly Definition[], come: readonly Definition[]): () => boolean {
    const areRenamed = namesIn(gone) !== namesIn(come);
    if (!areRenamed && linksIn(gone) === linksIn(come)) return () => false;
    const ids = new Set([...gone, ...come].map(({ id }) => id));
    // Unless links of others mean something else now, a circle that comes or goes leads through what was replaced.
    const mayChange = this.#includesAny(space, ids) || (areRenamed && this.#dependsOnNames(space));
    return () => {
      const isOther =
        mayChange ||
        this.#leadsBackToAny(space, ids) ||
        // An id that is gone may be the name of another entry.
        (areRenamed && this.#dependsOnNames(space));
      if (!isOther) return false;
      const before = this.#inWords(space);
      this.#found.delete(space);
      return this.#inWords(space) !== before;
    };
  }

  /** A text that is another one when the circles are others. */
  #inWords(space: Space): string {
    return JSON.stringify([...this.#of(space)].map(([relation, members]) => [relation, circlesOf(members)]));
  }

  /** True where a link names its entry by a name, or nothing that is known: any name may change what it means. */
  #dependsOnNames(space: Space): boolean {
    return this.#among
      .entries(space)
      .some(({ definition }) =>
        definition.links.some((link) => this.#among.targetOf(space, link) !== link.text),
      );
  }

  #includesAny(space: Space, ids: ReadonlySet<string>): boolean {
    const all = [...this.#of(space).values()];
    return all.some((members) => [...ids].some((id) => members.has(id)));
  }

  /** The same, looked for from these entries alone. */
  #leadsBackToAny(space: Space, ids: ReadonlySet<string>): boolean {
    return CIRCLE_RELATIONS.some((relation) => [...ids].some((id) => this.#leadsBack(space, relation, id)));
  }

  #leadsBack(space: Space, relation: CircleRelation, start: string): boolean {
    const reached = new Set<string>();
    const open = [start];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const link of this.#among.linksOf(space, id)) {
        const target = link.relation === relation ? this.#among.targetOf(space, link) : undefined;
        if (target === start) return true;
        if (target === undefined || reached.has(target)) continue;
        reached.add(target);
        open.push(target);
      }
    }
    return false;
  }

  #of(space: Space): ReadonlyMap<CircleRelation, Members> {
    const known = this.#found.get(space);
    if (known !== undefined) return known;
    const found = new Map<CircleRelation, Members>();
    const linked = this.#among.entries(space).filter(({ definition }) => definition.links.length > 0);
    for (const relation of CIRCLE_RELATIONS) {
      const members = this.#membersOf(space, relation, linked);
      if (members.size > 0) found.set(relation, members);
    }
    this.#found.set(space, found);
    return found;
  }

  #membersOf(space: Space, relation: CircleRelation, linked: readonly Entry[]): Members {
    const targets = new Map<string, readonly string[]>();
    for (const { definition } of linked) {
      const links = definition.links.filter((link) => link.relation === relation);
      // Of entries with one id the first counts.
      if (links.length === 0 || targets.has(definition.id)) continue;
      targets.set(
        definition.id,
        links.flatMap((link) => this.#among.targetOf(space, link) ?? []),
      );
    }
    const components = componentsOf(targets.keys(), (id) => targets.get(id) ?? []);
    const sizes = new Map<number, number>();
    for (const component of components.values()) sizes.set(component, (sizes.get(component) ?? 0) + 1);
    const isOnCircle = ([id, component]: readonly [string, number]): boolean =>
      (sizes.get(component) ?? 0) > 1 || targets.get(id)?.includes(id) === true;
    return new Map([...components].filter(isOnCircle));
  }
}

/** The ids on each circle, in an order that depends on nothing else. */
function circlesOf(members: Members): readonly string[] {
  const circles = new Map<number, string[]>();
  for (const [id, circle] of members) {
    const ids = circles.get(circle);
    if (ids === undefined) circles.set(circle, [id]);
    else ids.push(id);
  }
  return [...circles.values()].map((ids) => ids.sort().join(' ')).sort();
}

/** The links between entries, as a text. */
function linksIn(definitions: readonly Definition[]): string {
  return JSON.stringify(
    definitions.map(({ id, links }) => [id, links.map(({ relation, text }) => [relation, text])]),
  );
}

/** What entries may be named by, as a text. */
function namesIn(definitions: readonly Definition[]): string {
  return JSON.stringify(definitions.map(({ id, names }) => [id, ...names.map(({ text }) => text)]));
}
