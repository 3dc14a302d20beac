/**
 * Renders the templates that the constructs derive with the libraries that Package Operator uses, and compares what comes out
 * with `preview`. The golden cases are checked, and packages and clusters by chance: nasty texts, objects and keys that are
 * missing, Secrets without data or with bytes that are not UTF-8.
 *
 * Needs Go 1.25 or newer, and for the first run its module proxy:
 *
 *     npx tsx test/lanes/go-template/run.ts [number of random cases [seed]]
 *
 * Ends with `<n> passed, <m> failed`, and with exit code 1 if any failed.
 */
import { isDeepStrictEqual } from 'node:util';
import { type ClusterState, preview, sourcesOf, templateOf } from '../../../src/package-operator';
import { askGo } from '../go';
import { goldenCases, type LaneCase, randomCases } from './cases';

/** What the Go program tells of a case. */
type Rendered = { readonly object: unknown } | { readonly reason: string; readonly message: string };

const [count = '2000', seed = '1'] = process.argv.slice(2);
const cases = [...goldenCases(), ...randomCases(Number(count), Number(seed))];
const rendered = render(cases);
let failed = 0;
let invalid = 0;
for (const [index, { name, spec, cluster }] of cases.entries()) {
  const expected = expectedOf({ name, spec, cluster });
  const actual = rendered[index];
  if ('reason' in expected) invalid++;
  if (isDeepStrictEqual(actual, expected)) continue;
  failed++;
  console.error(`${name}: expected ${JSON.stringify(expected)}\n  but the template gives ${JSON.stringify(actual)}`);
}
console.log(`${cases.length - invalid} packages and ${invalid} source errors expected`);
console.log(`${cases.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || rendered.length !== cases.length ? 1 : 0;

/** What the model says, as JSON has it. */
function expectedOf({ spec, cluster }: LaneCase): Rendered {
  const shown = preview(spec, cluster);
  return 'invalid' in shown ? { ...shown.invalid } : { object: JSON.parse(JSON.stringify(shown.clusterPackage)) };
}

function render(all: readonly LaneCase[]): Rendered[] {
  const input = all.map(({ spec, cluster }) => ({
    template: templateOf(spec),
    sources: sourcesOf(spec.config ?? {}),
    objects: objectsOf(cluster),
  }));
  return askGo(__dirname, input) as Rendered[];
}

/** The objects of a cluster as its API server returns them. */
function objectsOf({ secrets = {}, configMaps = {}, clusterVersion }: ClusterState): object[] {
  const object = (apiVersion: string, kind: string, id: string, fields: object) => {
    const [namespace, name] = id.split('/');
    const metadata = {
      ...(namespace && { namespace }),
      name,
      uid: '0e6b',
      labels: { data: 'x' },
      managedFields: [{ manager: 'hive' }],
    };
    return { apiVersion, kind, metadata, ...fields };
  };
  const stored = (data: object | null) => (data && Object.keys(data).length > 0 ? { data } : {});
  return [
    ...Object.entries(secrets).map(([id, data]) => object('v1', 'Secret', id, { type: 'Opaque', ...stored(data) })),
    ...Object.entries(configMaps).map(([id, data]) => object('v1', 'ConfigMap', id, stored(data))),
    ...(clusterVersion ? [object('config.openshift.io/v1', 'ClusterVersion', '/version', { spec: clusterVersion })] : []),
  ];
}
