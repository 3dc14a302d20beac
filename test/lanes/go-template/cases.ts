import * as fc from 'fast-check';
import {
  addonsv1,
  CLUSTER_FACTS,
  type ClusterState,
  type ConfigValue,
  type PackageConfig,
  type PackageSpec,
  Reference,
} from '../../../src/package-operator';
import golden from '../../data/package-operator/addon-operator-render-cases.json';

/** A package and a cluster for it. */
export interface LaneCase {
  readonly name: string;
  readonly spec: PackageSpec;
  readonly cluster: ClusterState;
}

/** The cases of `test/data/package-operator`: with optional references, and with all four required. */
export function goldenCases(): LaneCase[] {
  const { name, targetNamespace, packageOperatorImage: image, clusterID, ocmClusterID, ocmClusterName } = golden.addon;
  const secret = (suffix: string, key: string) =>
    Reference.secretKey({ namespace: targetNamespace, name: `${name}-${suffix}`, key });
  const required = {
    parameters: Reference.secretData({ namespace: targetNamespace, name: `addon-${name}-parameters` }),
    deadMansSnitchUrl: secret('deadmanssnitch', 'SNITCH_URL'),
    pagerDutyKey: secret('pagerduty', 'PAGERDUTY_KEY'),
    smtp: Reference.secretData({ namespace: targetNamespace, name: `${name}-smtp` }),
  };
  return golden.cases.flatMap((each) => {
    const facts = { id: each.ocmClusterID ?? ocmClusterID, name: each.ocmClusterName ?? ocmClusterName };
    const cluster: ClusterState = {
      secrets: Object.fromEntries(
        Object.entries(each.secretsInTargetNamespace).map(([secretName, data]) => [`${targetNamespace}/${secretName}`, data]),
      ),
      configMaps: { [`${CLUSTER_FACTS.namespace}/${CLUSTER_FACTS.name}`]: facts },
      clusterVersion: { clusterID },
    };
    const overrides = [{}, ...Object.entries(required).map(([field, reference]) => ({ [field]: reference })), required];
    return overrides.map((fields, index) => ({
      name: `golden ${each.name} ${index}`,
      spec: { name, image, config: addonsv1({ name, targetNamespace, ...fields }) },
      cluster,
    }));
  });
}

/** Packages and clusters by chance, the same for the same seed. */
export function randomCases(count: number, seed: number): LaneCase[] {
  const cases = fc.record({ spec: packages, cluster: clusters });
  return fc.sample(cases, { numRuns: count, seed }).map((each, index) => ({ name: `random ${index}`, ...each }));
}

const NASTY = [
  '{{ .config }}',
  '{{{{',
  '}}',
  '{{- /* */ -}}',
  '`"\'\\',
  '$x',
  '<no value>',
  '<<',
  '~',
  'null',
  'yes',
  '0644',
  '1e3',
  '12:30:45',
  '# x',
  '- x',
  'a: b',
  '---\n',
  ' \t\r\n ',
  '\u0000\u0007\u000b\u001b\u007f\u0085\u00a0\u00ad\u2028\u2029\ufeff\ufffd\ufffe\uffff',
  '\u{1f600}\u{e0001}\u{10ffff}',
  'é漢字',
  'constructor',
  'toString',
];
const texts = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 12 }));
const LONGEST = ['k'.repeat(1022), '漢'.repeat(1022)];
const fields = fc
  .oneof(texts, fc.constantFrom(...LONGEST), fc.stringMatching(/^[a-z]{1,6}$/))
  .filter((field) => field !== '__proto__');

const NAMESPACES = ['ns', 'ns-2'];
const NAMES = ['a', 'a-b', 'a.b', '1x', 'value', 'a-b-2'];
const KEYS = ['K', 'tls.crt', 'A_B-c', '-x', '0', '_', 'x.', '.y', 'data', '1.5', '__proto__', 'constructor'];
const objects = { namespace: fc.constantFrom(...NAMESPACES), name: fc.constantFrom(...NAMES) };
const keys = { ...objects, key: fc.constantFrom(...KEYS) };

const references = fc
  .oneof(
    fc.record(keys).map(Reference.secretKey),
    fc.record(objects).map(Reference.secretData),
    fc.record(keys).map(Reference.configMapKey),
    fc.constant(Reference.clusterId()),
    fc.constantFrom('id', 'name').map((key) => Reference.clusterFact(key)),
  )
  .chain((reference) => fc.integer({ min: 0, max: 9 }).map((chance) => (chance > 0 ? reference.optional() : reference)));

const scalars = fc.oneof(texts, fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const { config } = fc.letrec<{ value: ConfigValue<Reference>; config: PackageConfig }>((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, scalars, references, fc.array(tie('value'), { maxLength: 4 }), tie('config')),
  config: fc.dictionary(fields, tie('value'), { maxKeys: 5 }),
}));

const packages = fc.record<PackageSpec>(
  {
    name: fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z0-9]$/),
    image: fc.constantFrom('quay.io/example/package:v1', `quay.io/example/package@sha256:${'0'.repeat(64)}`),
    component: fc.constantFrom('web', 'on', '1'),
    config,
  },
  { requiredKeys: ['name', 'image', 'config'] },
);

const bytes = fc.oneof(
  texts.map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 8 }).map((array) => Buffer.from(array)),
);
const base64 = bytes.map((each) => each.toString('base64'));
const names = NAMESPACES.flatMap((namespace) => NAMES.map((name) => `${namespace}/${name}`));

type Data = Readonly<Record<string, string>> | null;

/** The objects of all names, some of them without data or with a part of the keys, some not there at all. */
function objectsOf(value: fc.Arbitrary<string>, ids: readonly string[]): fc.Arbitrary<Record<string, Data>> {
  const data: fc.Arbitrary<Data> = fc.oneof(
    { weight: 4, arbitrary: fc.record(Object.fromEntries(KEYS.map((key) => [key, value]))) },
    { weight: 3, arbitrary: fc.dictionary(fc.constantFrom(...KEYS), value) },
    { weight: 1, arbitrary: fc.constantFrom(null, {}) },
  );
  const all = fc.record(Object.fromEntries(ids.map((id) => [id, data])));
  return fc.oneof(all, fc.dictionary(fc.constantFrom(...ids), data));
}

const facts = fc.record({ id: texts, name: texts });
const clusters: fc.Arbitrary<ClusterState> = fc.record(
  {
    secrets: objectsOf(base64, names),
    configMaps: fc.tuple(objectsOf(texts, names), facts).map(([others, data]) => ({
      ...others,
      [`${CLUSTER_FACTS.namespace}/${CLUSTER_FACTS.name}`]: data,
    })),
    clusterVersion: fc.record({ clusterID: texts }, { requiredKeys: [] }),
  },
  { requiredKeys: ['secrets', 'configMaps'] },
);
