import { type ChildProcess, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { BuildAnnotation } from '../../src/images';
import { ImageLayout, imageOf } from '../../src/oci';
import { emitYaml } from '../../src/tree';
import { ENV } from '../forges/fixture';
import { type CommandRun, ROOT } from './run-command';

/** Writes files of a project by their paths. */
export function writeProject(project: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
    fs.writeFileSync(path.join(project, name), text);
  }
}

/** The bundles of the add-on `widget`, with one version, which is released to `environments`. */
export function bundleFiles(version: string, environments: readonly string[]): Record<string, string> {
  const main = 'addons/widget/bundles/main';
  const prefix = 'operators.operatorframework.io.bundle';
  return {
    'addons/widget/index.ts': '',
    [`${main}/config.yaml`]: emitYaml({
      addons: [{ name: 'widget', environments }],
      ocm: { config: { env: [{ name: 'LEVEL', value: 'info' }] } },
    }),
    [`${main}/${version}/metadata/annotations.yaml`]: emitYaml({
      annotations: {
        [`${prefix}.mediatype.v1`]: 'registry+v1',
        [`${prefix}.manifests.v1`]: 'manifests/',
        [`${prefix}.metadata.v1`]: 'metadata/',
        [`${prefix}.package.v1`]: 'widget',
        [`${prefix}.channels.v1`]: 'alpha',
        [`${prefix}.channel.default.v1`]: 'alpha',
      },
    }),
    [`${main}/${version}/manifests/widget.clusterserviceversion.yaml`]: emitYaml({
      apiVersion: 'operators.coreos.com/v1alpha1',
      kind: 'ClusterServiceVersion',
      metadata: { name: `widget.v${version}` },
      spec: { version, displayName: 'Widget', installModes: [], install: { strategy: 'deployment', spec: { deployments: [] } } },
    }),
  };
}

/** Makes the images of the add-on `widget` as a build would, and returns their references by digest. */
export async function buildImages(project: string, version: string): Promise<{ catalog: string; packaged: string }> {
  const layout = await ImageLayout.make(path.join(project, 'build', 'images', 'widget'));
  const make = async (kind: string, name: string): Promise<string> => {
    const { manifest, config } = imageOf({
      platform: { os: 'linux', architecture: 'amd64' },
      layers: [],
      labels: { kind, version },
    });
    await layout.writeAll([config, manifest]);
    const annotations = { [BuildAnnotation.KIND]: kind, [BuildAnnotation.VERSION]: version };
    await layout.tag(`quay.io/osd-addons/widget-${name}:${version}`, { ...manifest.descriptor, annotations });
    return `quay.io/osd-addons/widget-${name}@${manifest.descriptor.digest}`;
  };
  await make('bundle', 'bundle');
  return { catalog: await make('catalog', 'index'), packaged: await make('package', 'package') };
}

/** Runs the real command in `cwd`, while a server of this process can answer it. */
export function addonsAsync(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<CommandRun> {
  const child: ChildProcess = spawn(process.execPath, [path.join(ROOT, 'bin', 'addons.js'), ...args], {
    cwd,
    env: { ...ENV, ...env },
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.setEncoding('utf8').on('data', (text: string) => (output[name] += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...output }));
  });
}
