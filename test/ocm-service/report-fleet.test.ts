import type { AddonStatusBody } from '../../src/ocm';
import { reportFleet } from '../../src/ocm-service';
import { LOGIN, Setting } from './support/setting';

const setting = new Setting();
const body: AddonStatusBody = { addon_id: 'widget', status_conditions: [{ status_type: 'Available', status_value: 'True' }] };

function fleet(...clusters: readonly string[]): ReadonlyMap<string, readonly AddonStatusBody[]> {
  return new Map(clusters.map((cluster) => [cluster, [body]]));
}

const many = Array.from({ length: 30 }, (_, index) => `c-${index}`);

async function codes(clusters: ReadonlyMap<string, readonly AddonStatusBody[]>, login = LOGIN): Promise<readonly string[]> {
  const problems = await reportFleet(setting.connect({ login }).statuses, clusters, { isDryRun: false });
  return problems.map(({ code }) => code);
}

test('all clusters are reported, each once, by one login', async () => {
  expect(await codes(fleet(...many))).toEqual([]);
  expect([setting.ocm.store.statuses.size, setting.ocm.requests.length, setting.ocm.tokens]).toEqual([30, 60, 1]);
});

test('a cluster that OCM refuses does not keep it from the others', async () => {
  expect(await codes(fleet('unknown', ...many))).toEqual(['OCM_REFUSED']);
  expect(setting.ocm.store.statuses.size).toBe(30);
});

test('what ends all of them is said once, and nothing more is asked', async () => {
  expect(await codes(fleet(...many), { kind: 'client', id: 'me', secret: 'wrong' })).toEqual(['OCM_LOGIN_REFUSED']);
  expect(setting.ocm.requests).toEqual([]);
});

test('what is no problem of OCM is thrown', async () => {
  const statuses = setting.connect().statuses;
  jest.spyOn(statuses, 'read').mockRejectedValue(new TypeError('a bug'));
  await expect(reportFleet(statuses, fleet('a'), { isDryRun: false })).rejects.toThrow('a bug');
});
