import type { Allowance } from '../../src/installations/allowance';
import { checkQuotas, type Quota, quotaOf } from '../../src/installations/check-quotas';
import { appWithWidget, installation, parameter } from './fixture';

const allowance = (quotas: Record<string, number>): Allowance => ({
  quotas: new Map(Object.entries(quotas)),
  locate: () => ({ file: 'allowance.yaml', line: 3, column: 11 }),
});

const used = (count: number, quota: Quota): Quota[] => Array(count).fill(quota);
const WIDGET = { name: 'widget', cost: 2 };

test.each<[string, Quota[], Record<string, number>, boolean]>([
  ['as much as is allowed', used(5, WIDGET), { widget: 10 }, true],
  ['one unit more', used(5, WIDGET), { widget: 9 }, false],
  ['a quota without a limit', used(500, WIDGET), { other: 0 }, true],
  ['what costs nothing', used(500, { name: 'widget', cost: 0 }), { widget: 0 }, true],
  ['nothing', [], { widget: 0 }, true],
  ['two add-ons of one quota', [...used(3, WIDGET), { name: 'widget', cost: 5 }], { widget: 10 }, false],
])('%s', (_, quotas, allowed, isGood) => {
  expect(checkQuotas(quotas, allowance(allowed)).map(({ code }) => code)).toEqual(isGood ? [] : ['INSTALLATION_QUOTA_EXCEEDED']);
});

test('it says how much is used by how many, at the line of the allowance', () => {
  const [problem] = checkQuotas(used(6, WIDGET), allowance({ widget: 10 }));
  expect(problem).toMatchObject({ where: { file: 'allowance.yaml', line: 3 } });
  expect(problem?.message).toBe("the quota 'widget' allows 10, but 6 installations use 12");
});

const plain = (values: Record<string, string | number>) => ({ are: 'plain' as const, values });

test.each<[string, Partial<Parameters<typeof installation>[0]>, number]>([
  ['the cost of the add-on', {}, 1],
  ['as many units as were chosen', { parameters: plain({ 'addon-widget': 5 }) }, 5],
  ['none', { parameters: plain({ 'addon-widget': '0' }) }, 0],
  ['the cost, if the choice is no number', { parameters: plain({ 'addon-widget': 'many' }) }, 1],
  ['the cost, if the choice is secret', { parameters: { are: 'secret', secretName: 's', ids: ['addon-widget'] } }, 1],
])('an installation takes %s', (_, props, cost) => {
  const { addon } = appWithWidget({
    quota: { name: 'addon-widget', cost: 1 },
    parameters: [parameter('addon-widget', { value_type: 'resource' })],
  });
  expect(quotaOf(installation(props), addon)).toEqual({ name: 'addon-widget', cost });
});

test('a parameter of another type is no choice of units, and an add-on without a quota takes nothing', () => {
  const props = { parameters: plain({ 'addon-widget': 5 }) };
  const parameters = [parameter('addon-widget', { value_type: 'number' })];
  const { addon } = appWithWidget({ quota: { name: 'addon-widget', cost: 1 }, parameters });
  expect(quotaOf(installation(props), addon)?.cost).toBe(1);
  expect(quotaOf(installation(props), appWithWidget().addon)).toBeUndefined();
  expect(quotaOf(installation(props), undefined)).toBeUndefined();
});
