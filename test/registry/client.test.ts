import type { Credential } from '../../src/registry';
import { always, cut, endless, status, times } from './support/faults';
import { end } from './support/memory-registry';
import { client, closeAll, image, startRegistry } from './support/setting';

afterEach(closeAll);

const LOGIN: Credential = { kind: 'password', username: 'user', password: 'correct-password' };
const { root, blobs } = image('a');
const [config] = blobs;
if (!config) throw new Error('an image has a config');

test.each(['basic', 'bearer'] as const)('%s authorization reaches the registry', async (auth) => {
  const registry = await startRegistry({ auth, password: LOGIN.password });
  registry.blobs.set(`a@${config.descriptor.digest}`, Buffer.from(config.bytes));
  const { registries } = client({ login: LOGIN });
  const repository = registries.at(registry.host).repository('a');
  expect(await repository.has(config.descriptor)).toBe(true);
  expect(Buffer.from(await repository.read(config.descriptor))).toEqual(config.bytes);
});

test('401 in the middle, by a token that was withdrawn: a new one is fetched', async () => {
  const registry = await startRegistry({ auth: 'bearer', password: LOGIN.password });
  const { registries } = client({ login: LOGIN });
  const repository = registries.at(registry.host).repository('a', 'push');
  await repository.write(config);
  registry.tokens.clear();
  await repository.write({ ...config });
  expect(registry.log().filter((line) => line === 'GET /token')).toHaveLength(2);
});

test('a wrong password is one clear error, which does not hold it', async () => {
  const registry = await startRegistry({ auth: 'basic', password: 'another' });
  const { registries } = client({ login: LOGIN });
  const asking = registries.at(registry.host).repository('a').has(config.descriptor);
  await expect(asking).rejects.toThrow('REGISTRY_LOGIN_FAILED');
  await expect(asking).rejects.not.toThrow(/correct-password|Y29ycmVjdC1wYXNzd29yZA/);
});

test('a broken login hides no other problem, as nobody has asked for it', async () => {
  const registry = await startRegistry();
  registry.faults.push(always(/blobs/, status(403)));
  const { registries } = client({ credentials: async () => Promise.reject(new Error('a broken helper')) });
  await expect(registries.at(registry.host).repository('a').has(config.descriptor)).rejects.toThrow('REGISTRY_DENIED');
});

test('a registry that repeats the password in its error', async () => {
  const registry = await startRegistry({ auth: 'basic', password: LOGIN.password });
  registry.faults.push((request, response) => {
    if (request.headers.authorization === undefined) return false;
    end(
      response,
      400,
      {},
      JSON.stringify({ errors: [{ code: 'BAD', message: `${request.headers.authorization} correct-password` }] }),
    );
    return true;
  });
  const { registries } = client({ login: LOGIN });
  await expect(registries.at(registry.host).repository('a').read(config.descriptor)).rejects.toThrow('400 (BAD: Basic *** ***)');
});

test.each([301, 302, 303, 307, 308])('a blob is read where %i leads, and no authorization goes there', async (code) => {
  const registry = await startRegistry({ auth: 'basic', password: LOGIN.password });
  const elsewhere = await startRegistry();
  registry.faults.push((request, response) => {
    if (request.headers.authorization === undefined) return false;
    end(response, code, { location: `http://user:pw@${elsewhere.host}/content?sig=x` });
    return true;
  });
  elsewhere.faults.push(always(/GET \/content\?sig=x/, status(200, {}, Buffer.from(config.bytes).toString())));
  const { registries } = client({ login: LOGIN });
  expect(Buffer.from(await registries.at(registry.host).repository('a').read(config.descriptor))).toEqual(config.bytes);
  expect(elsewhere.seen.map(({ authorization }) => authorization)).toEqual([undefined]);
});

test('another host that asks for a login gets none', async () => {
  const registry = await startRegistry({ auth: 'basic', password: LOGIN.password });
  const elsewhere = await startRegistry({ auth: 'basic', password: LOGIN.password });
  registry.faults.push((request, response) => {
    if (request.headers.authorization === undefined) return false;
    end(response, 307, { location: `http://${elsewhere.host}/v2/` });
    return true;
  });
  const { registries } = client({ login: LOGIN });
  await expect(registries.at(registry.host).repository('a').read(config.descriptor)).rejects.toThrow('REGISTRY_LOGIN_NEEDED');
  expect(elsewhere.seen.map(({ authorization }) => authorization)).toEqual([undefined]);
});

test('a circle of redirects ends', async () => {
  const registry = await startRegistry();
  registry.faults.push(always(/blobs/, status(307, { location: '/v2/a/blobs/again' })));
  const { registries } = client();
  await expect(registries.at(registry.host).repository('a').read(config.descriptor)).rejects.toThrow(
    'sends us on more than 5 times',
  );
  expect(registry.log().filter((line) => line.includes('blobs'))).toHaveLength(6);
});

test('a manifest is not sent to where a redirect leads', async () => {
  const registry = await startRegistry();
  registry.faults.push(always(/PUT .*manifests/, status(307, { location: '/elsewhere' })));
  const { registries } = client();
  const manifest = blobs.at(-1);
  if (!manifest) throw new Error('an image has a manifest');
  await expect(registries.at(registry.host).repository('a', 'push').write(manifest)).rejects.toThrow('REGISTRY_REFUSED');
  expect(registry.log()).not.toContain('PUT /elsewhere');
});

test.each([
  ['500 twice, then fine', times(2, /blobs/, status(500)), [375, 750]],
  ['429 with Retry-After, then fine', times(1, /blobs/, status(429, { 'retry-after': '20' })), [20_000]],
  ['a connection that is cut, then fine', times(1, /blobs/, cut), [375]],
])('%s', async (_, fault, slept) => {
  const registry = await startRegistry();
  registry.blobs.set(`a@${config.descriptor.digest}`, Buffer.from(config.bytes));
  registry.faults.push(fault);
  const { registries, clock } = client();
  expect(await registries.at(registry.host).repository('a').has(config.descriptor)).toBe(true);
  expect(clock.slept).toEqual(slept);
});

test.each([
  ['always 503', status(503), 'REGISTRY_BUSY', 6],
  ['429 for an hour', status(429, { 'retry-after': '3600' }), 'asks to wait until or for 3600', 1],
  ['always cut', cut, 'the connection was cut', 6],
  ['403', status(403), 'REGISTRY_DENIED', 1],
  ['endless errors', endless(500), 'REGISTRY_BUSY', 6],
  ['endless content', endless(200), 'REGISTRY_ANSWER_INVALID', 1],
])('%s is an error after %#', async (_, fault, message, count) => {
  const registry = await startRegistry();
  registry.faults.push(always(/manifests/, fault));
  const { registries } = client();
  const { digest } = root;
  await expect(
    registries
      .at(registry.host)
      .repository('a')
      .read({ ...root, digest }),
  ).rejects.toThrow(message);
  expect(registry.log().filter((line) => line.includes('manifests'))).toHaveLength(count);
});

test('an abort ends a request that waits', async () => {
  const abort = new AbortController();
  const registry = await startRegistry();
  registry.faults.push(always(/blobs/, () => abort.abort(new Error('Ctrl-C'))));
  const { registries } = client({ signal: abort.signal });
  await expect(registries.at(registry.host).repository('a').has(config.descriptor)).rejects.toThrow('Ctrl-C');
});
