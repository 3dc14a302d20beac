import type { HttpRequest, Transport } from '../../src/http';
import { DEFAULT_RETRIES } from '../../src/http/patience';
import { Secrets } from '../../src/http/secrets';
import { TransportError } from '../../src/http/transport-error';
import { registryAddress } from '../../src/registry/scheme';
import { TestClock } from '../http/test-clock';

/** The address, with a server that answers so, and what it was asked. */
async function addressOf(host: string, answer: () => number, isPlainPermitted = false) {
  const asked: string[] = [];
  const transport: Transport = {
    send: async ({ url }: HttpRequest) => {
      asked.push(url.href);
      return { status: answer(), headers: new Map(), body: Buffer.alloc(0) };
    },
    close: async () => undefined,
  };
  const wire = { transport, clock: new TestClock(), retries: DEFAULT_RETRIES, secrets: new Secrets(), isPlainPermitted };
  return { address: (await registryAddress(host, wire)).href, asked };
}

const throwing = (failure: 'not-tls' | 'certificate' | 'unreachable') => () => {
  throw new TransportError(failure, failure, failure === 'unreachable');
};

test.each([
  ['quay.io', 'https://quay.io/'],
  ['registry.example.com:5000', 'https://registry.example.com:5000/'],
  ['10.0.0.1:5000', 'https://10.0.0.1:5000/'],
  ['docker.io', 'https://registry-1.docker.io/'],
])('%s has TLS, without asking', async (host, address) => {
  expect(await addressOf(host, throwing('not-tls'))).toEqual({ address, asked: [] });
});

test.each(['localhost:5000', '127.0.0.1:5000', '127.1.2.3'])('%s is asked whether it has TLS', async (host) => {
  expect(await addressOf(host, () => 401)).toEqual({ address: `https://${host}/`, asked: [`https://${host}/v2/`] });
  expect(await addressOf(host, throwing('not-tls'))).toMatchObject({ address: `http://${host}/` });
});

test('a certificate that is not trusted is no reason to do without', async () => {
  await expect(addressOf('localhost', throwing('certificate'))).rejects.toThrow('REGISTRY_CERTIFICATE');
  await expect(addressOf('localhost', throwing('unreachable'))).rejects.toThrow('REGISTRY_UNREACHABLE');
});

test('plain HTTP that was asked for', async () => {
  expect(await addressOf('registry.example.com', () => 200, true)).toEqual({
    address: 'http://registry.example.com/',
    asked: [],
  });
});
