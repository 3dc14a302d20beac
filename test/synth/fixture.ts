import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { AddonsApp } from '../../src/synth';

/** Where Argo CD finds the tree, in tests. */
export const ARGO_CD = { repoUrl: 'https://git.example.com/fleet.git' };

/** An app whose tree is not written unless `outdir` is given. */
export function makeApp(outdir = 'unused'): AddonsApp {
  return new AddonsApp({ outdir, argoCd: ARGO_CD });
}

/** A chart with a folder and a ConfigMap `name` in the namespace `hive`. */
export class ConfigChart extends Chart {
  public constructor(
    scope: Construct,
    id: string,
    public readonly folder: string,
    name = id,
  ) {
    super(scope, id);
    new k8s.KubeConfigMap(this, 'config', { metadata: { name, namespace: 'hive' }, data: { from: folder } });
  }
}

/** Runs `use` with a new folder, and removes it afterwards. */
export function inTemporaryFolder<T>(use: (folder: string) => T): T {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'addons-test-'));
  try {
    return use(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** The files below a folder with their content, without the ledger. */
export function readTree(folder: string): Record<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(names.sort().map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]));
}
