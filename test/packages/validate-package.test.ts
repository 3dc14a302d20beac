import { type Change, changed, problems, summaries, WIDGET } from './widget';

it('finds nothing in a good package', () => {
  expect(problems(WIDGET)).toEqual([]);
});

it('finds all problems at once, and each once', () => {
  const files = changed(
    ['manifest.yaml', '  scopes: [Cluster, Namespaced]\n', ''],
    ['manifest.lock.yaml', 'widget:v1', 'widget:v2'],
    ['settings.yaml', 'app: widget', 'app: -widget-'],
    ['deployment.yaml.gotmpl', '{{- end }}', ''],
  );
  expect(summaries(problems(files))).toEqual([
    '.test-fixtures/large/settings.yaml:16:1 PACKAGE_FIXTURE_MISMATCH',
    '.test-fixtures/small/settings.yaml:7:1 PACKAGE_FIXTURE_MISMATCH',
    'deployment.yaml.gotmpl:10:1 PACKAGE_TEMPLATE_SYNTAX',
    'manifest.yaml:6:3 PACKAGE_FIELD_REQUIRED',
    'manifest.yaml:32:5 PACKAGE_LOCK_DIFFERS',
    'settings.yaml:16:5 PACKAGE_OBJECT_LABEL',
  ]);
});

const M = 'manifest.yaml';
const L = 'manifest.lock.yaml';
const S = 'settings.yaml';

