import * as fs from 'node:fs';
import * as path from 'node:path';
import type { BuildFolders, BuildSettings } from '../../src/images';

/** The bundles and the package of a sample add-on. */
const SAMPLE = path.join(__dirname, '..', '..', 'addons', 'cost-insights');

/** A copy of a sample add-on that a test may change. */
export function copySample(folder: string): BuildFolders {
  const addon = path.join(folder, 'addons', 'cost-insights');
  for (const part of ['bundles', 'package']) fs.cpSync(path.join(SAMPLE, part), path.join(addon, part), { recursive: true });
  return { bundles: path.join(addon, 'bundles'), package: path.join(addon, 'package') };
}

export const SETTINGS: BuildSettings = {
  registry: 'quay.io/osd-addons',
  platforms: [
    { os: 'linux', architecture: 'amd64' },
    { os: 'linux', architecture: 'arm64' },
  ],
  toolVersion: '0.0.0',
};

/** The ClusterServiceVersion of a version of the sample. */
export function csvFile({ bundles }: BuildFolders, version: string): string {
  return path.join(bundles, 'main', version, 'manifests', 'cost-insights-operator.clusterserviceversion.yaml');
}

/** Replaces text in a file. */
export function edit(file: string, from: string, to: string): void {
  const text = fs.readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  fs.writeFileSync(file, text.replaceAll(from, to));
}
