import { stopwatch } from '../../src/cli/stopwatch';

test('the seconds since the start, in fractions', () => {
  const clock = jest.spyOn(process.hrtime, 'bigint').mockReturnValueOnce(1_000_000_000n).mockReturnValueOnce(3_500_000_000n);
  const seconds = stopwatch();
  expect(seconds()).toBe(2.5);
  clock.mockRestore();
  expect(seconds()).not.toBe(2.5);
});
