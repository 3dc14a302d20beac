import { growth } from './growth';

const loop = (steps: number) => {
  let sum = 0;
  for (let step = 0; step < steps; step++) sum += step % 7;
  return sum;
};
const same = (size: number) => size;

test.each<[string, (size: number) => unknown, number, number, number]>([
  ['constant', () => loop(10_000), 1_000, 0.5, 2],
  ['linear', loop, 1_000_000, 2, 8],
  ['linear and quick', loop, 100, 2, 8],
  ['quadratic', (size) => loop(size * size), 1_000, 11, 24],
])('tells time that is %s', (_, run, size, least, most) => {
  const ratio = growth(same, run, size);
  expect(ratio).toBeGreaterThan(least);
  expect(ratio).toBeLessThan(most);
});

test('does not wait for what does not end', () => {
  expect(
    growth(
      (size) => `${'a'.repeat(size)}!`,
      (text) => /^(a+)+$/.test(text),
      15,
    ),
  ).toBe(Number.POSITIVE_INFINITY);
});

test('does not count the making of the input', () => {
  const made: number[] = [];
  const make = (size: number) => {
    made.push(size);
    return loop(size * size);
  };
  expect(growth(make, () => loop(10_000), 1_000, 3)).toBeLessThan(2);
  expect(made).toEqual([1_000, 3_000]);
});

test('throws what the run throws', () => {
  const fail = () => {
    throw new Error('mine');
  };
  expect(() => growth(same, fail, 1)).toThrow('mine');
});
