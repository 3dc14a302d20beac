import { planPush, readState } from '../../src/ocm-service';
import { stepOf } from '../../src/ocm-service/plan';
import { ADDON, Setting } from './support/setting';

const setting = new Setting();
const addon = { id: 'widget', name: 'Widget' };
const version = { id: '1.0.0', channel: 'stable' };
const linked = { ...addon, version: { id: '1.0.0' } };

/** The steps in words: `create addon`. */
function steps(...[bodies, state]: [Parameters<typeof planPush>[0], Parameters<typeof planPush>[1]]): string[] {
  return planPush(bodies, state, 'addons_mgmt').map(({ kind, action }) => `${action} ${kind}`);
}

test.each<[string, string[], string[]]>([
  ['a new add-on', steps({ addon }, { addon: undefined, version: undefined }), ['create addon']],
  ['with a version', steps({ addon, version }, { addon: undefined, version: undefined }), ['create addon', 'create version']],
  [
    'that points at its version',
    steps({ addon: linked, version }, { addon: undefined, version: undefined }),
    ['create addon', 'create version', 'change addon'],
  ],
  ['a new version', steps({ addon: linked, version }, { addon, version: undefined }), ['create version', 'change addon']],
  ['nothing to do', steps({ addon, version }, { addon, version }), ['same version', 'same addon']],
  ['a changed version', steps({ addon, version }, { addon, version: { channel: 'beta' } }), ['change version', 'same addon']],
])('%s', (_, plan, expected) => expect(plan).toEqual(expected));

test('the first step of an add-on that points at its version does not point at it', () => {
  const [first, , last] = planPush({ addon: linked, version }, { addon: undefined, version: undefined }, 'addons_mgmt');
  expect(first?.wanted).toEqual(addon);
  expect(last?.difference.patch).toEqual({ version: { id: '1.0.0' } });
});

test('everything of what is not there is a difference', () => {
  expect(stepOf('addon', { addon: 'widget' }, addon, undefined, 'addons_mgmt')).toMatchObject({
    action: 'create',
    difference: { changes: [{ path: 'name', to: 'Widget' }] },
  });
});

test('a version is not asked for where its add-on is not there', async () => {
  const { addons } = setting.connect();
  expect(await readState(addons, { addon, version })).toEqual({ addon: undefined, version: undefined });
  expect(setting.ocm.requests).toEqual([`GET ${ADDON}/widget`]);
  setting.ocm.store.addons.set('widget', addon);
  expect(await readState(addons, { addon, version })).toMatchObject({ addon, version: undefined });
  expect(setting.ocm.requests).toHaveLength(3);
});
