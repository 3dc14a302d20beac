import { type Addonsv1Props, addonsv1, CLUSTER_FACTS, type ClusterState, preview, Reference } from '../../src/package-operator';
import golden from '../data/package-operator/addon-operator-render-cases.json';

const { name, targetNamespace, packageOperatorImage: image, clusterID, ocmClusterID, ocmClusterName } = golden.addon;
const spec = (changed?: Partial<Addonsv1Props>) => ({ name, image, config: addonsv1({ name, targetNamespace, ...changed }) });

function clusterOf(each: (typeof golden.cases)[number]): ClusterState {
  const secrets = Object.entries(each.secretsInTargetNamespace).map(
    ([secret, data]) => [`${targetNamespace}/${secret}`, data] as const,
  );
  const facts = { id: each.ocmClusterID ?? ocmClusterID, name: each.ocmClusterName ?? ocmClusterName };
  return {
    secrets: Object.fromEntries(secrets),
    configMaps: { [`${CLUSTER_FACTS.namespace}/${CLUSTER_FACTS.name}`]: facts },
    clusterVersion: { clusterID },
  };
}

function caseOf(title: string) {
  const found = golden.cases.find((each) => each.name === title);
  if (!found) throw new Error(`no golden case ${title}`);
  return found;
}

describe('addonsv1 as Addon Operator makes it', () => {
  test.each(golden.cases.filter(({ expectedAddonsv1 }) => expectedAddonsv1))('$name', (each) => {
    expect(preview(spec(), clusterOf(each))).toEqual({
      clusterPackage: {
        apiVersion: 'package-operator.run/v1alpha1',
        kind: 'ClusterPackage',
        metadata: { name },
        spec: { image, config: { addonsv1: each.expectedAddonsv1 } },
      },
    });
  });
});

describe('where Addon Operator has a source error', () => {
  const { expectedAddonsv1: nothing } = caseOf('nothing');
  const parameters = Reference.secretData({ namespace: targetNamespace, name: `addon-${name}-parameters` });
  const snitch = Reference.secretKey({ namespace: targetNamespace, name: `${name}-deadmanssnitch`, key: 'SNITCH_URL' });

  test.each([
    ['snitch-secret-without-key', { deadMansSnitchUrl: snitch }, 'pko-test-deadmanssnitch: SNITCH_URL'],
    ['empty-parameters-secret', { parameters }, 'addon-pko-test-parameters: data'],
  ])('%s: an optional reference leaves its field out, a required one has the same error', (title, required, missing) => {
    const each = caseOf(title);
    expect(preview(spec(), clusterOf(each))).toMatchObject({ clusterPackage: { spec: { config: { addonsv1: nothing } } } });
    const message = `for source Secret pko-test-ns/${missing} is not found`;
    expect(preview(spec(required), clusterOf(each))).toEqual({ invalid: { reason: each.expectedInvalid?.reason, message } });
    expect(message).toContain(each.expectedInvalid?.messageContains);
  });
});

const at = { namespace: 'ns', name: 'x' };
test.each([
  [Reference.secretData(at), 'for source Secret ns/x: secrets "x" not found'],
  [Reference.configMapKey({ ...at, key: 'k' }), 'for source ConfigMap ns/x: configmaps "x" not found'],
  [Reference.clusterId(), 'for source ClusterVersion /version: clusterversions.config.openshift.io "version" not found'],
])('%#: an object that is missing is an error unless it is optional', (reference, message) => {
  const of = (value: Reference) => preview({ name: 'x', image, config: { value, other: 1 } }, {});
  expect(of(reference)).toEqual({ invalid: { reason: 'SourceError', message } });
  expect(of(reference.optional())).toMatchObject({ clusterPackage: { spec: { config: { other: 1 } } } });
});

test('of two problems the first source is told', () => {
  const config = { a: Reference.clusterId(), b: Reference.secretData(at) };
  expect(preview({ name: 'x', image, config }, { clusterVersion: {} })).toEqual({
    invalid: { reason: 'SourceError', message: 'for source ClusterVersion /version: clusterID is not found' },
  });
});

test('an optional value that is missing has no place in a list, and leaves the map that it was in', () => {
  const gone = Reference.secretData(at).optional();
  const config = { list: [1, gone, 2], map: { gone } };
  expect(preview({ name: 'x', image, component: 'web', config }, {})).toMatchObject({
    clusterPackage: { spec: { component: 'web', config: { list: [1, 2], map: {} } } },
  });
});

test('a required and an optional value of one object: the object is required, the optional key is not', () => {
  const key = (each: string) => Reference.secretKey({ ...at, key: each });
  const config = { a: key('a'), b: key('b').optional() };
  expect(preview({ name: 'x', image, config }, { secrets: { 'ns/x': { a: 'YQ==' } } })).toMatchObject({
    clusterPackage: { spec: { config: { a: 'a' } } },
  });
  expect(preview({ name: 'x', image, config }, {})).toMatchObject({ invalid: { message: expect.stringContaining('not found') } });
});
