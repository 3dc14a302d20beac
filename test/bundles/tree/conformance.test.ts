import { checkBundles, readBundleTree } from '../../../src/bundles';
import conformance from './reference-addon-bundles.json';
import { bundleAt, withTree } from './tree-folder';

/** What the incumbent makes of a tree, or why it refuses it. */
interface Expected {
  readonly error?: string;
  readonly bundles?: readonly { readonly operator: string; readonly version: string }[];
  readonly latest?: string;
  readonly metadata_paths?: readonly string[];
}

const CONFIG = `addons:
  - name: reference-addon
    environments: [integration, stage]
  - name: reference-addon-alias
    environments: [integration, stage]
`;
const BAD_CONFIG = 'invalid-key:\n  name: something\n';
const main = (version: string, changes = {}) => bundleAt(`main/${version}`, changes, 'reference-addon');

/** Trees with the faults of those that the incumbent was run on. */
const TREES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'reference-addon': { 'main/config.yaml': CONFIG, ...main('0.1.6'), ...bundleAt('addon-operator/0.3.0') },
  'reference-addon-empty-bundles': { 'main/config.yaml': CONFIG },
  'reference-addon-invalid-bundle-version': {
    'main/config.yaml': CONFIG,
    ...main('abcd', { 'spec/version': '0.1.6' }),
  },
  'reference-addon-invalid-config': { 'main/config.yaml': BAD_CONFIG, ...main('0.1.6') },
  'reference-addon-invalid-csv-version': {
    'main/config.yaml': CONFIG,
    ...main('0.0.1', { 'spec/version': 'v0.0.1' }),
  },
  'reference-addon-missing-olm-skip-range': {
    'main/config.yaml': BAD_CONFIG,
    ...main('0.1.6', { 'metadata/annotations/olm.skipRange': undefined }),
  },
  'reference-addon-multiple-bundles': { 'main/config.yaml': CONFIG, ...main('0.1.5'), ...main('0.1.6') },
};

/** Our code for each reason of the incumbent. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/contains zero bundles|exactly 1 bundle/, 'BUNDLES_COUNT'],
  [/invalid semver for Bundle/, 'BUNDLES_FOLDER_VERSION'],
  [/'invalid-key' was unexpected/, 'SCHEMA_UNKNOWN_PROPERTY'],
  [/'spec.version' starts with 'v'/, 'CSV_VERSION'],
  [/missing `olm.skipRange` annotation/, 'BUNDLES_SINGLE_SKIP_RANGE'],
];

const cases = Object.entries<Expected>(conformance).map(([title, expected]) => {
  const [name = '', option = ''] = title.split(' ');
  return { title, name, singleBundle: option.includes('True'), expected };
});

it('has all cases', () => {
  expect(cases).toHaveLength(14);
});

it.each(cases)('$title', ({ name, singleBundle, expected }) => {
  const files = TREES[name];
  if (!files) throw new Error(`there is no tree ${name}`);
  withTree(name, files, (folder) => {
    const { diagnostics } = checkBundles(folder, { singleBundle });
    const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    if (expected.error === undefined) {
      expect(errors).toEqual([]);
      const tree = readBundleTree(folder, { singleBundle });
      const bundles = tree.operators.flatMap((operator) =>
        [...operator.bundles.keys()].map((version) => ({ operator: operator.name, version })),
      );
      expect(bundles).toEqual(expected.bundles?.map(({ operator, version }) => ({ operator, version })));
      expect(tree.version).toBe(expected.latest);
      const paths = tree.config?.addons.flatMap((addon) =>
        addon.environments.map((environment) => `addons/${addon.name}/metadata/${environment}/addon.yaml`),
      );
      expect(paths).toEqual(expected.metadata_paths);
    } else {
      const [, code] = REASONS.find(([reason]) => reason.test(expected.error ?? '')) ?? [];
      expect(code).toBeDefined();
      expect(errors).toContain(code);
    }
  });
});
