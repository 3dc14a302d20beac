import { type Bundle, bundleOf, type ReadBundle, type ValidateOptions, validateBundle } from '../../src/bundles';
import type { Diagnostic } from '../../src/diagnostics';
import type { FolderFile } from '../../src/files';

/** A change of a document: the value at a path, or `undefined` to take it away. Steps are separated by slashes. */
export type Changes = Readonly<Record<string, unknown>>;

/** What a test changes in the good bundle. */
export interface Mutation {
  readonly csv?: Changes;
  readonly crd?: Changes;
  readonly annotations?: Changes;
  readonly dependencies?: unknown;
  readonly properties?: unknown;
  /** Further files by path; null takes one away. */
  readonly files?: Readonly<Record<string, string | null>>;
}

const CSV = {
  apiVersion: 'operators.coreos.com/v1alpha1',
  kind: 'ClusterServiceVersion',
  metadata: {
    name: 'widget.v1.2.3',
    annotations: {
      'alm-examples': JSON.stringify([{ apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'one' } }]),
      'olm.skipRange': '>=0.0.1 <1.2.3',
      capabilities: 'Basic Install',
      categories: 'Monitoring, Storage',
    },
  },
  spec: {
    displayName: 'Widget',
    version: '1.2.3',
    minKubeVersion: '1.25.0',
    provider: { name: 'Example' },
    maintainers: [{ name: 'Team', email: 'team@example.com' }],
    links: [{ name: 'Docs', url: 'https://example.com/docs' }],
    icon: [{ base64data: Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1').toString('base64'), mediatype: 'image/png' }],
    installModes: [
      { type: 'OwnNamespace', supported: true },
      { type: 'SingleNamespace', supported: false },
      { type: 'MultiNamespace', supported: false },
      { type: 'AllNamespaces', supported: true },
    ],
    customresourcedefinitions: {
      owned: [{ name: 'widgets.example.com', version: 'v1', kind: 'Widget', description: 'A widget.' }],
    },
    relatedImages: [{ name: 'operator', image: `quay.io/example/widget@sha256:${'a'.repeat(64)}` }],
    install: {
      strategy: 'deployment',
      spec: {
        deployments: [
          {
            name: 'widget',
            spec: {
              replicas: 1,
              selector: { matchLabels: { app: 'widget' } },
              template: {
                metadata: { labels: { app: 'widget' } },
                spec: {
                  serviceAccountName: 'widget',
                  containers: [
                    {
                      name: 'operator',
                      image: 'quay.io/example/widget:1.2.3',
                      livenessProbe: { httpGet: { path: '/healthz', port: 8081 } },
                      readinessProbe: { httpGet: { path: '/readyz', port: 8081 } },
                      resources: { requests: { cpu: '10m', memory: '64Mi' }, limits: { cpu: '100m', memory: '64Mi' } },
                    },
                  ],
                },
              },
            },
          },
        ],
        permissions: [
          { serviceAccountName: 'widget', rules: [{ apiGroups: ['example.com'], resources: ['widgets'], verbs: ['get'] }] },
        ],
      },
    },
  },
};

const CRD = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'widgets.example.com' },
  spec: {
    group: 'example.com',
    scope: 'Namespaced',
    names: { plural: 'widgets', singular: 'widget', kind: 'Widget', listKind: 'WidgetList' },
    versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }],
  },
};

const PREFIX = 'operators.operatorframework.io.bundle';

const ANNOTATIONS = {
  [`${PREFIX}.mediatype.v1`]: 'registry+v1',
  [`${PREFIX}.manifests.v1`]: 'manifests/',
  [`${PREFIX}.metadata.v1`]: 'metadata/',
  [`${PREFIX}.package.v1`]: 'widget',
  [`${PREFIX}.channels.v1`]: 'stable',
  [`${PREFIX}.channel.default.v1`]: 'stable',
};

/** The files of a good bundle with a change, by path. */
export function widgetFiles(mutation: Mutation = {}): Record<string, string> {
  const files: Record<string, string | null> = {
    'manifests/widget.clusterserviceversion.yaml': json(changed(CSV, mutation.csv)),
    'manifests/widgets.example.com.crd.yaml': json(changed(CRD, mutation.crd)),
    'metadata/annotations.yaml': json({ annotations: changed(ANNOTATIONS, mutation.annotations) }),
    ...(mutation.dependencies !== undefined && { 'metadata/dependencies.yaml': json({ dependencies: mutation.dependencies }) }),
    ...(mutation.properties !== undefined && { 'metadata/properties.yaml': json({ properties: mutation.properties }) }),
    ...mutation.files,
  };
  const present = Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== null);
  return Object.fromEntries(present.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Files by path as a folder holds them. */
export function folderFiles(files: Readonly<Record<string, string>>): FolderFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, content: Buffer.from(text) }));
}

/** Reads the good bundle with a change. */
export function readWidget(mutation: Mutation = {}): ReadBundle {
  return bundleOf('widget', folderFiles(widgetFiles(mutation)));
}

/** The good bundle with a change that leaves it readable. */
export function widgetBundle(mutation: Mutation = {}): Bundle {
  const { bundle, diagnostics } = readWidget(mutation);
  if (!bundle) throw new Error(JSON.stringify(diagnostics));
  return bundle;
}

/** All problems of the good bundle with a change. */
export function widgetProblems(mutation: Mutation = {}, options: ValidateOptions = {}): Diagnostic[] {
  const { bundle, diagnostics } = readWidget(mutation);
  return [...diagnostics, ...(bundle ? validateBundle(bundle, options) : [])];
}

/** Problems as `error CODE` or `warning CODE`, for comparison. */
export function codes(problems: readonly Diagnostic[]): string[] {
  return problems.map(({ severity, code }) => `${severity} ${code}`);
}

/** A manifest of another kind as the text of a file. */
export function manifest(apiVersion: string, kind: string, more: Readonly<Record<string, unknown>> = {}): string {
  return json({ apiVersion, kind, metadata: { name: 'other' }, ...more });
}

/** A value as the text of a file: JSON is YAML. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function changed(document: object, changes: Changes = {}): unknown {
  const copy: unknown = structuredClone(document);
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('/').map((step) => step.replaceAll('~1', '/'));
    const last = steps.pop() ?? '';
    const parent = steps.reduce<unknown>((node, step) => (isObject(node) ? Reflect.get(node, step) : undefined), copy);
    if (!isObject(parent)) throw new Error(`the good bundle has no parent of ${path}`);
    if (value === undefined) Reflect.deleteProperty(parent, last);
    else Reflect.set(parent, last, value);
  }
  return copy;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
