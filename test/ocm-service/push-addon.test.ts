import fc from 'fast-check';
import {
  connectOcm,
  type OcmBodies,
  type OcmConnection,
  OcmError,
  type OcmLogin,
  planPush,
  pushAddon,
  readState,
} from '../../src/ocm-service';
import { TestClock } from '../http/test-clock';
import { type Fault, MemoryOcm } from './support/memory-ocm';

const LOGIN: OcmLogin = { kind: 'client', id: 'me', secret: 'top-secret-1' };

const ICON = 'iVBORw0KGgo'.repeat(20);

function bodies(more: Record<string, string | boolean> = {}): OcmBodies {
  const variables = [{ id: '0', name: 'A', value: 'b' }];
  return {
    addon: {
      id: 'widget',
      name: 'Widget',
      icon: ICON,
      enabled: true,
      config: { add_on_environment_variables: variables, add_on_secret_propagations: [] },
      ...more,
    },
    version: {
      id: '1.0.0',
      channel: 'stable',
      enabled: true,
      parameters: { items: [{ id: 'size', name: 'Size', validation: '^x$', order: 1 }] },
    },
  };
}

let ocm: MemoryOcm;
let url: URL;
let clock: TestClock;
const open: OcmConnection[] = [];

beforeEach(async () => {
  ocm = new MemoryOcm();
  url = await ocm.start();
  clock = new TestClock();
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
  await ocm.stop();
});

function connect({ login = LOGIN, retries = { attempts: 3, firstPause: 1, longestPause: 10, totalTime: 60_000 } } = {}) {
  const connection = connectOcm({ url, tokenUrl: new URL('token', url), service: 'addons_mgmt', login, clock, retries });
  open.push(connection);
  return connection.addons;
}

const ADDON = '/api/addons_mgmt/v1/addons';

test('a new add-on is made before its version, and the second push sends nothing', async () => {
  const addons = connect();
  expect(await pushAddon(addons, bodies())).toEqual([]);
  expect(ocm.requests).toEqual([`GET ${ADDON}/widget`, `POST ${ADDON}`, `POST ${ADDON}/widget/versions`]);
  ocm.requests.length = 0;
  await pushAddon(addons, bodies());
  expect(ocm.requests).toEqual([`GET ${ADDON}/widget`, `GET ${ADDON}/widget/versions/1.0.0`]);
  expect(ocm.tokens).toBe(1);
});

test('a version is there before the add-on points at it', async () => {
  const { addon, version } = bodies();
  await pushAddon(connect(), { addon: { ...addon, version: { id: '1.0.0' } }, version });
  expect(ocm.requests.slice(1)).toEqual([`POST ${ADDON}`, `POST ${ADDON}/widget/versions`, `PATCH ${ADDON}/widget`]);
  expect(ocm.bodies.at(-1)).toEqual({ version: { id: '1.0.0' } });
  ocm.requests.length = 0;
  await pushAddon(connect(), { addon: { ...addon, version: { id: '1.1.0' } }, version: { ...version, id: '1.1.0' } });
  expect(ocm.requests.slice(2)).toEqual([`POST ${ADDON}/widget/versions`, `PATCH ${ADDON}/widget`]);
});

test('only the fields that differ are sent, and one that is gone is sent empty', async () => {
  await pushAddon(connect(), bodies({ docs_link: 'https://a', managed_service: true }));
  ocm.bodies.length = 0;
  await pushAddon(connect(), bodies({ description: 'new' }));
  expect(ocm.bodies).toEqual([{ description: 'new', docs_link: '', managed_service: false }]);
  const addons = connect();
  expect(planPush(bodies({ description: 'new' }), await readState(addons, bodies()), 'addons_mgmt')).toMatchObject([
    { action: 'same' },
    { action: 'same' },
  ]);
});

