import * as fs from 'node:fs';
import * as path from 'node:path';
import { bundle } from '../bin/bundle.js';
import { writeCluster, writeClusters } from './installations';
import { measure } from './measure';
import { ADDONS, type BenchFolders } from './synthesis';
import type { Table } from './table';

const CLUSTERS = 1000;

/** So many clusters are what stock cdk8s takes seconds for, not an hour. */
const STOCK_CLUSTERS = 100;

/** A fleet of clusters with twenty add-ons each; in the same run, stock cdk8s with the same SyncSets for a tenth of them. */
export async function benchClusters(table: Table, { bundles, work }: BenchFolders): Promise<void> {
  const project = writeProject(path.join(bundles, 'clusters'));
  const out = path.join(work, 'clusters');
  const clear = () => fs.rmSync(out, { recursive: true, force: true });
  writeClusters(project, CLUSTERS);
  const run = { args: [ADDONS, 'synth', '--output', out], cwd: project };
  measure({ ...run, runs: 1 }); // bundles the app
  table.measure('1,000 clusters with 20 add-ons each', '4 s, 400 MB', { ...run, before: clear });
  table.measure('the same, nothing changed', 'writes nothing', run);
  let replicas = 1;
  const change = () => writeCluster(path.join(project, 'clusters', 'stage'), 'cluster-00007', ++replicas);
  table.measure('the same, one cluster changed, --cluster', '0.4 s', {
    args: [...run.args, '--cluster', 'cluster-00007'],
    cwd: project,
    before: change,
  });
  const { file: stock } = await bundle(path.join(__dirname, 'stock-clusters.ts'), path.join(bundles, 'stock-clusters.js'));
  const sets = path.join(out, 'stage', 'clusters', 'cluster-00007');
  const args = [stock, sets, String(STOCK_CLUSTERS), path.join(work, 'stock-clusters')];
  table.measure('stock cdk8s, 100 clusters with 20 SyncSets each', '–', { args, cwd: work, runs: 1 });
}

function writeProject(folder: string): string {
  fs.mkdirSync(path.join(folder, 'addons'), { recursive: true });
  const source = JSON.stringify(path.join(__dirname, 'installations'));
  const app = `import { synthesizeInstallations } from ${source};\nsynthesizeInstallations(\`\${__dirname}/..\`);\n`;
  fs.writeFileSync(path.join(folder, 'addons', 'main.ts'), app);
  return folder;
}
