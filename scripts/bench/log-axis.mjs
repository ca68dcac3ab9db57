/** @file Logarithmic axes: where values lie on them and where they have ticks. */

/** The multiples of powers of ten at which an axis may begin, end and have ticks. */
const STEPS = [1, 2, 5];

/** A function from a value between `least` and `greatest`, both above 0, to a place between `from` and `to`. */
export function logScale([least, greatest], [from, to]) {
  const width = Math.log(greatest / least);
  return (value) => from + ((to - from) * Math.log(value / least)) / width;
}

/** The ticks `1, 2, 5, 10, 20…` from the last that is not above all values to the first that is not below any. */
export function ticksAround(values) {
  const least = Math.min(...values);
  const greatest = Math.max(...values);
  const powers = [];
  for (let power = Math.floor(Math.log10(least)); power <= Math.ceil(Math.log10(greatest)); power += 1) {
    powers.push(power);
  }
  const ticks = powers.flatMap((power) => STEPS.map((step) => step * 10 ** power));
  const first = ticks.findLastIndex((tick) => tick <= least);
  const last = ticks.findIndex((tick) => tick >= greatest);
  // A single value has an axis too.
  return ticks.slice(first, Math.max(last, first + 1) + 1);
}
