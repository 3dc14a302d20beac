import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { entriesOf, inventoryText, readInventory } from '../../src/inventory';
import { cluster } from './clusters';

let file: string;

beforeEach(() => {
  file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'inventory-')), 'inventory.yaml');
});

afterEach(() => fs.rmSync(path.dirname(file), { recursive: true }));

function read(text: string) {
  fs.writeFileSync(file, text);
  return readInventory(file);
}

const problems = (text: string) =>
  read(text).diagnostics.map(({ code, severity, where }) => [code, severity, where?.line, where?.column]);

describe('readInventory', () => {
  it('gives the facts of a cluster, those of a person where the hub has none', () => {
    const labels = { 'api.openshift.com/addon-widget': 'true', 'hive.openshift.io/version': '4.16.3' };
    const extra = { properties: { 'compute.cpu': 48 }, machinePools: [{ id: 'worker', replicas: 3 }] };
    const text = inventoryText('stage', entriesOf([cluster('a', { labels })], { 'fleet/a': { extra } }));
    const { inventory, diagnostics } = read(text);
    expect(diagnostics).toEqual([]);
    expect(inventory?.factsOf({ namespace: 'fleet', name: 'a' })).toEqual({
      cluster: { 'version.raw_id': '4.16.3', 'compute.cpu': 48 },
      machinePools: [{ id: 'worker', replicas: 3 }],
      labels: { 'api.openshift.com/addon-widget': 'true' },
    });
    expect(inventory?.factsOf({ namespace: 'fleet', name: 'b' })).toBeUndefined();
    expect(inventory?.factsOf({ namespace: '', name: 'constructor' })).toBeUndefined();
  });

  it('counts what the hub says, and tells that a person wrote otherwise', () => {
    const text =
      'clusters:\n  n/a:\n    properties:\n      ccs.enabled: true\n    extra:\n      properties:\n        ccs.enabled: false\n';
    const { inventory } = read(text);
    expect(inventory?.factsOf({ namespace: 'n', name: 'a' })?.cluster).toEqual({ 'ccs.enabled': true });
    expect(problems(text)).toEqual([['INVENTORY_EXTRA_DIFFERS', 'warning', 7, 22]]);
  });

  test.each<[string, string, [string, string, number | undefined, number | undefined]]>([
    ['an id twice', 'clusters:\n  n/a:\n    id: x\n  n/b:\n    id: x\n', ['INVENTORY_ID_TWICE', 'error', 5, 9]],
    ['an id twice, in flow style', 'clusters: {n/a: {id: x}, n/b: {id: x}}', ['INVENTORY_ID_TWICE', 'error', 1, 36]],
    ['a cluster twice', 'clusters:\n  n/a:\n    id: x\n  n/a:\n    id: y\n', ['YAML_DUPLICATE_KEY', 'error', 4, 3]],
    ['a version as a number', 'clusters:\n  n/a:\n    properties:\n      version.raw_id: 4.1\n', ['SCHEMA_TYPE', 'error', 4, 23]],
    ['a name without namespace', 'clusters:\n  a:\n    id: x\n', ['SCHEMA_VALUE', 'error', 2, 3]],
    ['an unknown property', 'clusters:\n  n/a:\n    properties:\n      size: 1\n', ['SCHEMA_UNKNOWN_PROPERTY', 'error', 4, 7]],
    ['nothing', '', ['YAML_EMPTY', 'error', 1, 1]],
  ])('refuses %s', (_, text, problem) => {
    expect(problems(text)).toContainEqual(problem);
    expect(read(text).inventory).toBeUndefined();
  });
});
