import type { CircleRelation, Definition, LinkFact } from '../../archive/facts';
import type { Resolver } from '../../archive/resolver';

/** A reference from one entry to another. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  readonly link: LinkFact;
}

/** A longer circle is not spelt out. */
const HOPS_AT_MOST = 8;
const LOOKED_AT_MOST = 200;

/** Where one relation leads within a circle. */
export interface CircleOfLinks {
  readonly relation: CircleRelation;
  readonly space: Definition['space'];
  readonly resolver: Resolver;
}

/** The shortest way from one entry to another of the same circle; undefined where it is too long to be told. */
export function wayBetween(from: string, to: string, circle: CircleOfLinks): readonly Hop[] | undefined {
  const { relation, space, resolver } = circle;
  const cameBy = new Map<string, Hop>();
  const waiting = [from];
  for (const id of waiting) {
    if (id === to || waiting.length > LOOKED_AT_MOST) break;
    for (const hop of hopsFrom(id, circle)) {
      const isOutside = !resolver.isOnCircle(space, relation, from, hop.to);
      if (cameBy.has(hop.to) || hop.to === from || isOutside) continue;
      cameBy.set(hop.to, hop);
      waiting.push(hop.to);
    }
  }
  const way: Hop[] = [];
  for (let hop = cameBy.get(to); hop !== undefined; hop = cameBy.get(hop.from)) way.unshift(hop);
  return way.length === 0 || way.length > HOPS_AT_MOST ? undefined : way;
}

function hopsFrom(id: string, { relation, space, resolver }: CircleOfLinks): readonly Hop[] {
  const links = resolver.definitions(space, id)[0]?.definition.links ?? [];
  return links.flatMap((link): readonly Hop[] => {
    const to = link.relation === relation ? resolver.meant(space, link.text)?.definition.id : undefined;
    return to === undefined ? [] : [{ from: id, to, link }];
  });
}