test('a dry run has OCM check what can be checked, and changes nothing', async () => {
  const outcomes: string[] = [];
  const options = { isDryRun: true, onStep: ({ outcome }: { outcome: string }) => outcomes.push(outcome) };
  await pushAddon(connect(), bodies(), options);
  expect(outcomes).toEqual(['checked', 'unchecked']);
  expect(ocm.requests).toEqual([`GET ${ADDON}/widget`, `POST ${ADDON}?dryRun=true`]);
  expect([ocm.store.addons.size, ocm.store.versions.size]).toEqual([0, 0]);
});

test('after a failure at any request, a second run ends in the state of one that went well', async () => {
  const { addon, version } = bodies();
  const wanted = { addon: { ...addon, version: { id: '1.0.0' } }, version };
  await pushAddon(connect(), wanted);
  const [expected, count] = [ocm.store.state, ocm.requests.length];
  const faults: readonly Fault[] = ['cut', 'lost', 500, 429, 'expired'];
  for (let number = 1; number <= count; number++) {
    for (const fault of faults) {
      ocm.store.clear();
      ocm.requests.length = 0;
      ocm.faults.set(number, fault);
      // Without a second try, the first run fails there.
      await pushAddon(connect({ retries: { attempts: 1, firstPause: 1, longestPause: 1, totalTime: 1 } }), wanted).catch(
        (cause: unknown) => expect(cause).toBeInstanceOf(OcmError),
      );
      ocm.faults.clear();
      await pushAddon(connect(), wanted);
      expect(ocm.store.state).toBe(expected);
    }
  }
});

test.each(['cut', 'lost', 500, 429, 'expired'] as const)('a fault that passes is got over: %s', async (fault) => {
  ocm.faults.set(2, fault);
  expect(await pushAddon(connect(), bodies())).toEqual([]);
  expect([...ocm.store.versions.keys()]).toEqual(['widget/1.0.0']);
  if (fault === 429) expect(clock.slept).toEqual([7000]);
  if (fault === 'expired') expect(ocm.tokens).toBe(2);
});

test('a token is renewed before it ends', async () => {
  const addons = connect({ login: { kind: 'offline', token: 'offline-token-1' } });
  await addons.read({ addon: 'widget' });
  clock.advance(869_000);
  await addons.read({ addon: 'widget' });
  expect(ocm.tokens).toBe(1);
  clock.advance(2_000);
  await addons.read({ addon: 'widget' });
  expect(ocm.tokens).toBe(2);
});

async function failureOf(work: Promise<unknown>): Promise<OcmError> {
  const cause = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (cause instanceof OcmError) return cause;
  throw new Error('an OcmError was expected');
}

test('an error has the code, the reason and the operation, and neither icon nor token', async () => {
  const refused = await failureOf(pushAddon(connect(), bodies({ name: 'refuse-me' })));
  expect(refused.code).toBe('OCM_REFUSED');
  expect(refused.message).toContain('answered 400 (ADDONS-MGMT-400: the icon … is bad, operation op-1234)');
  for (let number = 1; number < 9; number++) ocm.faults.set(number, 500);
  ocm.requests.length = 0;
  const busy = await failureOf(pushAddon(connect(), bodies()));
  expect(busy.code).toBe('OCM_BUSY');
  expect(busy.message).not.toContain('access-token');
  const login = await failureOf(connect({ login: { kind: 'client', id: 'me', secret: 'wrong-secret' } }).read({ addon: 'x' }));
  expect(login.code).toBe('OCM_LOGIN_REFUSED');
  expect(login.message).not.toContain('wrong-secret');
});

test('a redirect is not followed, and the 404 of a proxy does not say that there is no add-on', async () => {
  ocm.intercept = (_, response) => Boolean(response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end());
  expect((await failureOf(connect().read({ addon: 'x' }))).code).toBe('OCM_REDIRECT_REFUSED');
  ocm.intercept = (_, response) => Boolean(response.writeHead(404, { 'content-type': 'text/html' }).end('<html>'));
  expect((await failureOf(connect().read({ addon: 'x' }))).code).toBe('OCM_ANSWER_INVALID');
  expect(ocm.requests).toHaveLength(2);
});

