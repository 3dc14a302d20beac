import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { runMetadataApp } from '../../src/cli/metadata-app';
import type { EnvironmentName } from '../../src/environment';
import type { SynthesisResult } from '../../src/host';

/** A case of the conformance suite: the input of one add-on and what the incumbent made of it. */
export interface Case {
  readonly name: string;
  readonly folder: string;
  readonly incumbent: 'renders' | 'rejects';
  /** Where this project differs on purpose. */
  readonly we?: string;
  /** True if this project must refuse the input. */
  readonly isRefused: boolean;
}

/** The cases below a folder, in order. */
export function readCases(root: string): Case[] {
  return fs.readdirSync(root).map((name) => {
    const folder = path.join(root, name);
    const { incumbent, we } = JSON.parse(fs.readFileSync(path.join(folder, 'case.json'), 'utf8'));
    return { name, folder, incumbent, we, isRefused: we === undefined ? incumbent === 'rejects' : /^reject/.test(we) };
  });
}

/** Runs `use` with the result of synthesizing a case and the folder of its objects. */
export function runCase<T>(
  { name, folder }: Case,
  environment: EnvironmentName,
  use: (result: SynthesisResult, tree: string) => T,
): T {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'conformance-'));
  try {
    const outdir = path.join(work, 'dist');
    const input = path.join(work, 'addons');
    fs.cpSync(path.join(folder, 'input'), path.join(input, name), { recursive: true });
    const host = { environments: [environment], outdir, check: false, onProgress: () => {} };
    return use(
      runMetadataApp(input, host, { repoUrl: 'https://git.example.com/fleet.git' }),
      path.join(outdir, environment, name),
    );
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}
