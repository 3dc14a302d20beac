import { OPTIONAL_NAMES, validateBundle } from '../../src/bundles';
import { codes, json, manifest, widgetBundle, widgetFiles, widgetProblems } from './widget';

it('finds nothing in a good bundle, whatever is asked for', () => {
  expect(widgetProblems()).toEqual([]);
  expect(widgetProblems({}, { optional: OPTIONAL_NAMES, kubernetesVersion: '1.32' })).toEqual([]);
});

it('finds all problems at once, and each at its place', () => {
  const text = (widgetFiles()['manifests/widget.clusterserviceversion.yaml'] ?? '')
    .replace('"displayName": "Widget"', '"displayName": ""')
    .replace('"type": "OwnNamespace"', '"type": "ThisNamespace"');
  const problems = widgetProblems({
    crd: { 'spec/scope': 'Everywhere' },
    files: {
      'manifests/widget.clusterserviceversion.yaml': text,
      'manifests/quota.yaml': manifest('v1', 'ResourceQuota'),
    },
  });
  expect(problems.map(({ code, where }) => `${where?.file}:${where?.line}:${where?.column} ${code}`)).toEqual([
    'widget/manifests/widget.clusterserviceversion.yaml:14:20 CSV_FIELD_MISSING',
    'widget/manifests/widget.clusterserviceversion.yaml:40:17 CSV_INSTALL_MODE_TYPE',
    'widget/manifests/widgets.example.com.crd.yaml:9:14 CRD_SCOPE',
    'widget/manifests/quota.yaml:3:11 BUNDLE_KIND',
  ]);
});

it('tells a problem once, though two sets of rules find it', () => {
  const bundle = widgetBundle({ crd: { apiVersion: 'apiextensions.k8s.io/v1beta1' } });
  const found = codes(validateBundle(bundle, { optional: ['operatorhub', 'removed-apis'] }));
  expect(found.filter((code) => code.endsWith('API_REMOVED'))).toEqual(['error API_REMOVED']);
});

it('has rules of its own for each optional set', () => {
  const bad = {
    csv: {
      'metadata/annotations/capabilities': 'All',
      'metadata/annotations/categories': 'Magic',
      'spec/provider/name': '',
      'spec/customresourcedefinitions/owned/0/description': '',
      'spec/replaces': 'gadget.v1.0.0',
    },
    files: {
      'manifests/pdb.yaml': manifest('policy/v1beta1', 'PodDisruptionBudget', { spec: { maxUnavailable: 0 } }),
      'manifests/group.yaml': json({
        apiVersion: 'operators.coreos.com/v1',
        kind: 'OperatorGroup',
        metadata: { name: 'group', annotations: { 'olm.providedapis': 'x' } },
      }),
    },
  };
  const always = new Set(codes(widgetProblems(bad)));
  const added = OPTIONAL_NAMES.map((name) => [
    name,
    codes(widgetProblems(bad, { optional: [name] })).filter((code) => !always.has(code)),
  ]);
  expect(Object.fromEntries(added)).toEqual({
    operatorhub: ['error HUB_FIELD', 'error API_REMOVED'],
    standardcapabilities: ['error HUB_CAPABILITIES'],
    standardcategories: ['error HUB_CATEGORIES'],
    'good-practices': ['warning PRACTICE_CRD_DESCRIPTION'],
    object: ['error OBJECT_DISRUPTION_BUDGET'],
    operatorgroup: ['error ANNOTATION_CASE'],
    'removed-apis': ['error API_REMOVED'],
    'managed-tenants': ['error TENANT_NAME'],
  });
});

it('tells at most a hundred problems of a rule, errors first', () => {
  const modes = [...Array(200).fill({ type: 'Odd', supported: false }), { type: 'AllNamespaces', supported: false }];
  const found = codes(widgetProblems({ csv: { 'spec/installModes': modes } }));
  expect(found).toHaveLength(100);
  expect(found[0]).toBe('error CSV_INSTALL_MODES_NONE');
  expect(found[99]).toBe('warning CSV_INSTALL_MODE_TYPE');
});
