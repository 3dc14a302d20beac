import type { Credentials } from '../../../src/hub';
import { Hub } from '../../../src/hub';
import { TestClock } from '../../http/test-clock';
import { MemoryHub } from './memory-hub';

export const TOKEN = 'sha256~very-secret';

/** A context of a kubeconfig with a token. */
export function credentials(server: string): Credentials {
  return {
    getCurrentCluster: () => ({ server }),
    getCurrentUser: () => ({ token: TOKEN }),
    applyToHTTPSOptions: async (options) => {
      options.headers = { Authorization: `Bearer ${TOKEN}` };
    },
  };
}

/** Runs a test against a hub with these lists, and stops it. */
export async function withHub(
  lists: ConstructorParameters<typeof MemoryHub>[0],
  pageSize: number,
  test: (hub: Hub, memory: MemoryHub, clock: TestClock) => Promise<void>,
): Promise<void> {
  const memory = new MemoryHub(lists, pageSize);
  const clock = new TestClock();
  const hub = await Hub.connect(credentials(await memory.start()), clock);
  try {
    await test(hub, memory, clock);
  } finally {
    await hub.close();
    await memory.stop();
  }
}
