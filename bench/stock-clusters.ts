/** `stock-clusters.js <folder> <count> <out>`: stock cdk8s writes the SyncSets of a cluster, as they are in a folder, for so many clusters. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { ApiObject, type ApiObjectProps, App, Chart, YamlOutputType } from 'cdk8s';
import { load } from 'js-yaml';

const [, , folder = '', count = '', outdir = ''] = process.argv;

const sets = fs.readdirSync(folder).map((file) => load(fs.readFileSync(path.join(folder, file), 'utf8')) as ApiObjectProps);
const app = new App({ outdir, yamlOutputType: YamlOutputType.FILE_PER_RESOURCE });
for (let index = 0; index < Number(count); index++) {
  const chart = new Chart(app, `cluster-${index}`, { namespace: `uhc-stage-cluster-${index}`, disableResourceNameHashes: true });
  for (const { apiVersion, kind, metadata, ...fields } of sets) {
    new ApiObject(chart, `${metadata?.name}`, { apiVersion, kind, metadata: { name: `${metadata?.name}-${index}` }, ...fields });
  }
}
app.synth();
