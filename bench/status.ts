import * as fs from 'node:fs';
import * as path from 'node:path';
import { ADDONS, type BenchFolders } from './synthesis';
import type { Table } from './table';

/** So many sets a ClusterSync lists beside that of the add-on, as on a fleet that is in use. */
const OTHER_SETS = 20;

const SINCE = '2026-01-01T00:00:00Z';

/** The status of an add-on that is ready on 10,000 clusters, from recorded lists of the hub and a file of each cluster. */
export function benchStatus(table: Table, { work }: BenchFolders): void {
  const fleet = path.join(work, 'fleet');
  const names = Array.from({ length: 10_000 }, (_, index) => `cluster-${index}`);
  for (const name of names) fs.mkdirSync(path.join(fleet, 'clusters', name), { recursive: true });
  const write = (file: string, items: readonly unknown[]) =>
    fs.writeFileSync(path.join(fleet, file), JSON.stringify({ kind: 'List', items }));
  write('deployments.json', names.map(deployment));
  write('syncs.json', names.map(sync));
  for (const name of names) write(path.join('clusters', name, 'packages.json'), [clusterPackage()]);
  table.measure('addons status, 10,000 ClusterSyncs', '3 s', { args: [ADDONS, 'status', '--from', fleet], cwd: work, runs: 3 });
}

function deployment(name: string): unknown {
  return {
    kind: 'ClusterDeployment',
    metadata: { namespace: 'fleet', name, labels: { 'api.openshift.com/addon-widget': 'true' } },
    spec: { installed: true, clusterMetadata: { clusterID: `id-${name}` } },
    status: { conditions: [{ type: 'Unreachable', status: 'False', lastTransitionTime: SINCE }] },
  };
}

function sync(name: string): unknown {
  const others = Array.from({ length: OTHER_SETS }, (_, index) => `set-${index}`);
  const selectorSyncSets = ['addon-widget', ...others].map((set) => ({
    name: set,
    result: 'Success',
    observedGeneration: 1,
    lastTransitionTime: SINCE,
    firstSuccessTime: SINCE,
  }));
  return { kind: 'ClusterSync', metadata: { namespace: 'fleet', name }, status: { selectorSyncSets } };
}

function clusterPackage(): unknown {
  const conditions = [{ type: 'Available', status: 'True', lastTransitionTime: SINCE }];
  return { kind: 'ClusterPackage', metadata: { name: 'widget' }, status: { conditions } };
}
