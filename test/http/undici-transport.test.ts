import { type Transport, UndiciTransport } from '../../src/http';
import { always, cut, endless } from '../registry/support/faults';
import type { MemoryRegistry } from '../registry/support/memory-registry';
import { closeAll, startRegistry } from '../registry/support/setting';
import { TestClock } from './test-clock';

afterEach(closeAll);

let registry: MemoryRegistry;
let clock: TestClock;
let transport: Transport;
let url: URL;

beforeEach(async () => {
  registry = await startRegistry();
  clock = new TestClock();
  transport = new UndiciTransport(undefined, clock);
  url = new URL(`http://${registry.host}/v2/`);
});

afterEach(() => transport.close());

test('an endless body is cut off', async () => {
  registry.faults.push(always(/./, endless(200)));
  await expect(transport.send({ method: 'GET', url, maxBody: 1000 })).rejects.toMatchObject({
    failure: 'too-long',
    message: 'its answer is longer than 1000 bytes',
    isTransient: false,
  });
});

test('of an endless error, the beginning is enough', async () => {
  registry.faults.push(always(/./, endless(500)));
  const { status, body } = await transport.send({ method: 'GET', url });
  expect([status, body.length]).toEqual([500, 64 * 1024]);
});

test('a redirect is not followed, and a header that comes twice is joined', async () => {
  registry.faults.push(
    always(/./, (_, response) => void response.writeHead(302, { location: '/x', 'www-authenticate': ['A', 'B'] }).end()),
  );
  const { status, headers } = await transport.send({ method: 'GET', url });
  expect([status, headers.get('location'), headers.get('www-authenticate')]).toEqual([302, '/x', 'A, B']);
});

test.each([
  ['without an answer', 0],
  ['in the middle of an answer', 10],
])('a connection that is cut %s can be tried again', async (_, sent) => {
  registry.faults.push(
    always(/./, (request, response) => {
      if (sent === 0) return cut(request);
      response.writeHead(200, { 'content-length': '100' }).write(Buffer.alloc(sent), () => cut(request));
    }),
  );
  await expect(transport.send({ method: 'GET', url })).rejects.toMatchObject({ failure: 'unreachable', isTransient: true });
});

test.each([
  ['does not answer', false],
  ['drips its answer', true],
])('a server that %s is left when the time is over', async (_, drips) => {
  registry.faults.push(
    always(/./, (_request, response) => {
      if (drips) response.writeHead(200).write('x');
      setImmediate(() => clock.expire());
    }),
  );
  await expect(transport.send({ method: 'GET', url, maxBody: 64 * 1024 * 10 })).rejects.toMatchObject({
    message: 'it did not end within 70 seconds',
    isTransient: true,
  });
});

test('an abort ends a request with its own reason', async () => {
  const abort = new AbortController();
  registry.faults.push(always(/./, () => abort.abort(new Error('Ctrl-C'))));
  await expect(transport.send({ method: 'GET', url }, abort.signal)).rejects.toThrow('Ctrl-C');
  await expect(transport.send({ method: 'GET', url }, abort.signal)).rejects.toThrow('Ctrl-C');
});

test('a server that is not there', async () => {
  await registry.stop();
  await expect(transport.send({ method: 'GET', url })).rejects.toMatchObject({
    message: 'the connection was refused',
    isTransient: true,
  });
  registry = await registry.start();
});

test('TLS to a server without it', async () => {
  const secure = new URL(`https://${registry.host}/v2/`);
  await expect(transport.send({ method: 'GET', url: secure })).rejects.toMatchObject({ failure: 'not-tls', isTransient: false });
});