describe.each<[string, Change, readonly string[]]>([
  ['no name', [M, '  name: widget\n', '  labels: {}\n'], ['PACKAGE_FIELD_REQUIRED']],
  ['a name that is no label', [M, 'name: widget\nspec', 'name: widget-\nspec'], ['PACKAGE_LABEL_INVALID']],
  ['no scope', [M, '[Cluster, Namespaced]', '[]'], ['PACKAGE_FIELD_REQUIRED']],
  ['an unknown scope', [M, 'Namespaced]', 'Namespace]'], ['warning PACKAGE_SCOPE_UNKNOWN']],
  [
    'a phase twice',
    [M, '- name: deploy\n    class', '- name: crds\n    class'],
    ['PACKAGE_PHASE_NAME', 'PACKAGE_OBJECT_PHASE_UNKNOWN'],
  ],
  ['a phase without name', [M, '  - name: crds\n', '  - name: crds\n  - class: default\n'], ['warning PACKAGE_PHASE_UNNAMED']],
  ['kubeconform without a version', [M, 'test:\n', 'test:\n  kubeconform: {}\n'], ['PACKAGE_FIELD_REQUIRED']],
  ['an unknown field', [M, 'scopes:', 'scope: Cluster\n  scopes:'], ['warning PACKAGE_FIELD_UNKNOWN']],
  ['a field of another type', [M, '[Cluster, Namespaced]', 'Cluster'], ['SCHEMA_TYPE']],
  [
    'probes without probe',
    [M, '    selector:\n      kind: {group: apps', '  - probes: []\n    selector:\n      kind: {group: apps'],
    ['PACKAGE_FIELD_REQUIRED', 'warning PACKAGE_PROBE_INEFFECTIVE'],
  ],
  [
    'a probe without selector',
    [M, 'kind: {group: apps, kind: Deployment}', 'selector: {}'],
    ['warning PACKAGE_PROBE_INEFFECTIVE'],
  ],
  [
    'an empty probe',
    [M, '    - cel: {rule: self.status.ready == true, message: not ready}\n', '    - {}\n'],
    ['warning PACKAGE_PROBE_INEFFECTIVE'],
  ],
  ['two probes in one', [M, '    - cel:', '      cel:'], ['warning PACKAGE_PROBE_INEFFECTIVE']],
  ['a probe of a list', [M, '.status.replicas}', '".status.items[0]"}'], ['warning PACKAGE_PROBE_FAILS']],
  ['a probe of a condition without type', [M, 'type: Established, ', ''], ['warning PACKAGE_PROBE_FAILS']],
  ['a probe of an impossible status', [M, 'status: "True"', 'status: Yes!'], ['warning PACKAGE_PROBE_FAILS']],
  ['a probe that is no CEL', [M, 'self.status.ready == true', 'self.status.ready =='], ['warning PACKAGE_PROBE_FAILS']],
  [
    'an image without name',
    [M, '- name: manager\n', '- name: ""\n'],
    ['PACKAGE_IMAGE_ENTRY', 'PACKAGE_LOCK_MISSING', 'PACKAGE_LOCK_DIFFERS', 'PACKAGE_TEMPLATE_IMAGE'],
  ],
  [
    'an image twice',
    [L, '  - name: manager', '  - {name: manager, image: quay.io/example/widget:v1, digest: sha256:0}\n  - name: manager'],
    ['PACKAGE_IMAGE_ENTRY', 'warning PACKAGE_DIGEST_INVALID'],
  ],
  ['an image that is none', [M, 'quay.io/example/widget:v1', 'docker://widget'], ['PACKAGE_IMAGE_ENTRY', 'PACKAGE_LOCK_DIFFERS']],
  ['an image without digest', [L, `    digest: sha256:${'a'.repeat(64)}\n`, ''], ['PACKAGE_IMAGE_ENTRY']],
  ['a digest without algorithm', [L, 'sha256:', ''], ['warning PACKAGE_DIGEST_INVALID']],
  ['a lock file without the image', [L, 'name: manager', 'name: other'], ['PACKAGE_LOCK_MISSING', 'PACKAGE_LOCK_DIFFERS']],
  ['another image in the lock file', [L, 'widget:v1', 'widget:v2'], ['PACKAGE_LOCK_DIFFERS']],
  ['a constraint without range', [M, ', range: ">=4.12"', ''], ['PACKAGE_FIELD_REQUIRED']],
  ['a constraint without name', [M, 'name: OpenShift, ', ''], ['PACKAGE_FIELD_REQUIRED']],
  ['a constraint for another platform', [M, 'name: OpenShift', 'name: Nomad'], ['warning PACKAGE_CONSTRAINT_INEFFECTIVE']],
  ['a range that is none', [M, '>=4.12', '4.12'], ['PACKAGE_CONSTRAINT_RANGE']],
  [
    'a constraint to both platforms',
    [M, 'constraints:\n', 'constraints:\n  - platform: [Kubernetes, OpenShift]\n'],
    ['warning PACKAGE_CONSTRAINT_INEFFECTIVE'],
  ],
  [
    'a constraint to no platform',
    [M, 'constraints:\n', 'constraints:\n  - platform: [Linux]\n'],
    ['warning PACKAGE_CONSTRAINT_INEFFECTIVE'],
  ],
  ['uniqueInScope', [M, 'constraints:\n', 'constraints:\n  - uniqueInScope: {}\n'], ['warning PACKAGE_CONSTRAINT_INEFFECTIVE']],
  [
    'a condition with a bad name',
    [M, 'conditions:\n', 'conditions:\n    - {name: is-large, expression: "true"}\n'],
    ['PACKAGE_CONDITION_NAME'],
  ],
  [
    'a condition twice',
    [M, 'conditions:\n', 'conditions:\n    - {name: isLarge, expression: "true"}\n'],
    ['PACKAGE_CONDITION_NAME'],
  ],
  ['a condition that is no boolean', [M, "config.mode == 'large'", "'large'"], ['PACKAGE_CEL_INVALID']],
  ['a condition with another', [M, "config.mode == 'large'", 'cond.isLarge'], ['PACKAGE_CEL_INVALID']],
  ['a filter that names no condition', [M, 'expression: config.debug', 'expression: cond.isSmall'], ['PACKAGE_CEL_INVALID']],
  ['a filter without a pattern', [M, 'glob: debug/**', 'glob: ""'], ['PACKAGE_FIELD_REQUIRED']],
  ['a filter with a malformed pattern', [M, 'glob: debug/**', 'glob: "debug/["'], ['PACKAGE_GLOB_INVALID']],
  [
    'a schema that is not structural',
    [M, 'debug: {type: boolean, default: false}', 'debug: {default: false}'],
    ['PACKAGE_SCHEMA_INVALID'],
  ],
  ['a default that does not fit', [M, 'default: 100m', 'default: much'], ['PACKAGE_SCHEMA_INVALID']],
  ['a test with a bad name', [M, '- name: small', '- name: small/1'], ['PACKAGE_TEST_NAME']],
  [
    'a test twice',
    [M, '- name: small', '- name: large'],
    ['warning PACKAGE_TEST_TWICE', 'warning PACKAGE_FIXTURE_UNUSED', 'PACKAGE_FIXTURE_EXTRA'],
  ],
  [
    'a test with a configuration that does not fit',
    [M, 'config: {mode: small}', 'config: {mode: tiny}'],
    ['PACKAGE_TEST_CONFIG'],
  ],
  ['a test without what is required', [M, '      config: {mode: small}\n', ''], ['PACKAGE_TEST_CONFIG']],
  ['YAML that cannot be read', [S, 'kind: Widget', 'kind: [Widget'], ['YAML_SYNTAX']],
  ['an object without kind', [S, 'kind: Widget\n', ''], ['PACKAGE_OBJECT_KIND']],
  ['an object without apiVersion', [S, 'apiVersion: example.com/v1\n', ''], ['PACKAGE_OBJECT_KIND']],
  ['an object with two slashes in apiVersion', [S, 'example.com/v1\n', 'example.com/v1/x\n'], ['PACKAGE_OBJECT_KIND']],
  [
    'an object that is a list',
    [S, 'apiVersion: example.com/v1\n', '- a\n---\napiVersion: example.com/v1\n'],
    ['PACKAGE_OBJECT_KIND'],
  ],
  ['an object without name', [S, '  name: large\n', ''], ['warning PACKAGE_OBJECT_UNNAMED']],
  ['a label that is no text', [S, 'app: widget', 'app: 1'], ['PACKAGE_OBJECT_TEXT']],
  ['a label with a bad key', [S, 'app: widget', '-app: widget'], ['PACKAGE_OBJECT_LABEL']],
  [
    'an object without phase',
    [
      S,
      '    package-operator.run/phase: deploy\n    package-operator.run/condition: cond',
      '    package-operator.run/condition: cond',
    ],
    ['PACKAGE_OBJECT_PHASE_MISSING'],
  ],
  ['an object in an unknown phase', [S, 'phase: deploy', 'phase: deployment'], ['PACKAGE_OBJECT_PHASE_UNKNOWN']],
  [
    'an object twice',
    [S, 'kind: ConfigMap\nmetadata:\n  name: settings', 'kind: ConfigMap\nmetadata:\n  name: debug'],
    ['PACKAGE_OBJECT_TWICE'],
  ],
  ['a condition that is no CEL', [S, 'condition: cond.isLarge', 'condition: cond.isLarge &&'], ['PACKAGE_OBJECT_CONDITION']],
  ['a condition with an unknown name', [S, 'condition: cond.isLarge', 'condition: cond.isHuge'], ['PACKAGE_OBJECT_CONDITION']],
  ['a condition map without prefix', [S, '=> example.com/Available', '=> Available'], ['PACKAGE_CONDITION_MAP']],
  ['an unknown collision protection', [S, 'IfNoController', 'Never'], ['warning PACKAGE_COLLISION_PROTECTION']],
  ['a mistyped annotation', [S, 'run/collision-protection', 'run/collision-protect'], ['warning PACKAGE_ANNOTATION_UNKNOWN']],
  [
    'an owner',
    [S, '  name: settings\n', '  name: settings\n  ownerReferences: [{kind: Node}]\n'],
    ['warning PACKAGE_OBJECT_OWNED'],
  ],
  ['a document that is never read', [S, '---\n', '--- # next\n'], ['warning PACKAGE_DOCUMENT_LOST', 'PACKAGE_FIXTURE_EXTRA']],
  ['an object before its definition', ['crds/widgets.yaml', 'phase: crds', 'phase: deploy'], ['warning PACKAGE_CRD_TOO_LATE']],
  ['a definition without probe', [M, 'kind: CustomResourceDefinition', 'kind: Something'], ['warning PACKAGE_CRD_NOT_PROBED']],
  ['a namespace that is missing', [M, '[Cluster, Namespaced]', '[Cluster]'], []],
  [
    'an object without namespace in a namespaced package',
    [M, '[Cluster, Namespaced]', '[Namespaced]'],
    ['warning PACKAGE_OBJECT_NAMESPACE'],
  ],
  [
    'an object in a namespace that it cannot have',
    ['crds/widgets.yaml', '  annotations', '  namespace: x\n  annotations'],
    ['warning PACKAGE_OBJECT_NAMESPACE'],
  ],
  ['an unknown function', ['deployment.yaml.gotmpl', 'default "100m"', 'env "CPU"'], ['PACKAGE_TEMPLATE_FUNCTION']],
  ['an unknown image', ['deployment.yaml.gotmpl', '.images.manager', '.images.webhook'], ['PACKAGE_TEMPLATE_IMAGE']],
  [
    'an unknown setting',
    ['deployment.yaml.gotmpl', '.config.limits.cpu', '.config.limits.memory'],
    ['warning PACKAGE_TEMPLATE_CONFIG'],
  ],
  ['an unknown value', ['deployment.yaml.gotmpl', '.package.metadata', '.pkg.metadata'], ['PACKAGE_TEMPLATE_VALUE']],
  ['an unknown template', ['deployment.yaml.gotmpl', '.images.manager', 'include "image" .'], ['PACKAGE_TEMPLATE_UNDEFINED']],
  ['an unknown file', ['deployment.yaml.gotmpl', '.images.manager', 'getFile "image.txt"'], ['PACKAGE_TEMPLATE_FILE']],
  ['a fixture that differs', ['.test-fixtures/small/settings.yaml', 'app: widget', 'app: gadget'], ['PACKAGE_FIXTURE_MISMATCH']],
  [
    'a rendered object in an unknown phase',
    ['.test-fixtures/small/deployment.yaml', 'phase: deploy', 'phase: none'],
    ['PACKAGE_OBJECT_PHASE_UNKNOWN'],
  ],
  ['a condition that fails in a test', [M, "config.mode == 'large'", "config.size == 'large'"], ['PACKAGE_TEST_CONDITION']],
])('%s', (_, change, expected) => {
  test(`is told as ${expected.join(', ') || 'nothing'}`, () => {
    const found = summaries(problems(changed(change))).map((summary) => summary.replace(/^\S+ /, ''));
    expect([...new Set(found)].filter((code) => code !== 'PACKAGE_FIXTURE_MISMATCH' || expected.includes(code)).sort()).toEqual(
      [...expected].sort(),
    );
  });
});
