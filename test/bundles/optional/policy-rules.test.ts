import { lists, policyRules } from '../../../src/bundles/optional/policy-rules';
import { Part } from '../../../src/bundles/part';
import { widgetBundle } from '../widget';

const CLUSTER = [{ rules: [{ apiGroups: ['apps'] }, { verbs: ['get', 'list'] }] }, {}];
const { csv } = widgetBundle({ csv: { 'spec/install/spec/clusterPermissions': CLUSTER } });
const spec = Part.of(csv).at('spec');

it('finds the rules of both lists', () => {
  expect(policyRules(spec, 'permissions').map(({ name }) => name)).toEqual(['spec.install.spec.permissions[0].rules[0]']);
  expect(policyRules(spec, 'clusterPermissions', 'permissions')).toHaveLength(3);
});

it('knows what a rule lists', () => {
  const [groups, verbs] = policyRules(spec, 'clusterPermissions');
  if (!groups || !verbs) throw new Error('there are no rules');
  expect(lists(groups, 'apiGroups', 'batch', 'apps')).toBe(true);
  expect(lists(groups, 'verbs', 'get')).toBe(false);
  expect(lists(verbs, 'verbs', 'watch')).toBe(false);
});
