/** @file Chance that a seed decides, so that two runs measure the same texts. */

/**
 * A source of chance for a seed (any integer), by the generator “mulberry32”: 32 bits of state, one addition and a few
 * multiplications a number. Good for variety; never for secrets.
 */
export function randomSource(seed) {
  let state = seed >>> 0;
  /** A number from 0 up to, not including, 1. */
  function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  /** A whole number from `least` to `greatest`, both included. */
  const whole = (least, greatest) => least + Math.floor(next() * (greatest - least + 1));
  /** One item of a list. */
  const pick = (items) => items[whole(0, items.length - 1)];
  /** True with a likelihood from 0 to 1. */
  const chance = (likelihood) => next() < likelihood;
  return { whole, pick, chance, pickSome, shuffled };

  /** `count` different items of a list, in a random order; all of them when there are fewer. */
  function pickSome(items, count) {
    const places = new Set();
    while (places.size < Math.min(count, items.length)) places.add(whole(0, items.length - 1));
    return [...places].map((place) => items[place]);
  }

  /** The items in a random order. */
  function shuffled(items) {
    const copy = [...items];
    for (let last = copy.length - 1; last > 0; last -= 1) {
      const other = whole(0, last);
      [copy[last], copy[other]] = [copy[other], copy[last]];
    }
    return copy;
  }
}
