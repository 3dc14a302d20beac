import fc from 'fast-check';
import { type OcmBodies, OcmError, planPush, pushAddon, readState } from '../../src/ocm-service';
import type { Fault } from './support/memory-ocm';
import { ADDON, failureOf, Setting } from './support/setting';

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

const setting = new Setting();
const connect = (options = {}) => setting.connect(options).addons;

test('a new add-on is made before its version, and the second push sends nothing', async () => {
  const addons = connect();
  expect(await pushAddon(addons, bodies())).toEqual([]);
  expect(setting.ocm.requests).toEqual([`GET ${ADDON}/widget`, `POST ${ADDON}`, `POST ${ADDON}/widget/versions`]);
  setting.ocm.requests.length = 0;
  await pushAddon(addons, bodies());
  expect(setting.ocm.requests).toEqual([`GET ${ADDON}/widget`, `GET ${ADDON}/widget/versions/1.0.0`]);
  expect(setting.ocm.tokens).toBe(1);
});

test('a version is there before the add-on points at it', async () => {
  const { addon, version } = bodies();
  await pushAddon(connect(), { addon: { ...addon, version: { id: '1.0.0' } }, version });
  expect(setting.ocm.requests.slice(1)).toEqual([`POST ${ADDON}`, `POST ${ADDON}/widget/versions`, `PATCH ${ADDON}/widget`]);
  expect(setting.ocm.bodies.at(-1)).toEqual({ version: { id: '1.0.0' } });
  setting.ocm.requests.length = 0;
  await pushAddon(connect(), { addon: { ...addon, version: { id: '1.1.0' } }, version: { ...version, id: '1.1.0' } });
  expect(setting.ocm.requests.slice(2)).toEqual([`POST ${ADDON}/widget/versions`, `PATCH ${ADDON}/widget`]);
});

test('only the fields that differ are sent, and one that is gone is sent empty', async () => {
  await pushAddon(connect(), bodies({ docs_link: 'https://a', managed_service: true }));
  setting.ocm.bodies.length = 0;
  await pushAddon(connect(), bodies({ description: 'new' }));
  expect(setting.ocm.bodies).toEqual([{ description: 'new', docs_link: '', managed_service: false }]);
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
  expect(setting.ocm.requests).toEqual([`GET ${ADDON}/widget`, `POST ${ADDON}?dryRun=true`]);
  expect([setting.ocm.store.addons.size, setting.ocm.store.versions.size]).toEqual([0, 0]);
});

test('after a failure at any request, a second run ends in the state of one that went well', async () => {
  const { addon, version } = bodies();
  const wanted = { addon: { ...addon, version: { id: '1.0.0' } }, version };
  await pushAddon(connect(), wanted);
  const [expected, count] = [setting.ocm.store.state, setting.ocm.requests.length];
  const faults: readonly Fault[] = ['cut', 'lost', 500, 429, 'expired'];
  for (let number = 1; number <= count; number++) {
    for (const fault of faults) {
      setting.ocm.store.clear();
      setting.ocm.requests.length = 0;
      setting.ocm.faults.set(number, fault);
      // Without a second try, the first run fails there.
      await pushAddon(connect({ retries: { attempts: 1, firstPause: 1, longestPause: 1, totalTime: 1 } }), wanted).catch(
        (cause: unknown) => expect(cause).toBeInstanceOf(OcmError),
      );
      setting.ocm.faults.clear();
      await pushAddon(connect(), wanted);
      expect(setting.ocm.store.state).toBe(expected);
    }
  }
});

test.each(['cut', 'lost', 500, 429, 'expired'] as const)('a fault that passes is got over: %s', async (fault) => {
  setting.ocm.faults.set(2, fault);
  expect(await pushAddon(connect(), bodies())).toEqual([]);
  expect([...setting.ocm.store.versions.keys()]).toEqual(['widget/1.0.0']);
  if (fault === 429) expect(setting.clock.slept).toEqual([7000]);
  if (fault === 'expired') expect(setting.ocm.tokens).toBe(2);
});

test('an error has the code, the reason and the operation, and neither icon nor token', async () => {
  const refused = await failureOf(pushAddon(connect(), bodies({ name: 'refuse-me' })));
  expect(refused.code).toBe('OCM_REFUSED');
  expect(refused.message).toContain('answered 400 (ADDONS-MGMT-400: the icon … is bad, operation op-1234)');
  for (let number = 1; number < 9; number++) setting.ocm.faults.set(number, 500);
  setting.ocm.requests.length = 0;
  const busy = await failureOf(pushAddon(connect(), bodies()));
  expect(busy.code).toBe('OCM_BUSY');
  expect(busy.message).not.toContain('access-token');
  const login = await failureOf(connect({ login: { kind: 'client', id: 'me', secret: 'wrong-secret' } }).read({ addon: 'x' }));
  expect(login.code).toBe('OCM_LOGIN_REFUSED');
  expect(login.message).not.toContain('wrong-secret');
});

test('a field that OCM does not take is a warning', async () => {
  await pushAddon(connect(), bodies());
  setting.ocm.intercept = (_, response) =>
    Boolean(response.writeHead(200).end(JSON.stringify({ ...setting.ocm.store.addons.get('widget'), enabled: true })));
  const { version: _, ...alone } = bodies({ enabled: false });
  const [problem, ...others] = await pushAddon(connect(), alone);
  expect(problem).toMatchObject({
    code: 'OCM_FIELD_NOT_TAKEN',
    severity: 'warning',
    message: expect.stringMatching(/ of enabled$/),
  });
  expect(others).toEqual([]);
});

test('what was pushed does not differ, whatever was there before', async () => {
  const texts = fc.record(
    { name: fc.string({ minLength: 1 }), docs_link: fc.string(), hidden: fc.boolean() },
    { requiredKeys: ['name'] },
  );
  const addons = connect();
  await fc.assert(
    fc.asyncProperty(texts, texts, async (before, after) => {
      setting.ocm.store.clear();
      await pushAddon(addons, bodies(before));
      expect(await pushAddon(addons, bodies(after))).toEqual([]);
      const left = planPush(bodies(after), await readState(addons, bodies(after)), 'addons_mgmt');
      expect(left.map(({ action }) => action)).toEqual(['same', 'same']);
    }),
    { numRuns: 30 },
  );
});
