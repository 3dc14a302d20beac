import type { AddonProps } from '../../src/addon';
import { Addon, SyncSetMigration } from '../../src/addon';
import type { Installation } from '../../src/installations';
import { checkCluster } from '../../src/installations/check-cluster';
import type { InventoryFacts } from '../../src/inventory';
import type { AddOnRequirement } from '../../src/releases';
import { makeApp } from '../synth/fixture';
import { codeOf, installable, installation, STAGE } from './fixture';

const CLUSTER = { name: 'acme-1', namespace: 'uhc-acme-1' };

function check(
  addons: Record<string, Partial<AddonProps>>,
  installed: Record<string, Partial<Installation>>,
  hub?: InventoryFacts,
) {
  const app = makeApp();
  for (const [id, props] of Object.entries(addons)) installable(app, id, props);
  const installations = Object.entries(installed).map(([addon, props]) => installation({ addon, ...props }));
  return checkCluster({ clusterDeployment: CLUSTER, installations }, Addon.soFar(app, STAGE), hub);
}

const told = (...args: Parameters<typeof check>) =>
  check(...args).problems.map(({ path, diagnostic }) => `${path[1]} ${codeOf(diagnostic)}`);

const needs = (id: string): Partial<AddonProps> => ({ requirements: [requirement(id)] });
const requirement = (id: string): AddOnRequirement => ({
  id: `needs-${id}`,
  resource: 'addon',
  data: { id, state: 'ready' },
  enabled: true,
});
const sub = (operator_name: string, operator_namespace: string, enabled = true): Partial<AddonProps> => ({
  subOperators: [{ operator_name, operator_namespace, enabled }],
});
const labelled = (value: string): InventoryFacts => ({ cluster: {}, labels: { 'api.openshift.com/addon-widget': value } });
const circle = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`a${index}`, needs(`a${(index + 1) % count}`)]));
const all = (addons: object) => Object.fromEntries(Object.keys(addons).map((id) => [id, {}]));

test.each<[string, Parameters<typeof check>, string[]]>([
  [
    'add-ons of their own',
    [
      { a1: {}, b1: {} },
      { a1: {}, b1: {} },
    ],
    [],
  ],
  ['an unknown add-on', [{ widget: {} }, { widgte: {} }], ['widgte error INSTALLATION_ADDON_UNKNOWN']],
  [
    'an operator that another brings along',
    [
      { a1: sub('b1', 'redhat-b1'), b1: {} },
      { a1: {}, b1: {} },
    ],
    ['b1 error INSTALLATION_OPERATOR_TWICE'],
  ],
  [
    'one that is brought along, but not enabled',
    [
      { a1: sub('b1', 'redhat-b1', false), b1: {} },
      { a1: {}, b1: {} },
    ],
    [],
  ],
  [
    'one in another namespace',
    [
      { a1: sub('b1', 'elsewhere'), b1: {} },
      { a1: {}, b1: {} },
    ],
    [],
  ],
  ['one of an add-on that is not installed', [{ a1: sub('b1', 'redhat-b1'), b1: {} }, { a1: {} }], []],
  [
    'two with one name for their operator',
    [
      { a1: { packageName: 'x', targetNamespace: 'n' }, b1: { packageName: 'x', targetNamespace: 'n' } },
      { a1: {}, b1: {} },
    ],
    ['b1 error INSTALLATION_OPERATOR_TWICE'],
  ],
  ['an add-on that needs itself', [circle(1), all(circle(1))], ['a0 error REQUIREMENT_CYCLE']],
  ['two that need each other', [circle(2), all(circle(2))], ['a0 error REQUIREMENT_CYCLE']],
  ['fifty in a circle', [circle(50), all(circle(50))], ['a0 error REQUIREMENT_CYCLE']],
  ['both forms at once', [{ widget: {} }, { widget: {} }, labelled('true')], ['widget error INSTALLATION_BOTH_FORMS']],
  ['a label that means nothing', [{ widget: {} }, { widget: {} }, labelled('false')], []],
  ['the label, and by label', [{ widget: {} }, { widget: { form: { by: 'label', stage: 'installed' } } }, labelled('true')], []],
  [
    'the label, where the own set has let go',
    [{ widget: { migration: SyncSetMigration.STEP_5_COMPLETE } }, { widget: {} }, labelled('true')],
    [],
  ],
])('%s', (_, args, expected) => {
  expect(told(...args)).toEqual(expected);
});

test('each add-on may count on the others that are to stay', () => {
  const gone = { form: { by: 'syncset', stage: 'signalled' } } as const;
  const pinned = { version: { is: 'exact', version: '1.0.0', upgrade: 'manual' } } as const;
  const { facts } = check({ a1: {}, b1: {}, c1: {} }, { a1: {}, b1: gone, c1: pinned });
  expect(facts.addons).toEqual([
    { id: 'a1', version: '1.2.0', state: 'ready' },
    { id: 'b1', version: '1.2.0', state: 'deleting' },
    { id: 'c1', version: '1.0.0', state: 'ready' },
  ]);
});

test('what the hub knows is known, and without it nothing', () => {
  const cluster = { 'cloud_provider.id': 'aws' };
  expect(check({}, {}, { cluster, labels: {}, machinePools: [] }).facts).toMatchObject({ cluster, machinePools: [] });
  expect(check({}, {}).facts).toEqual({ cluster: {}, addons: [] });
});

test('the closest name is told', () => {
  const [problem] = check({ widget: {} }, { widgte: {} }).problems;
  expect(problem?.diagnostic.hint).toBe("Did you mean 'widget'?");
});
