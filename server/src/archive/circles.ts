import type { Space } from '../format/types';
import { componentsOf } from './components';
import { CIRCLE_RELATIONS, type CircleRelation, type LinkFact } from './facts';
import type { Entry } from './resolver';

/** What the circles are found among. */
export interface LinkedEntries {
  entries(space: Space): readonly Entry[];
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

  /** A text that is another one when other entries are on circles. */
  inWords(space: Space): string {
    return JSON.stringify(
      [...this.#of(space)].map(([relation, members]) => [relation, [...members.keys()].sort()]),
    );
  }

  /** True where a link names its entry by a name, or nothing that is known: any name may change what it means. */
  dependsOnNames(space: Space): boolean {
    return this.#among
      .entries(space)
      .some(({ definition }) =>
        definition.links.some((link) => this.#among.targetOf(space, link) !== link.text),
      );
  }

  forget(space: Space): void {
    this.#found.delete(space);
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
