import { json, type Mutation, manifest, widgetFiles } from '../../bundles/widget';

/** A bundle that is nearly good. */
export interface ChangedBundle {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
}

/** What takes the place of each value. `undefined` takes it away. */
const VALUES: readonly unknown[] = [undefined, null, '', 'Odd_1', 1, 1.5, true, [], ['a'], {}, { a: 'b' }];

const DOCUMENTS = [
  'manifests/widget.clusterserviceversion.yaml',
  'manifests/widgets.example.com.crd.yaml',
  'metadata/annotations.yaml',
];

/** The good bundle with every value of its documents replaced by odd ones, one at a time, and some changes of another kind. */
export function changedBundles(): ChangedBundle[] {
  const good = widgetFiles();
  const changed = DOCUMENTS.flatMap((file) => {
    const document: unknown = JSON.parse(good[file] ?? '');
    return pathsOf(document).flatMap((path) =>
      VALUES.map((value) => ({
        name: `${file} ${path.join('.')} = ${JSON.stringify(value)}`,
        files: { ...good, [file]: json(replaced(document, path, value)) },
      })),
    );
  });
  return [
    { name: 'the good bundle', files: good },
    ...changed,
    ...OTHERS.map(([name, mutation]) => ({ name, files: widgetFiles(mutation) })),
  ];
}

const gvk = { group: 'g.io', version: 'v1', kind: 'K' };

const OTHERS: readonly (readonly [string, Mutation])[] = [
  ['another ClusterServiceVersion', { files: { 'manifests/z.yaml': widgetFiles()[DOCUMENTS[0] ?? ''] ?? '' } }],
  ['a kind that is not installed', { files: { 'manifests/a.yaml': manifest('apps/v1', 'Deployment') } }],
  ['a ConfigMap', { files: { 'manifests/a.yaml': manifest('v1', 'ConfigMap') } }],
  [
    'a ServiceAccount of a deployment',
    { files: { 'manifests/a.yaml': manifest('v1', 'ServiceAccount', { metadata: { name: 'widget' } }) } },
  ],
  ['a manifest that is no YAML', { files: { 'manifests/a.yaml': 'a: [' } }],
  ['prose', { files: { 'manifests/README.md': 'words' } }],
  [
    'a second version of the CRD',
    { crd: { 'spec/versions/1': { name: 'v2', served: true, storage: false, schema: { openAPIV3Schema: { type: 'object' } } } } },
  ],
  [
    'two stored versions',
    { crd: { 'spec/versions/1': { name: 'v2', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } } } },
  ],
  ['a long name', { csv: { 'metadata/name': 'a'.repeat(64) } }],
  [
    'a conversion webhook',
    {
      crd: {
        'spec/conversion': {
          strategy: 'Webhook',
          webhook: { clientConfig: { service: { namespace: 'n', name: 's' } }, conversionReviewVersions: ['v1'] },
        },
      },
    },
  ],
  [
    'a conversion webhook without review versions',
    { crd: { 'spec/conversion': { strategy: 'Webhook', webhook: { clientConfig: { url: 'https://a.b/' } } } } },
  ],
  [
    'a wrong type in a schema',
    { crd: { 'spec/versions/0/schema/openAPIV3Schema': { type: 'object', properties: { a: { maxLength: '5' } } } } },
  ],
  ['columns', { crd: { 'spec/versions/0/additionalPrinterColumns': [{ name: 'a', type: 'string', jsonPath: '.a' }] } }],
  ['a bad column', { crd: { 'spec/versions/0/additionalPrinterColumns': [{ name: 'a', type: 'text', jsonPath: '.a' }] } }],
  ['a good dependency', { dependencies: [{ type: 'olm.gvk', value: gvk }] }],
  ['a good package', { dependencies: [{ type: 'olm.package', value: { packageName: 'p', version: '>1.0.0 <2.x' } }] }],
  ['a bad range', { dependencies: [{ type: 'olm.package', value: { packageName: 'p', version: '~1.0.0' } }] }],
  ['an incomplete API', { dependencies: [{ type: 'olm.gvk', value: { ...gvk, group: '' } }] }],
  ['an unknown dependency', { dependencies: [{ type: 'olm.other', value: {} }] }],
  [
    'a good rule',
    { dependencies: [{ type: 'olm.constraint', value: { cel: { rule: 'properties.exists(p, p.type == "a")' } } }] },
  ],
  ['a bad rule', { dependencies: [{ type: 'olm.constraint', value: { cel: { rule: 'properties.exists(p' } } }] }],
];

type Path = readonly (string | number)[];

/** The way to every value in a document but the document itself. */
function pathsOf(value: unknown, before: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return steps.flatMap((step) => [[...before, step], ...pathsOf(Reflect.get(value, step), [...before, step])]);
}

function replaced(document: unknown, [step, ...others]: Path, value: unknown): unknown {
  if (step === undefined || typeof document !== 'object' || document === null) return value;
  const copy = Array.isArray(document) ? [...document] : { ...document };
  const inner = replaced(Reflect.get(copy, step), others, value);
  if (inner !== undefined) Reflect.set(copy, step, inner);
  else if (Array.isArray(copy)) copy.splice(Number(step), 1);
  else Reflect.deleteProperty(copy, step);
  return copy;
}