test('an answer that stops in the middle is waited for only so long', async () => {
  ocm.intercept = (_, response) => response.writeHead(200).write('{', () => clock.expire());
  const { code, message } = await failureOf(connect().read({ addon: 'x' }));
  expect(code).toBe('OCM_UNREACHABLE');
  expect(message).toContain("Cannot read the add-on 'x'");
  expect(ocm.requests).toHaveLength(3);
});

test('a list that never ends is left', async () => {
  let page = 0;
  ocm.intercept = (path, response) => {
    const items = Array.from({ length: 100 }, (_, index) => ({ id: `p${page}-${index}` }));
    page += 1;
    const body = path.endsWith('/parameters') ? { items } : { parameters: { href: `${ADDON}/widget/parameters` } };
    response.writeHead(200).end(JSON.stringify(body));
    return true;
  };
  expect((await failureOf(connect().read({ addon: 'widget' }))).code).toBe('OCM_LIST_ENDLESS');
  expect(page).toBe(101);
});

test.each([
  'https://evil.example.com/api/addons_mgmt/v1/addons/x',
  '/api/accounts_mgmt/v1/x',
  `${ADDON}/../../x`,
  `${ADDON}/%2e%2e/x`,
])('no token goes where a link leads out of the service: %s', async (href) => {
  ocm.intercept = (_, response) => Boolean(response.writeHead(200).end(JSON.stringify({ parameters: { href } })));
  expect((await failureOf(connect().read({ addon: 'widget' }))).code).toBe('OCM_ANSWER_INVALID');
  expect(ocm.requests).toHaveLength(1);
});

test('a field that OCM does not take is a warning', async () => {
  await pushAddon(connect(), bodies());
  ocm.intercept = (_, response) =>
    Boolean(response.writeHead(200).end(JSON.stringify({ ...ocm.store.addons.get('widget'), enabled: true })));
  const { version: _, ...alone } = bodies({ enabled: false });
  const [problem, ...others] = await pushAddon(connect(), alone);
  expect(problem).toMatchObject({
    code: 'OCM_FIELD_NOT_TAKEN',
    severity: 'warning',
    message: expect.stringMatching(/ of enabled$/),
  });
  expect(others).toEqual([]);
});

test.each([
  ['total too high, pages that repeat', 900, 100, 2],
  ['total too low', 1, 3, 0],
])('parameters that are a link are read to the end: %s', async (_, total, size, pages) => {
  const items = Array.from({ length: size }, (__, index) => ({ id: `p${index}` }));
  ocm.intercept = (path, response) => {
    const parameters = { href: `${ADDON}/widget/parameters`, total, ...(pages === 0 && { items }) };
    response.writeHead(200).end(JSON.stringify(path.endsWith('/parameters') ? { total, items } : { parameters }));
    return true;
  };
  expect(await connect().read({ addon: 'widget' })).toMatchObject({ parameters: { items } });
  expect(ocm.requests).toHaveLength(1 + pages);
});

test('what was pushed does not differ, whatever was there before', async () => {
  const texts = fc.record(
    { name: fc.string({ minLength: 1 }), docs_link: fc.string(), hidden: fc.boolean() },
    { requiredKeys: ['name'] },
  );
  const addons = connect();
  await fc.assert(
    fc.asyncProperty(texts, texts, async (before, after) => {
      ocm.store.clear();
      await pushAddon(addons, bodies(before));
      expect(await pushAddon(addons, bodies(after))).toEqual([]);
      const left = planPush(bodies(after), await readState(addons, bodies(after)), 'addons_mgmt');
      expect(left.map(({ action }) => action)).toEqual(['same', 'same']);
    }),
    { numRuns: 30 },
  );
});
