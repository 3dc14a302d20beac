import type { HttpResponse } from '../../src/http';
import { DEFAULT_RETRIES } from '../../src/http/patience';
import { Secrets } from '../../src/http/secrets';
import { TransportError } from '../../src/http/transport-error';
import { isBusy, type Wire, withRetries } from '../../src/http/wire';
import { TestClock } from './test-clock';

const CUT = new TransportError('unreachable', 'cut', true);
const UNTRUSTED = new TransportError('certificate', 'untrusted', false);

function answer(status: number, headers: Record<string, string> = {}): HttpResponse {
  return { status, headers: new Map(Object.entries(headers)), body: Buffer.alloc(0) };
}

/** Gives one outcome after the other, the last one for ever. */
async function run(...outcomes: (HttpResponse | Error)[]) {
  const clock = new TestClock();
  const transport = { send: async () => answer(200), close: async () => undefined };
  const wire: Wire = { transport, clock, retries: DEFAULT_RETRIES, secrets: new Secrets(), isPlainPermitted: false };
  let tries = 0;
  const result = await withRetries(wire, async () => {
    const outcome = outcomes[Math.min(tries, outcomes.length - 1)];
    tries += 1;
    if (outcome === undefined || outcome instanceof Error) throw outcome;
    return outcome;
  }).catch((cause: unknown) => cause);
  return { result, tries, slept: clock.slept };
}

test.each([408, 429, 500, 502, 503, 504])('%i is tried again', (status) => expect(isBusy(status)).toBe(true));
test.each([200, 202, 307, 400, 401, 403, 404, 416, 501, 505])('%i is an answer', (status) => expect(isBusy(status)).toBe(false));

test('the first answer that is not busy counts', async () => {
  expect(await run(CUT, answer(503), answer(429, { 'retry-after': '3' }), answer(404))).toEqual({
    result: answer(404),
    tries: 4,
    slept: [375, 750, 3000],
  });
});

test('in the end, the last outcome counts', async () => {
  expect(await run(CUT, answer(503))).toMatchObject({ result: answer(503), tries: 6 });
  expect(await run(answer(503), CUT)).toMatchObject({ result: CUT, tries: 6 });
});

test('nothing is tried again that time does not mend', async () => {
  expect(await run(UNTRUSTED)).toEqual({ result: UNTRUSTED, tries: 1, slept: [] });
  const bug = new TypeError('a bug');
  expect(await run(bug)).toEqual({ result: bug, tries: 1, slept: [] });
});

test('who asks says which answers are worth another try', async () => {
  const wire: Wire = {
    transport: { send: async () => answer(200), close: async () => undefined },
    clock: new TestClock(),
    retries: DEFAULT_RETRIES,
    secrets: new Secrets(),
    isPlainPermitted: false,
  };
  const outcomes = [answer(403, { 'retry-after': '1' }), answer(403)];
  const next = async () => outcomes.shift() ?? answer(200);
  expect(await withRetries(wire, next, ({ headers }) => headers.has('retry-after'))).toEqual(answer(403));
  expect(outcomes).toEqual([]);
});
