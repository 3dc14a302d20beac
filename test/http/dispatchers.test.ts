import * as http from 'node:http';
import * as net from 'node:net';
import { UndiciTransport } from '../../src/http';
import { TestClock } from './test-clock';

/** A proxy on this machine. Whatever host is asked for, it connects to `target`, or answers CONNECT with `status`. */
interface Proxy {
  readonly url: string;
  /** What it was asked for: `METHOD address authorization`. */
  readonly asked: string[];
}

const open: http.Server[] = [];

afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function listen(server: http.Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(server);
  const { port }: Pick<net.AddressInfo, 'port'> = Object(server.address());
  return port;
}

async function startProxy(target: number, status = 200): Promise<Proxy> {
  const asked: string[] = [];
  const note = ({ method, url, headers }: http.IncomingMessage) =>
    asked.push(`${method} ${url} ${headers['proxy-authorization'] ?? '-'}`);
  const server = http.createServer((request, response) => {
    note(request);
    response.end('by the proxy');
  });
  server.on('connect', (request: http.IncomingMessage, socket: net.Socket) => {
    note(request);
    socket.on('error', () => undefined);
    if (status !== 200) return void socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
    const tunnel = net.connect(target, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      tunnel.pipe(socket).pipe(tunnel);
    });
    tunnel.on('error', () => socket.destroy());
    socket.on('close', () => tunnel.destroy());
  });
  return { url: `http://me:pass@127.0.0.1:${await listen(server)}`, asked };
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
  const target = await listen(http.createServer((_, response) => void response.end('no TLS here')));
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
  const target = await listen(http.createServer((_, response) => void response.end('straight')));
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
