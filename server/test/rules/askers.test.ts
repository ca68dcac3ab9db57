import assert from 'node:assert/strict';
import { Askers } from '../../src/rules/askers';

function askersOf(asked: readonly (readonly [path: string, ...hashes: number[]])[]): Askers {
  const askers = new Askers();
  for (const [path, ...hashes] of asked) askers.add(path, hashes);
  return askers;
}

const finds = (askers: Askers, hashes: Iterable<number>): string => [...askers.of(new Set(hashes))].join(' ');

describe('who asked what', () => {
  const askers = askersOf([['a', 1, 2, 3], ['b'], ['c', 3, 4], ['a', 5], ['d', 2 ** 31 - 1]]);

  it('is found by each of the hashes, once', () => {
    assert.equal(finds(askers, [1]), 'a');
    assert.equal(finds(askers, [3]), 'a c');
    assert.equal(finds(askers, [5, 1]), 'a');
    assert.equal(finds(askers, [4, 2 ** 31 - 1]), 'c d');
    assert.equal(finds(askers, [0, 6]), '');
    assert.equal(finds(askers, []), '');
  });

  it('is the same for few hashes and for many', () => {
    const files = Array.from({ length: 5000 }, (_, number) => [`f${number}`, number, 7 * number] as const);
    const many = askersOf(files);
    assert.equal(many.length, 10_000);
    const hashes = Array.from({ length: 100 }, (_, number) => 70 * number);
    const oneByOne = new Set(hashes.flatMap((hash) => [...many.of(new Set([hash]))]));
    assert.deepEqual(new Set(many.of(new Set(hashes))), oneByOne);
    assert.equal(oneByOne.size, 157);
  });
});
