import { type Credentials, Hub, HubError } from '../../src/hub';
import { TestClock } from '../http/test-clock';
import { credentials, TOKEN, withHub } from './support/connected';
import { send } from './support/memory-hub';

describe('Hub.connect', () => {
  const connect = (given: Partial<Credentials>) =>
    Hub.connect({ ...credentials('https://hub.example.com'), ...given }, new TestClock());

  test.each<[string, Partial<Credentials>, string]>([
    ['no cluster', { getCurrentCluster: () => null }, 'the kubeconfig has no context with a cluster and a user'],
    ['no user', { getCurrentUser: () => null }, 'the kubeconfig has no context with a cluster and a user'],
    ['no address', { getCurrentCluster: () => ({ server: 'hub' }) }, 'no URL that begins with https://'],
    [
      'an address to which a token would go in the clear',
      { getCurrentCluster: () => ({ server: 'http://me:secret@hub.example.com/' }) },
      "the server 'http://hub.example.com/' of the context must begin with https://",
    ],
    [
      'a credential plugin that fails',
      {
        applyToHTTPSOptions: async () => {
          throw new Error(`exit code 1, ${TOKEN}`);
        },
      },
      'no credentials for the hub: exit code 1, ***; try kubectl',
    ],
  ])('refuses %s', async (_, given, message) => {
    await expect(connect(given)).rejects.toThrow(HubError);
    await expect(connect(given)).rejects.toThrow(message);
  });

  it('does not wait for ever for a credential plugin', async () => {
    const clock = new TestClock();
    const connecting = Hub.connect(
      { ...credentials('https://hub.example.com'), applyToHTTPSOptions: () => new Promise(() => {}) },
      clock,
    );
    clock.expire();
    await expect(connecting).rejects.toThrow('it took longer than 120 seconds');
  });

  it('verifies certificates, whatever the environment says, unless the kubeconfig says otherwise', async () => {
    const seen: unknown[] = [];
    const applyToHTTPSOptions: Credentials['applyToHTTPSOptions'] = async ({ rejectUnauthorized }) => {
      seen.push(rejectUnauthorized);
    };
    await connect({ applyToHTTPSOptions });
    await connect({ applyToHTTPSOptions, getCurrentCluster: () => ({ server: 'https://hub', skipTLSVerify: true }) });
    expect(seen).toEqual([true, false]);
  });
});

describe('Hub.get', () => {
  const ask = '/apis/x';

  it('sends the credentials, and reads no more than JSON', async () => {
    await withHub({ [ask]: [] }, 10, async (hub, memory) => {
      expect(await hub.get(ask, { limit: '5' })).toEqual({ status: 200, value: { kind: 'List', metadata: {}, items: [] } });
      expect(memory.headers[0]).toMatchObject({ authorization: `Bearer ${TOKEN}`, accept: 'application/json' });
      memory.faults.set(1, (response) => response.end('<html>'));
      expect(await hub.get(ask)).toEqual({ status: 200, value: {} });
    });
  });

  test.each<[string, (response: Parameters<typeof send>[0]) => void]>([
    ['too many requests', (response) => send(response, 429, {}, { 'retry-after': '7' })],
    ['a server that is ill', (response) => send(response, 500, {})],
    ['a connection that is cut', (response) => response.destroy()],
    [
      'an answer that is cut',
      (response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{"items"');
        setImmediate(() => response.destroy());
      },
    ],
  ])('tries again after %s', async (_, fault) => {
    await withHub({ [ask]: [] }, 10, async (hub, memory, clock) => {
      memory.faults.set(0, fault);
      expect((await hub.get(ask)).status).toBe(200);
      expect(memory.asked).toHaveLength(2);
      expect(clock.slept).toHaveLength(1);
    });
  });

  it('gives up in the end, and says whom it asked for what', async () => {
    await withHub({}, 10, async (hub, memory) => {
      for (let index = 0; index < 9; index += 1) memory.faults.set(index, (response) => response.destroy());
      await expect(hub.get(ask)).rejects.toThrow(`the hub '${hub.address}' cannot be asked for /apis/x: the connection was cut`);
      expect(memory.asked).toHaveLength(4);
    });
  });

  it('does not wait for ever', async () => {
    await withHub({}, 10, async (hub, memory, clock) => {
      for (let index = 0; index < 9; index += 1) memory.faults.set(index, () => clock.expire());
      await expect(hub.get(ask)).rejects.toThrow('it did not answer within 300 seconds');
    });
  });

  it('follows no redirect, and shows no secret that a server repeats', async () => {
    await withHub({}, 10, async (hub, memory) => {
      memory.faults.set(0, (response) => send(response, 302, {}, { location: 'https://elsewhere.example.com' }));
      expect((await hub.get(ask)).status).toBe(302);
      memory.faults.set(1, (response) => send(response, 403, { message: `no, ${TOKEN}\u001b[31m` }));
      expect(hub.reasonOf(await hub.get(ask))).toBe('it says: no, ***\\u{1b}[31m');
    });
  });
});
