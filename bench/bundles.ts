import * as fs from 'node:fs';
import * as path from 'node:path';

/** The sample bundle that the others are copies of. */
const SAMPLE = path.join(__dirname, '..', 'addons', 'cost-insights', 'bundles', 'main', '1.0.0');

/** Writes `count` bundles of one operator, each replacing the one before, as a bundle tree for `addons build`; returns their folders. */
export function writeBundleTree(folder: string, count: number): readonly string[] {
  const main = path.join(folder, 'main');
  const folders = Array.from({ length: count }, (_, index) => writeBundle(main, index));
  fs.writeFileSync(path.join(main, 'config.yaml'), 'addons:\n  - name: bench\n    environments: [stage]\n');
  return folders;
}

function writeBundle(main: string, index: number): string {
  const folder = path.join(main, `1.0.${index}`);
  fs.cpSync(SAMPLE, folder, { recursive: true });
  const file = path.join(folder, 'manifests', 'cost-insights-operator.clusterserviceversion.yaml');
  const replaces = index === 0 ? '' : `\n  replaces: cost-insights-operator.v1.0.${index - 1}`;
  const text = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(
    file,
    text.replaceAll('v1.0.0', `v1.0.${index}`).replace('  version: 1.0.0', `  version: 1.0.${index}${replaces}`),
  );
  return folder;
}
