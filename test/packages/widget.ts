import type { Diagnostic } from '../../src/diagnostics';
import type { Package } from '../../src/packages';
import { validatePackage } from '../../src/packages';
import { loadPackage } from '../../src/packages/load-package';

/** Files by path. */
export type Files = Readonly<Record<string, string | undefined>>;

const MANIFEST = `apiVersion: manifests.package-operator.run/v1alpha1
kind: PackageManifest
metadata:
  name: widget
spec:
  scopes: [Cluster, Namespaced]
  phases:
  - name: crds
  - name: deploy
    class: default
  availabilityProbes:
  - probes:
    - condition: {type: Established, status: "True"}
    selector:
      kind: {group: apiextensions.k8s.io, kind: CustomResourceDefinition}
  - probes:
    - fieldsEqual: {fieldA: .status.updatedReplicas, fieldB: .status.replicas}
    - cel: {rule: self.status.ready == true, message: not ready}
    selector:
      kind: {group: apps, kind: Deployment}
  config:
    openAPIV3Schema:
      type: object
      required: [mode]
      properties:
        mode: {type: string, enum: [small, large]}
        debug: {type: boolean, default: false}
        limits:
          type: object
          properties:
            cpu: {type: string, pattern: '^[0-9]+m$', default: 100m}
  images:
  - name: manager
    image: quay.io/example/widget:v1
  constraints:
  - platformVersion: {name: OpenShift, range: ">=4.12"}
  filter:
    conditions:
    - name: isLarge
      expression: config.mode == 'large'
    paths:
    - glob: debug/**
      expression: config.debug
test:
  template:
  - name: small
    context:
      package: {metadata: {name: widget, namespace: widget-ns}}
      config: {mode: small}
  - name: large
    context:
      package: {metadata: {name: widget}}
      config: {mode: large, debug: true}
`;

const LOCK = `apiVersion: manifests.package-operator.run/v1alpha1
kind: PackageManifestLock
metadata:
  creationTimestamp: "2026-01-01T00:00:00Z"
spec:
  images:
  - name: manager
    image: quay.io/example/widget:v1
    digest: sha256:${'a'.repeat(64)}
`;

const CRD = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: widgets.example.com
  annotations:
    package-operator.run/phase: crds
spec:
  group: example.com
  names: {kind: Widget, plural: widgets}
`;

const QUOTA = `apiVersion: example.com/v1
kind: Widget
metadata:
  name: large
  namespace: widget-ns
  annotations:
    package-operator.run/phase: deploy
    package-operator.run/condition: cond.isLarge
`;

const SETTINGS = `apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
  namespace: widget-ns
  labels:
    app: widget
  annotations:
    package-operator.run/phase: deploy
    package-operator.run/collision-protection: IfNoController
    package-operator.run/condition-map: |
      Available => example.com/Available
`;

const DEBUG = `apiVersion: v1
kind: ConfigMap
metadata:
  name: debug
  namespace: widget-ns
  annotations:
    package-operator.run/phase: deploy
`;

const TEMPLATE = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .package.metadata.name }}
  namespace: widget-ns
  annotations:
    package-operator.run/phase: deploy
spec:
  image: {{ .images.manager }}
{{- if eq .config.mode "large" }}
  limits: {{ .config.limits.cpu | default "100m" | quote }}
{{- end }}
`;

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: widget
  namespace: widget-ns
  annotations:
    package-operator.run/phase: deploy
spec:
  image: registry.package-operator.run/static-image
`;

/** The files of a good package of one component, with everything that a package can have. */
export const WIDGET: Readonly<Record<string, string>> = {
  'manifest.yaml': MANIFEST,
  'manifest.lock.yaml': LOCK,
  'README.md': 'Widget\n',
  '_notes.yaml': 'not: an object\n',
  'crds/widgets.yaml': CRD,
  'settings.yaml': `${QUOTA}---\n${SETTINGS}`,
  'debug/debug.yaml': DEBUG,
  'deployment.yaml.gotmpl': TEMPLATE,
  '.test-fixtures/small/crds/widgets.yaml': CRD,
  '.test-fixtures/small/settings.yaml': SETTINGS,
  '.test-fixtures/small/deployment.yaml': DEPLOYMENT,
  '.test-fixtures/large/crds/widgets.yaml': CRD,
  '.test-fixtures/large/settings.yaml': `${QUOTA}---\n${SETTINGS}`,
  '.test-fixtures/large/debug/debug.yaml': DEBUG,
  '.test-fixtures/large/deployment.yaml': DEPLOYMENT,
};

/** One change of the good package: a text of a file that is replaced, and what by. */
export type Change = readonly [path: string, from: string, to: string];

/** The good package after some changes. A text to replace that is not there is a mistake in a test. */
export function changed(...changes: readonly Change[]): Record<string, string> {
  const files = { ...WIDGET };
  for (const [path, from, to] of changes) {
    const text = files[path];
    if (!text?.includes(from)) throw new Error(`${path} does not have ${JSON.stringify(from)}`);
    files[path] = text.replace(from, to);
  }
  return files;
}

/** Loads a package of files in memory; a file that is undefined is left out. */
export function load(files: Files, fixtureLinks: readonly string[] = []) {
  const all = Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [{ path, content: Buffer.from(text) }]));
  const isFixture = ({ path }: { path: string }) => /(^|\/)\.test-fixtures\//.test(path);
  return loadPackage({
    folder: 'widget',
    files: all.filter((file) => !isFixture(file)),
    fixtures: all.filter(isFixture),
    fixtureLinks,
  });
}

/** A package that must load. */
export function widget(files: Files = WIDGET): Package {
  const { package: loaded, diagnostics } = load(files);
  if (!loaded) throw new Error(`the package does not load: ${diagnostics.map(({ message }) => message).join('; ')}`);
  return loaded;
}

/** All that is found in a package, in loading and in checking. */
export function problems(files: Files): Diagnostic[] {
  const { package: loaded, diagnostics } = load(files);
  return [...diagnostics, ...(loaded ? validatePackage(loaded) : [])];
}

/** Diagnostics as `file:line:column severity CODE`, without the folder of the package. */
export function summaries(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, severity, where, subject }) => {
    const place = where ? `${where.file.replace(/^widget\//, '')}:${where.line}:${where.column}` : (subject ?? '-');
    return `${place} ${severity === 'warning' ? 'warning ' : ''}${code}`;
  });
}
