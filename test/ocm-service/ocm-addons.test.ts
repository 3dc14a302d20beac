import { hasDryRun, describe as nameOf } from '../../src/ocm-service/ocm-addons';
import { ADDON, failureOf, Setting } from './support/setting';

const setting = new Setting();
const SENT = { isDryRun: false };
const WIDGET = { addon: 'widget' };
const VERSION = { addon: 'widget', version: '1.0.0+a' };

test('an add-on and its version are made, read and changed where they belong', async () => {
  const { addons } = setting.connect();
  expect(await addons.read(WIDGET)).toBeUndefined();
  expect(await addons.create(WIDGET, { id: 'widget' }, SENT)).toMatchObject({ id: 'widget' });
  expect(await addons.create(VERSION, { id: '1.0.0+a' }, SENT)).toMatchObject({ id: '1.0.0+a' });
  expect(await addons.create(VERSION, { id: '1.0.0+a' }, SENT)).toBe('exists');
  expect(await addons.change(VERSION, { channel: 'beta' }, SENT)).toMatchObject({ channel: 'beta' });
  expect(await addons.read(VERSION)).toMatchObject({ id: '1.0.0+a', channel: 'beta' });
  const place = `${ADDON}/widget/versions`;
  expect(setting.ocm.requests).toEqual([
    `GET ${ADDON}/widget`,
    `POST ${ADDON}`,
    `POST ${place}`,
    `POST ${place}`,
    `PATCH ${place}/1.0.0%2Ba`,
    `GET ${place}/1.0.0%2Ba`,
  ]);
});

test('a dry run is OCM’s own', async () => {
  const { addons } = setting.connect();
  await addons.create(WIDGET, { id: 'widget' }, { isDryRun: true });
  expect(setting.ocm.requests).toEqual([`POST ${ADDON}?dryRun=true`]);
  expect(setting.ocm.store.addons.size).toBe(0);
  expect([hasDryRun('addons_mgmt'), hasDryRun('clusters_mgmt')]).toEqual([true, false]);
});

test('a name cannot lead to another path', async () => {
  await setting.connect().addons.read({ addon: '../../a?b#c' });
  expect(setting.ocm.requests).toEqual([`GET ${ADDON}/..%2F..%2Fa%3Fb%23c`]);
});

test.each([
  ['total too high, pages that repeat', 900, 100, 2],
  ['total too low', 1, 3, 0],
])('parameters that are a link are read to the end: %s', async (_, total, size, pages) => {
  const items = Array.from({ length: size }, (__, index) => ({ id: `p${index}` }));
  setting.ocm.intercept = (path, response) => {
    const parameters = { href: `${ADDON}/widget/parameters`, total, ...(pages === 0 && { items }) };
    response.writeHead(200).end(JSON.stringify(path.endsWith('/parameters') ? { total, items } : { parameters }));
    return true;
  };
  expect(await setting.connect().addons.read(WIDGET)).toMatchObject({ parameters: { items } });
  expect(setting.ocm.requests).toHaveLength(1 + pages);
});

test.each([
  'https://evil.example.com/api/addons_mgmt/v1/addons/x',
  '/api/accounts_mgmt/v1/x',
  `${ADDON}/../../x`,
  `${ADDON}/%2e%2e/x`,
  `${ADDON}/x?a`,
  `${ADDON}//evil.example.com`,
])('no token goes where a link leads out of the service: %s', async (href) => {
  setting.ocm.intercept = (_, response) => Boolean(response.writeHead(200).end(JSON.stringify({ parameters: { href } })));
  expect(await failureOf(setting.connect().addons.read(WIDGET))).toMatchObject({ code: 'OCM_ANSWER_INVALID' });
  expect(setting.ocm.requests).toHaveLength(1);
});

test('things as a person calls them', () => {
  expect([nameOf(WIDGET), nameOf({ addon: 'a', version: '1' })]).toEqual([
    "the add-on 'widget'",
    "version '1' of the add-on 'a'",
  ]);
});
