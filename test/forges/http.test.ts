import { ForgeHttp, ForgeRefusal } from '../../src/forges/http';
import { TestClock } from '../http/test-clock';
import { type Answer, problemsOf, TOKEN, testWire, withServer } from './fixture';

/** A client, and the clock that it waits by. */
function makeHttp(): { http: ForgeHttp; clock: TestClock } {
  const clock = new TestClock();
  return { http: new ForgeHttp(testWire(clock)), clock };
}

const get = (url: string) => ({ method: 'GET', url, headers: { 'private-token': TOKEN } });

test('sends what it is told, and returns what the JSON says', async () => {
  await withServer(
    () => [201, { a: [1] }],
    async (address, seen) => {
      const { http, clock } = makeHttp();
      const answer = await http.send({ method: 'POST', url: `${address}/x?y=1`, headers: { 'x-a': 'b' }, body: '{"c":2}' });
      expect(answer).toMatchObject({ status: 201, body: { a: [1] }, headers: { 'content-type': 'application/json' } });
      expect(seen).toMatchObject([{ method: 'POST', url: '/x?y=1', headers: { 'x-a': 'b' }, body: { c: 2 } }]);
      expect(clock.slept).toEqual([]);
    },
  );
});

test.each<[string, Answer, number[]]>([
  ['too many requests', [429, {}, { 'retry-after': '3' }], [3000]],
  ['too many requests, as GitHub says it', [403, {}, { 'retry-after': '2' }], [2000]],
  ['a failing server', [500, 'oops'], [375]],
  ['a connection that is cut', [0, ''], [375]],
])('%s is asked again', async (_, fault, expected) => {
  await withServer(
    (_seen, count) => (count === 1 ? fault : [200, 'null']),
    async (address, seen) => {
      const { http, clock } = makeHttp();
      expect((await http.send(get(address))).body).toBeNull();
      expect(seen).toHaveLength(2);
      expect(clock.slept).toEqual(expected);
    },
  );
});

test('a server that keeps failing is asked six times', async () => {
  await withServer(
    () => [503, { message: `down for ${TOKEN}` }],
    async (address, seen) => {
      await expect(makeHttp().http.send(get(address))).rejects.toEqual(new ForgeRefusal(503, 'down for ***'));
      expect(seen).toHaveLength(6);
    },
  );
});

test.each([
  [403, {}],
  [401, { 'retry-after': '1' }],
  [501, {}],
])('%i with %j is not asked again', async (status, headers) => {
  await withServer(
    () => [status, {}, headers],
    async (address, seen) => {
      await expect(makeHttp().http.send(get(address))).rejects.toMatchObject({ status });
      expect(seen).toHaveLength(1);
    },
  );
});

test('a server that asks for more patience than there is, is not waited for', async () => {
  await withServer(
    () => [429, {}, { 'retry-after': '301' }],
    async (address, seen) => {
      await expect(makeHttp().http.send(get(address))).rejects.toMatchObject({ status: 429 });
      expect(seen).toHaveLength(1);
    },
  );
});

test.each([
  ['a text', { message: 'no' }, 'no'],
  ['a map, as GitLab has', { message: { base: ['taken'] } }, '{"base":["taken"]}'],
  [
    'errors, as GitHub has',
    { message: 'Validation Failed', errors: [{ field: 'head' }] },
    'Validation Failed; [{"field":"head"}]',
  ],
  ['an OAuth error', { error: 'invalid_token' }, 'invalid_token'],
  ['nothing', '<html>', 'Bad Request'],
])('a refusal says why: %s', async (_, body, message) => {
  await withServer(
    () => [400, body],
    async (address, seen) => {
      await expect(makeHttp().http.send(get(address))).rejects.toMatchObject({ status: 400, message });
      expect(seen).toHaveLength(1);
    },
  );
});

test('a redirect is not followed, so that no other host gets the token', async () => {
  await withServer(
    () => [200, {}],
    (other, stolen) =>
      withServer(
        () => [307, {}, { location: `${other}/?t=${encodeURIComponent(TOKEN)}` }],
        async (address) => {
          const problems = await problemsOf(() => makeHttp().http.send(get(address)));
          expect(problems).toContain(`FORGE_REDIRECT '${address}' sends the request on to '${other}/', which`);
          expect(stolen).toEqual([]);
        },
      ),
  );
});

test.each([
  ['no JSON', '<html>', /^FORGE_ANSWER the answer of 'http:[^']+' cannot be used: it is no JSON$/],
  ['an endless text', '"'.padEnd(5 * 1024 * 1024, 'x'), /^FORGE_ANSWER .* longer than 4194304 bytes$/],
])('an answer of %s cannot be used', async (_, body, problem) => {
  await withServer(
    () => [200, body],
    async (address) => expect(await problemsOf(() => makeHttp().http.send(get(address)))).toMatch(problem),
  );
});

test('a server that is not there, or does not answer, is told as such', async () => {
  const gone = await withServer(
    () => [200, {}],
    async (address) => address,
  );
  expect(await problemsOf(() => makeHttp().http.send(get(gone)))).toMatch(/^FORGE_UNREACHABLE .*: the connection was refused$/);
  const { http, clock } = makeHttp();
  await withServer(
    () => {
      setTimeout(() => clock.expire(), 20);
      return [200, {}, { 'content-length': '10' }];
    },
    async (address) =>
      expect(await problemsOf(() => http.send(get(address)))).toMatch(
        /^FORGE_UNREACHABLE .*it did not end within [0-9]+ seconds$/,
      ),
  );
});
