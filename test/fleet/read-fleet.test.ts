import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { addonsOn, readFleet } from '../../src/fleet';
import { clusterDeployment, clusterPackage, clusterSync, list } from './objects';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fleet-'));
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

function write(files: Record<string, string | Buffer>): string {
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

describe('readFleet', () => {
  it('joins clusters, their ClusterSyncs and what was recorded on them', () => {
    const { fleet, diagnostics } = readFleet(
      write({
        'deployments.json': list([clusterDeployment('b'), clusterDeployment('a')]),
        'syncs.json': list([clusterSync('a', 'Failure', 'failed to apply resource 0: no')]),
        'clusters/a/packages.json': list([clusterPackage('False')]),
      }),
    );
    expect(diagnostics).toEqual([]);
    expect(fleet.clusters.map(({ name, hasClusterSync }) => [name, hasClusterSync])).toEqual([
      ['a', true],
      ['b', false],
    ]);
    const [first] = addonsOn(fleet, {});
    expect(first).toMatchObject({
      addon: 'widget',
      set: { isApplied: false, message: 'failed to apply resource 0: no', since: Date.UTC(2026, 0, 1) },
      packageConditions: [{ type: 'Available', status: 'False', since: Date.UTC(2026, 0, 2) }],
    });
  });

  it('reads pages if the last one is there, and items without a kind in a typed list', () => {
    const { kind: _, ...item } = clusterSync('a');
    const typed = JSON.stringify({ kind: 'ClusterSyncList', items: [item] });
    const pages = {
      '1.json': list([clusterDeployment('a')], 'more'),
      '2.json': list([clusterDeployment('b')]),
      'typed.json': typed,
    };
    const { fleet, diagnostics } = readFleet(write(pages));
    expect(diagnostics).toEqual([]);
    expect(fleet.clusters.map(({ hasClusterSync }) => hasClusterSync)).toEqual([true, false]);
  });

  test.each<[string, Record<string, string | Buffer>, string]>([
    ['no JSON', { 'a.json': '{' }, 'FLEET_FILE_INVALID'],
    ['no UTF-8', { 'a.json': Buffer.from([0x22, 0xff, 0x22]) }, 'FLEET_FILE_INVALID'],
    ['no objects', { 'a.json': list([1, { kind: 'ClusterDeployment' }]) }, 'FLEET_FILE_INVALID'],
    ['a page too few', { 'a.json': list([clusterDeployment('a')], 'more') }, 'FLEET_LIST_CUT'],
    ['a cluster twice', { 'a.json': list([clusterDeployment('a'), clusterDeployment('a')]) }, 'FLEET_CLUSTER_TWICE'],
    ['nothing', {}, 'FLEET_EMPTY'],
  ])('refuses %s', (_, files, code) => {
    expect(readFleet(write(files)).diagnostics.map((each) => each.code)).toContain(code);
  });

  it('refuses two clusters of one id', () => {
    const other = { ...clusterDeployment('b'), spec: clusterDeployment('a').spec };
    const { diagnostics } = readFleet(write({ 'a.json': list([clusterDeployment('a'), other]) }));
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['FLEET_CLUSTER_TWICE', "'fleet/b' and 'fleet/a' have one clusterID, 'id-a'"],
    ]);
  });

  it('is not led astray by names that every object has, or by values of other types', () => {
    const odd = {
      kind: 'ClusterSync',
      metadata: { namespace: 'fleet', name: 'a' },
      status: { syncSets: { length: 3 }, selectorSyncSets: [null] },
    };
    const labels = JSON.parse('{"__proto__": "x", "constructor": "y", "api.openshift.com/addon-": "true"}');
    const { fleet } = readFleet(write({ 'a.json': list([clusterDeployment('a', labels), odd]) }));
    expect(fleet.clusters[0]?.sets).toEqual([]);
    expect(addonsOn(fleet, {})).toEqual([]);
  });
});
