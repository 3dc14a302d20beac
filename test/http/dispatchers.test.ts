import * as http from 'node:http';
import type * as net from 'node:net';
import { UndiciTransport } from '../../src/http';
import { ConnectProxy } from './connect-proxy';
import { TestClock } from './test-clock';

const open: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of open.splice(0)) await stop();
});

/** A server without TLS, and its port. */
async function startServer(text: string): Promise<number> {
  const server = http.createServer((_, response) => void response.end(text));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port }: Pick<net.AddressInfo, 'port'> = Object(server.address());
  return port;
}

/** A proxy, and its address with a login. */
async function startProxy(target: number, status?: number): Promise<{ readonly url: string; readonly asked: readonly string[] }> {
  const proxy = new ConnectProxy(target, status);
  const { host } = await proxy.start();
  open.push(() => proxy.stop());
  return { url: `http://me:pass@${host}`, asked: proxy.asked };
}

async function send(address: string, env: Record<string, string>): Promise<string> {
  const transport = new UndiciTransport(undefined, new TestClock(), env);
  try {
    return (await transport.send({ method: 'GET', url: new URL(address) })).body.toString();
  } catch (cause) {
    return cause instanceof Error ? cause.message : 'no error';
  } finally {
    await transport.close();
  }
}

const LOGIN = `Basic ${Buffer.from('me:pass').toString('base64')}`;

test('a request over TLS goes through a tunnel of the proxy, and no certificate is left unchecked in there', async () => {
  const target = await startServer('no TLS here');
  const { url, asked } = await startProxy(target);
  expect(await send('https://ocm.example.com/api', { HTTPS_PROXY: url })).toMatch(/^it does not speak TLS/);
  expect(asked).toEqual([`CONNECT ocm.example.com:443 ${LOGIN}`]);
});

test('a plain request is sent to the proxy as a whole address', async () => {
  const { url, asked } = await startProxy(0);
  expect(await send('http://registry.example.com/v2/?a=b', { HTTP_PROXY: url })).toBe('by the proxy');
  expect(asked).toEqual([`GET http://registry.example.com/v2/?a=b ${LOGIN}`]);
});

test('this machine is asked straight away', async () => {
  const target = await startServer('straight');
  const { url, asked } = await startProxy(target);
  expect(await send(`http://127.0.0.1:${target}/`, { HTTP_PROXY: url })).toBe('straight');
  expect(asked).toEqual([]);
});

test.each([407, 403, 502])('a proxy that answers %i', async (status) => {
  const { url } = await startProxy(0, status);
  expect(await send('https://ocm.example.com/', { HTTPS_PROXY: url })).toBe(`the proxy answered ${status}`);
});

test('a proxy that is not there', async () => {
  expect(await send('https://ocm.example.com/', { HTTPS_PROXY: 'http://127.0.0.1:1' })).toBe('the connection was refused');
});
