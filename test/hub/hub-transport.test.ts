import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import { HubTransport } from '../../src/hub/hub-transport';
import { TestClock } from '../http/test-clock';

/** Runs a test against a server that answers so. */
async function withServer(
  answer: http.RequestListener,
  test: (url: URL, transport: HubTransport) => Promise<void>,
): Promise<void> {
  const server = http.createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const transport = new HubTransport({ headers: { 'x-own': 'yes' } }, new TestClock());
  try {
    await test(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/a?b=c`), transport);
  } finally {
    await transport.close();
    server.closeAllConnections();
    server.close();
  }
}

describe('HubTransport', () => {
  it('sends its own headers and those of the request', async () => {
    const echo: http.RequestListener = ({ headers, url }, response) =>
      response.end(`${url} ${headers['x-own']} ${headers.accept}`);
    await withServer(echo, async (url, transport) => {
      const { status, body } = await transport.send({ method: 'GET', url, headers: { accept: 'x/y' } });
      expect([status, body.toString()]).toEqual([200, '/a?b=c yes x/y']);
    });
  });

  it('reads no answer that is longer than it may be, and of an error the beginning', async () => {
    const long: http.RequestListener = ({ url }, response) => {
      response.writeHead(url === '/error' ? 400 : 200);
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x')));
      };
      response.on('drain', more);
      more();
    };
    await withServer(long, async (url, transport) => {
      await expect(transport.send({ method: 'GET', url, maxBody: 1000 })).rejects.toThrow('its answer is longer than 1000 bytes');
      const { status, body } = await transport.send({ method: 'GET', url: new URL('/error', url), maxBody: 1000 });
      expect([status, body.length]).toEqual([400, 65_536]);
    });
  });

  it('ends when it is told to', async () => {
    const abort = new AbortController();
    await withServer(
      () => abort.abort(new Error('enough')),
      async (url, transport) => {
        await expect(transport.send({ method: 'GET', url }, abort.signal)).rejects.toThrow('enough');
        await expect(async () => transport.send({ method: 'GET', url }, abort.signal)).rejects.toThrow('enough');
      },
    );
  });
});
