import { systemClock } from '../../src/http';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('an abort ends a pause at once, with its reason', async () => {
  jest.useRealTimers();
  const abort = new AbortController();
  const pause = systemClock.sleep(1e9, abort.signal);
  abort.abort(new Error('Ctrl-C'));
  await expect(pause).rejects.toThrow('Ctrl-C');
});

test('a pause ends', async () => {
  jest.useRealTimers();
  await expect(systemClock.sleep(1)).resolves.toBeUndefined();
});

test('a time limit expires, unless it was stopped', () => {
  const expired: string[] = [];
  systemClock.timeout(100, () => expired.push('first'));
  const stop = systemClock.timeout(100, () => expired.push('second'));
  stop();
  jest.advanceTimersByTime(100);
  expect(expired).toEqual(['first']);
});

test('time and chance', () => {
  jest.setSystemTime(7);
  expect(systemClock.now()).toBe(7);
  expect(systemClock.random()).toBeLessThan(1);
});
