/**
 * The strongly connected components of a directed graph, as a number for each node that can be reached from the
 * starts: two nodes share a number when each can be reached from the other. Tarjan's algorithm ("Depth-first search
 * and linear graph algorithms", SIAM Journal on Computing 1, 1972) without recursion, so that long chains are safe.
 */
export function componentsOf(
  starts: Iterable<string>,
  next: (node: string) => readonly string[],
): ReadonlyMap<string, number> {
  const search = new ComponentSearch(next);
  for (const start of starts) search.visit(start);
  return search.components;
}

interface Visit {
  readonly node: string;
  readonly targets: Iterator<string>;
}

class ComponentSearch {
  readonly components = new Map<string, number>();
  readonly #next: (node: string) => readonly string[];
  /** In order of discovery, from 0. */
  readonly #found = new Map<string, number>();
  /** The earliest node on the stack that can be reached. */
  readonly #lowest = new Map<string, number>();
  readonly #stack: string[] = [];

  constructor(next: (node: string) => readonly string[]) {
    this.#next = next;
  }

  visit(start: string): void {
    if (this.#found.has(start)) return;
    const visits = [this.#open(start)];
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const { done, value: target } = visit.targets.next();
      if (done === true) {
        visits.pop();
        this.#close(visit.node, visits.at(-1)?.node);
      } else if (!this.#found.has(target)) {
        visits.push(this.#open(target));
      } else if (!this.components.has(target)) {
        this.#lower(visit.node, this.#found.get(target));
      }
    }
  }

  #open(node: string): Visit {
    this.#lowest.set(node, this.#found.size);
    this.#found.set(node, this.#found.size);
    this.#stack.push(node);
    return { node, targets: this.#next(node)[Symbol.iterator]() };
  }

  #close(node: string, parent: string | undefined): void {
    const lowest = this.#lowest.get(node);
    const found = this.#found.get(node);
    if (parent !== undefined) this.#lower(parent, lowest);
    if (found === undefined || lowest !== found) return;
    for (const member of this.#stack.splice(this.#stack.lastIndexOf(node)))
      this.components.set(member, found);
  }

  #lower(node: string, to: number | undefined): void {
    const lowest = this.#lowest.get(node);
    if (to !== undefined && lowest !== undefined && to < lowest) this.#lowest.set(node, to);
  }
}
