import { pathOf } from '../../src/ocm-service/ocm-statuses';
import { Setting } from './support/setting';

const setting = new Setting();
const body = { addon_id: 'a/b', status_conditions: [] };

test('a status is made, read and changed where it belongs, in spite of its name', async () => {
  const { statuses } = setting.connect();
  expect(await statuses.create('c', 'a/b', body)).toBe('made');
  expect(await statuses.create('c', 'a/b', body)).toBe('exists');
  await statuses.change('c', 'a/b', { version: '1' });
  expect([...(await statuses.read('c'))]).toEqual([['a/b', { ...body, version: '1' }]]);
  expect([...(await statuses.read('d'))]).toEqual([]);
  expect(setting.ocm.requests).toContain('PATCH /api/addons_mgmt/v1/clusters/c/status/a%2Fb');
});

test('more than a page', async () => {
  for (let index = 0; index < 250; index++) setting.ocm.store.statuses.set(`c/a${index}`, { addon_id: `a${index}` });
  expect((await setting.connect().statuses.read('c')).size).toBe(250);
});

test('paths', () => {
  expect(pathOf('a/b')).toBe('/api/addons_mgmt/v1/clusters/a%2Fb/status');
  expect(pathOf('c', 'a b')).toBe('/api/addons_mgmt/v1/clusters/c/status/a%20b');
});
