import * as http from 'node:http';
import { UndiciTransport } from '../../src/http';
import { Quay } from '../../src/registry';
import { TestClock } from '../http/test-clock';
import { bodyOf, end } from './support/memory-registry';
import { closeAll } from './support/setting';

afterEach(closeAll);

const KEY = 'quay-api-key';

/** An API of Quay with some repositories. */
async function setUp(answers: number[] = []) {
  const repositories = new Set(['org/there']);
  const seen: string[] = [];
  const bodies: unknown[] = [];
  const server = http.createServer(async (request, response) => {
    const body = await bodyOf(request);
    seen.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    const answer = answers.shift();
    if (answer !== undefined) return end(response, answer, {}, JSON.stringify({ message: KEY }));
    if (request.method === 'GET')
      return end(response, repositories.has((request.url ?? '').slice('/api/v1/repository/'.length)) ? 200 : 404);
    const made = JSON.parse(body.toString());
    bodies.push(made);
    const name = `${made.namespace}/${made.repository}`;
    if (repositories.has(name)) return end(response, 400);
    repositories.add(name);
    return end(response, 201);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = new URL(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
  const clock = new TestClock();
  const transport = new UndiciTransport(undefined, clock);
  const quay = new Quay({ url, apiKey: KEY, transport, clock });
  const close = async () => {
    await transport.close();
    server.close();
  };
  return { quay, seen, bodies, repositories, clock, close, url };
}

test('a repository that is there is left alone, and asked for once', async () => {
  const { quay, seen, close } = await setUp();
  expect([await quay.ensure('org/there'), await quay.ensure('org/there'), await quay.has('org/there')]).toEqual([
    false,
    false,
    true,
  ]);
  expect(seen).toEqual([`GET /api/v1/repository/org/there Bearer ${KEY}`]);
  await close();
});

test('one that is not is made public, of the kind image', async () => {
  const { quay, seen, bodies, close } = await setUp();
  expect([await quay.has('org/new'), await quay.ensure('org/new'), await quay.ensure('org/new')]).toEqual([false, true, false]);
  expect(seen).toEqual([`GET /api/v1/repository/org/new Bearer ${KEY}`, `POST /api/v1/repository Bearer ${KEY}`]);
  expect(bodies).toEqual([{ repo_kind: 'image', namespace: 'org', visibility: 'public', repository: 'new', description: '' }]);
  await close();
});

test('somebody else was faster', async () => {
  const { quay, repositories, close } = await setUp();
  expect(await quay.has('org/new')).toBe(false);
  repositories.add('org/new');
  expect(await quay.ensure('org/new')).toBe(false);
  await close();
});

test('failures of the server are tried again', async () => {
  const { quay, clock, close } = await setUp([502, 500]);
  expect(await quay.has('org/there')).toBe(true);
  expect(clock.slept).toEqual([375, 750]);
  await close();
});

test.each([
  [401, 'refused the key in QUAY_APIKEY (401)'],
  [403, 'refused the key in QUAY_APIKEY (403)'],
  [400, 'REGISTRY_REFUSED'],
  [302, 'REGISTRY_REFUSED'],
])('%i is an error that does not hold the key', async (status, message) => {
  const { quay, close } = await setUp([status]);
  const asking = quay.has('org/new');
  await expect(asking).rejects.toThrow(message);
  await expect(asking).rejects.not.toThrow(KEY);
  await close();
});

test('a Quay that is not there', async () => {
  const { quay, close } = await setUp();
  await close();
  await expect(quay.has('org/new')).rejects.toThrow('REGISTRY_UNREACHABLE');
});
