import * as fc from 'fast-check';
import { textAt } from '../../src/fleet';
import type { Hub } from '../../src/hub';
import { type HubResource, listAll } from '../../src/hub/list-all';
import { TOKEN, withHub } from './support/connected';
import { PATHS, send } from './support/memory-hub';

const RESOURCE: HubResource = {
  group: 'hive.openshift.io',
  version: 'v1',
  plural: 'clusterdeployments',
  kind: 'ClusterDeployment',
  pageSize: 3,
};
const items = (count: number) => Array.from({ length: count }, (_, index) => ({ metadata: { name: `c${index}` } }));
const names = (hub: Hub, name?: string) => listAll(hub, RESOURCE, (object) => textAt(object, 'metadata', 'name'), name);
const lists = (count: number) => ({ [PATHS.ClusterDeployment]: items(count) });

describe('listAll', () => {
  it('reads every object once, whatever the size of the pages', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(20), fc.integer({ min: 1, max: 7 }), (count, pageSize) =>
        withHub(lists(count), pageSize, async (hub, memory) => {
          expect(await names(hub)).toEqual(items(count).map(({ metadata }) => metadata.name));
          expect(memory.asked).toHaveLength(Math.max(1, Math.ceil(count / Math.min(pageSize, RESOURCE.pageSize))));
        }),
      ),
      { numRuns: 30 },
    );
  });

  it('gives each object its kind, and asks for one name alone', async () => {
    await withHub(lists(5), 10, async (hub, memory) => {
      expect(await listAll(hub, RESOURCE, ({ kind }) => kind, 'c3')).toEqual(['ClusterDeployment']);
      expect(memory.asked[0]?.searchParams.get('fieldSelector')).toBe('metadata.name=c3');
    });
  });

  it('begins again when the server forgot where it was, and reads nothing twice', async () => {
    await withHub(lists(5), 2, async (hub, memory) => {
      memory.faults.set(1, (response) => send(response, 410, { reason: 'Expired', metadata: { continue: 'other' } }));
      expect(await names(hub)).toEqual(['c0', 'c1', 'c2', 'c3', 'c4']);
      expect(memory.asked.map(({ searchParams }) => searchParams.get('continue'))).toEqual([null, '2', null, '2', '4']);
    });
  });

  it('does not begin again for ever', async () => {
    await withHub(lists(5), 2, async (hub, memory) => {
      for (let index = 1; index < 99; index += 2) memory.faults.set(index, (response) => send(response, 410, {}));
      await expect(names(hub)).rejects.toThrow('forgot 4 times where it was in the list of clusterdeployments; try again');
    });
  });

  test.each<[string, number, unknown, string]>([
    ['what it is not told', 200, { hello: 1 }, 'is something else than an API server at this address?'],
    [
      'a login that has ended',
      401,
      { message: 'Unauthorized' },
      'answers 401 to a list of clusterdeployments.hive.openshift.io; log in again, as kubectl would need it too; it says: Unauthorized',
    ],
    [
      'a right that is missing',
      403,
      { message: `no ${TOKEN}` },
      'the user of the context needs a ClusterRole that may list them; it says: no ***',
    ],
    ['a cluster that is no hub', 404, {}, 'is this the hub? it has no such kind: check --context; it did not say why'],
    ['anything else', 418, {}, 'see whether kubectl get says the same'],
    [
      'pages that do not go on',
      200,
      { items: [], metadata: { continue: 'x' } },
      'sends pages of clusterdeployments without an end',
    ],
  ])('ends with what to do at %s', async (_, status, body, message) => {
    await withHub(lists(1), 10, async (hub, memory) => {
      for (let index = 0; index < 9; index += 1) memory.faults.set(index, (response) => send(response, status, body));
      await expect(names(hub)).rejects.toThrow(message);
    });
  });

  it('passes over what is no object', async () => {
    await withHub(lists(1), 10, async (hub, memory) => {
      memory.faults.set(0, (response) => send(response, 200, { items: [null, 1, [], { metadata: { name: 'a' } }] }));
      expect(await names(hub)).toEqual(['a']);
    });
  });
});
