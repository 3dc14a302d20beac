import fc from 'fast-check';
import { DEFAULT_RETRIES, Patience, retryTime } from '../../src/http/patience';
import { TestClock } from './test-clock';

const NOW = Date.UTC(2030, 0, 1);

test('pauses double, up to the longest, and end with the attempts', async () => {
  const clock = new TestClock();
  const patience = new Patience({ attempts: 6, firstPause: 1000, longestPause: 5000, totalTime: 1e9 }, clock);
  const waited: boolean[] = [];
  for (let failure = 0; failure < 6; failure++) waited.push(await patience.wait());
  expect(waited).toEqual([true, true, true, true, true, false]);
  // Half of a pause is chance, which is 0.5 here.
  expect(clock.slept).toEqual([750, 1500, 3000, 3750, 3750]);
});

test.each([
  ['seconds', '7', 7000],
  ['a date', new Date(NOW + 9000).toUTCString(), 9000],
  ['a date in the past', new Date(NOW - 9000).toUTCString(), 375],
  ['nothing that can be read', 'soon', 375],
  ['less than our own pause', '0', 375],
])('the server asks for %s', async (_, header, milliseconds) => {
  const clock = new TestClock();
  expect(await new Patience(DEFAULT_RETRIES, clock).wait(header)).toBe(true);
  expect(clock.slept).toEqual([milliseconds]);
});

test.each(['301', '99999999999999999999', new Date(NOW + 3_600_000).toUTCString()])(
  'Retry-After %s is too long to wait for',
  async (header) => {
    const clock = new TestClock();
    expect(await new Patience(DEFAULT_RETRIES, clock).wait(header)).toBe(false);
    expect(clock.slept).toEqual([]);
  },
);

test('an abort ends a pause', async () => {
  const signal = AbortSignal.abort(new Error('stop'));
  await expect(new Patience(DEFAULT_RETRIES, new TestClock(), signal).wait()).rejects.toThrow('stop');
});

test('whatever servers answer, the pauses are bounded', async () => {
  const header = fc.option(
    fc.oneof(
      fc.string(),
      fc.nat().map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
    ),
    { nil: undefined },
  );
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(header), async (headers) => {
      const clock = new TestClock();
      const patience = new Patience(DEFAULT_RETRIES, clock);
      for (const each of headers) if (!(await patience.wait(each))) break;
      expect(clock.slept.length).toBeLessThan(DEFAULT_RETRIES.attempts);
      expect(clock.now() - NOW).toBeLessThanOrEqual(DEFAULT_RETRIES.totalTime);
      for (const pause of clock.slept) expect(pause).toBeGreaterThan(0);
    }),
  );
});

test('no header asks for no time', () => expect(retryTime(undefined, NOW)).toBe(0));
