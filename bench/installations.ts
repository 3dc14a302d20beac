import * as fs from 'node:fs';
import * as path from 'node:path';
import { type AddOnParameter, AddonsApp, ClusterAddons } from 'cdk8s-openshift-addons';
import { BenchAddon, idOf } from './fleet';

/** Add-ons on each cluster of the benchmark. */
const ADDONS = 20;

/** A fleet of add-ons, and the clusters in `clusters/` of the project that have them. */
export function synthesizeInstallations(project: string): void {
  const app = new AddonsApp({ argoCd: { repoUrl: 'https://git.example.com/fleet/add-ons.git' } });
  const parameters = [parameter('size', 'string'), parameter('replicas', 'number')];
  for (let index = 0; index < ADDONS; index++) new BenchAddon(app, index, { parameters });
  ClusterAddons.read(app, path.join(project, 'clusters'));
  app.synth();
}

function parameter(id: string, value_type: AddOnParameter['value_type']): AddOnParameter {
  return { id, name: id, description: id, value_type, required: false, editable: true, enabled: true };
}

/** Writes a cluster file for each of so many clusters. */
export function writeClusters(project: string, count: number): void {
  const folder = path.join(project, 'clusters', 'stage');
  fs.mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index++) writeCluster(folder, `cluster-${String(index).padStart(5, '0')}`, 1);
}

/** Writes one cluster file; its add-ons have so many replicas. */
export function writeCluster(folder: string, name: string, replicas: number): void {
  const installations = Array.from({ length: ADDONS }, (_, index) => {
    return `  ${idOf(index)}:\n    version: latest\n    parameters:\n      size: large\n      replicas: ${replicas}\n`;
  });
  const head = `clusterDeployment:\n  name: ${name}\n  namespace: uhc-stage-${name}\naddons:\n`;
  fs.writeFileSync(path.join(folder, `${name}.yaml`), `${head}${installations.join('')}`);
}
