import { ForgeHttp, ForgeRefusal } from '../../src/forges/http';
import { type Answer, problemsOf, TOKEN, withServer } from './fixture';

/** A client that remembers how long it would have waited, and does not wait. */
function makeHttp(timeout?: number): { http: ForgeHttp; waits: number[] } {
  const waits: number[] = [];
  const wait = async (milliseconds: number): Promise<void> => void waits.push(milliseconds);
  return { http: new ForgeHttp({ secrets: [TOKEN], wait, timeout }), waits };
}

const get = (url: string) => ({ method: 'GET', url, headers: { 'private-token': TOKEN } });

test('sends what it is told, and returns what the JSON says', async () => {
  await withServer(
    () => [201, { a: [1] }],
    async (address, seen) => {
      const { http, waits } = makeHttp();
      const answer = await http.send({ method: 'POST', url: `${address}/x?y=1`, headers: { 'x-a': 'b' }, body: '{"c":2}' });
      expect(answer).toMatchObject({ status: 201, body: { a: [1] }, headers: { 'content-type': 'application/json' } });
      expect(seen).toMatchObject([{ method: 'POST', url: '/x?y=1', headers: { 'x-a': 'b' }, body: { c: 2 } }]);
      expect(waits).toEqual([]);
    },
  );
});

test.each<[string, Answer, number[]]>([
  ['too many requests', [429, {}, { 'retry-after': '3' }], [3000]],
  ['a failing server', [500, 'oops'], [500]],
  ['a connection that is cut', [0, ''], [500]],
])('%s is asked again', async (_, fault, expected) => {
  await withServer(
    (_seen, count) => (count === 1 ? fault : [200, 'null']),
    async (address, seen) => {
      const { http, waits } = makeHttp();
      expect((await http.send(get(address))).body).toBeNull();
      expect(seen).toHaveLength(2);
      expect(waits).toEqual(expected);
    },
  );
});

test('a server that keeps failing is asked four times', async () => {
  await withServer(
    () => [503, { message: `down for ${TOKEN}` }],
    async (address, seen) => {
      const { http, waits } = makeHttp();
      await expect(http.send(get(address))).rejects.toEqual(new ForgeRefusal(503, 'down for [hidden]'));
      expect(seen).toHaveLength(4);
      expect(waits).toEqual([500, 1000, 2000]);
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
          expect(problems).toContain(`FORGE_REDIRECT '${address}' sends the request on to '${other}/?t=[hidden]'`);
          expect(stolen).toEqual([]);
        },
      ),
  );
});

test.each([
  ['no JSON', '<html>', /^FORGE_ANSWER the answer of 'http:[^']+' cannot be used: Unexpected token/],
  ['an endless text', '"'.padEnd(5 * 1024 * 1024, 'x'), /^FORGE_ANSWER .* larger than 4 MiB$/],
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
  expect(await problemsOf(() => makeHttp().http.send(get(gone)))).toMatch(/^FORGE_UNREACHABLE .*\(4 tries\): .*ECONNREFUSED/);
  await withServer(
    () => [200, {}, { 'content-length': '10' }],
    async (address) =>
      expect(await problemsOf(() => makeHttp(50).http.send(get(address)))).toMatch(/^FORGE_(UNREACHABLE|ANSWER) .*in time$/),
  );
});
