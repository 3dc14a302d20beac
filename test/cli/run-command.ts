import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';

/** The root of this repository. */
export const ROOT = path.join(__dirname, '..', '..');

/** What a run of the command did. */
export interface CommandRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real command in `cwd`. */
export function addons(cwd: string, ...args: readonly string[]): CommandRun {
  const env = { ...process.env, CDK8S_OUTDIR: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'bin', 'addons.js'), ...args], {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

/** Makes `folder` a project in which this package and what it needs are installed. */
export function installInto(folder: string): void {
  const modules = path.join(folder, 'node_modules');
  fs.mkdirSync(modules);
  for (const name of ['cdk8s', 'cdk8s-plus-28', 'constructs', '@types']) {
    fs.symlinkSync(path.join(ROOT, 'node_modules', name), path.join(modules, name));
  }
  fs.symlinkSync(ROOT, path.join(modules, 'cdk8s-openshift-addons'));
}
