/**
 * `npm run import [-- DIR]`: regenerates `imports/`. With DIR, a folder tree of upstream's CRDs, `imports/crds/` is taken from it
 * first. Needs no network. Nothing is written before everything has been read, checked and generated.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DiagnosticsError } from '../src/diagnostics';
import { type Crd, checkKinds, readCrds } from './crd';
import { improved } from './generated';
import { joinCrds } from './join-crds';
import { KINDS } from './kinds';

const IMPORTS = path.join(__dirname, '..', 'imports');
const CRDS = path.join(IMPORTS, 'crds');
const CDK8S = path.join(path.dirname(require.resolve('cdk8s-cli/package.json')), 'bin', 'cdk8s');

/** All CRDs below a folder. */
function readFolder(folder: string): Crd[] {
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ya?ml$/.test(file));
  const found = files.sort().map((file) => {
    const name = path.join(folder, file);
    return readCrds(fs.readFileSync(name, 'utf8'), path.relative('', name));
  });
  const crds = found.flatMap((each) => each.crds);
  const problems = [...found.flatMap((each) => each.problems), ...checkKinds(crds, KINDS)];
  if (problems.length > 0) throw new DiagnosticsError(problems);
  return crds;
}

/** Writes one YAML file for each API group. */
function writeGroups(crds: readonly Crd[], folder: string): void {
  for (const [group, kinds] of Object.entries(KINDS)) {
    const own = crds.filter((crd) => crd.group === group && kinds.includes(crd.kind));
    fs.writeFileSync(path.join(folder, `${group}.yaml`), joinCrds(own));
  }
}

/** Generates the classes of each API group: one call each, since of several files in one call only the first is imported. */
function generate(from: string, to: string): void {
  for (const group of Object.keys(KINDS)) {
    const source = path.join(from, `${group}.yaml`);
    const options = ['--check-upgrade=false', '--no-save', '--language', 'typescript', '--output', to];
    execFileSync(process.execPath, [CDK8S, 'import', ...options, source], { stdio: 'pipe' });
  }
}

/** Makes the files of `to` with this extension those of `from`, and leaves files alone that are the same already. */
function replace(from: string, to: string, extension: string): void {
  const files = (folder: string) => fs.readdirSync(folder).filter((file) => file.endsWith(extension));
  const made = files(from);
  for (const file of files(to)) {
    if (!made.includes(file)) fs.rmSync(path.join(to, file));
  }
  for (const file of made) {
    const source = fs.readFileSync(path.join(from, file), 'utf8');
    const text = extension === '.ts' ? improved(source) : source;
    const target = path.join(to, file);
    if (!fs.existsSync(target) || text !== fs.readFileSync(target, 'utf8')) fs.writeFileSync(target, text);
  }
}

function main(folder: string | undefined): void {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'import-crds-'));
  try {
    writeGroups(readFolder(folder ?? CRDS), scratch);
    generate(scratch, scratch);
    if (folder !== undefined) replace(scratch, CRDS, '.yaml');
    replace(scratch, IMPORTS, '.ts');
  } finally {
    fs.rmSync(scratch, { recursive: true });
  }
}

try {
  main(process.argv[2]);
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
}
