import assert from 'node:assert/strict';
import fc from 'fast-check';
import { componentsOf } from '../../src/archive/components';

type Graph = { readonly [node: string]: readonly string[] };

/** The nodes of each component, in order. */
function components(graph: Graph): string[] {
  const numbers = componentsOf(Object.keys(graph), (node) => graph[node] ?? []);
  const members = new Map<number, string[]>();
  for (const [node, number] of numbers) members.set(number, [...(members.get(number) ?? []), node]);
  return [...members.values()].map((nodes) => nodes.sort().join('')).sort();
}

function reach(graph: Graph, from: string): Set<string> {
  const reached = new Set([from]);
  for (const node of reached) for (const target of graph[node] ?? []) reached.add(target);
  return reached;
}

describe('strongly connected components', () => {
  it('are single nodes in a tree', () =>
    assert.deepEqual(components({ a: ['b', 'c'], b: ['d'] }), ['a', 'b', 'c', 'd']));
  it('join the nodes of a circle', () =>
    assert.deepEqual(components({ a: ['b'], b: ['c'], c: ['a', 'd'] }), ['abc', 'd']));
  it('join circles that share a node', () =>
    assert.deepEqual(components({ a: ['b', 'c'], b: ['a'], c: ['a'] }), ['abc']));
  it('keep circles apart that are linked one way', () =>
    assert.deepEqual(components({ a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] }), ['ab', 'cd']));
  it('know a node that names itself', () => assert.deepEqual(components({ a: ['a'] }), ['a']));
  it('stand long chains', () => {
    const numbers = componentsOf(['0'], (node) =>
      Number(node) < 200_000 ? [String(Number(node) + 1)] : ['0'],
    );
    assert.equal(new Set(numbers.values()).size, 1);
  });
  it('are those nodes that reach each other', () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    fc.assert(
      fc.property(fc.dictionary(node, fc.array(node, { maxLength: 3 })), (graph) => {
        const numbers = componentsOf(Object.keys(graph), (name) => graph[name] ?? []);
        for (const [a, numberOfA] of numbers) {
          for (const [b, numberOfB] of numbers) {
            const isJoined = reach(graph, a).has(b) && reach(graph, b).has(a);
            assert.equal(numberOfA === numberOfB, isJoined, `${a} ${b}`);
          }
        }
      }),
    );
  });
});
