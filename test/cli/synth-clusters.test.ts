import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { inTemporaryFolder, readTree } from '../synth/fixture';
import { addons } from './run-command';

const ADDONS = path.join(__dirname, '..', '..', 'addons');
const ARGS = [
  'synth',
  'addons',
  '--clusters',
  'clusters',
  '--environment',
  'stage',
  '--repo-url',
  'https://git.example.com/fleet.git',
];

const cluster = (name: string, replicas: number) =>
  `clusterDeployment: { name: ${name}, namespace: ns-${name} }\naddons:\n  widget-operator: { version: 2.3.0, parameters: { replicas: ${replicas} } }\n`;

/** Runs `use` in a folder with the sample add-on `widget-operator` and two clusters that have it. */
function inFleet(use: (folder: string) => void): void {
  inTemporaryFolder((folder) => {
    fs.cpSync(path.join(ADDONS, 'widget-operator'), path.join(folder, 'addons', 'widget-operator'), { recursive: true });
    fs.mkdirSync(path.join(folder, 'clusters', 'stage'), { recursive: true });
    for (const name of ['acme-1', 'acme-2']) write(folder, name, cluster(name, 1));
    use(folder);
  });
}

function write(folder: string, name: string, text: string): void {
  fs.writeFileSync(path.join(folder, 'clusters', 'stage', `${name}.yaml`), text);
}

const fileOf = (name: string) => `stage/clusters/${name}/syncset.hive.openshift.io_ns-${name}_addon-widget-operator.${name}.yaml`;

test('metadata and cluster files become a tree', () => {
  inFleet((folder) => {
    expect(addons(folder, ...ARGS)).toMatchObject({ code: 0, stderr: '' });
    const files = Object.keys(readTree(path.join(folder, 'dist')));
    expect(files).toEqual(expect.arrayContaining([fileOf('acme-1'), fileOf('acme-2')]));
    expect(files.filter((file) => file.includes('applicationset'))).toHaveLength(1);
  });
});

test('--cluster writes the folder of one cluster, and looks at no other', () => {
  inFleet((folder) => {
    addons(folder, ...ARGS);
    const before = readTree(path.join(folder, 'dist'));
    write(folder, 'acme-1', cluster('acme-1', 2));
    write(folder, 'acme-2', '{');
    const { code, stdout } = addons(folder, ...ARGS, '--cluster', 'acme-1');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1 add-on, 1 object: 1 file written, 0 unchanged, 0 removed/);
    const after = readTree(path.join(folder, 'dist'));
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(Object.keys(after).filter((file) => after[file] !== before[file])).toEqual([fileOf('acme-1')]);
  });
});

test('--cluster takes away the folder of a cluster whose file is gone, and refuses one that never was', () => {
  inFleet((folder) => {
    addons(folder, ...ARGS);
    fs.rmSync(path.join(folder, 'clusters', 'stage', 'acme-1.yaml'));
    expect(addons(folder, ...ARGS, '--cluster', 'acme-1')).toMatchObject({ code: 0 });
    expect(Object.keys(readTree(path.join(folder, 'dist'))).filter((file) => file.includes('acme-'))).toEqual([fileOf('acme-2')]);
    const { code, stderr } = addons(folder, ...ARGS, '--cluster', 'acme-1');
    expect([code, stderr]).toEqual([1, expect.stringContaining('error CLUSTER_FILE_MISSING')]);
  });
});

test('a problem of a cluster is told at its line, with those of all others, and nothing is written', () => {
  inFleet((folder) => {
    write(folder, 'acme-1', cluster('acme-1', 10));
    write(folder, 'acme-2', cluster('acme-1', 1));
    const { code, stderr } = addons(folder, ...ARGS);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^clusters\/stage\/acme-1\.yaml:3:62: error PARAMETER_VALIDATION: /m);
    expect(stderr).toMatch(/^clusters\/stage\/acme-2\.yaml:1:28: error CLUSTER_TWICE: /m);
    expect(fs.existsSync(path.join(folder, 'dist'))).toBe(false);
  });
});

test('what cannot be edited is held against the last commit, or against another', () => {
  inFleet((folder) => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: folder });
    const metadata = path.join(folder, 'addons', 'widget-operator', 'metadata', 'stage', 'addon.yaml');
    fs.writeFileSync(metadata, fs.readFileSync(metadata, 'utf8').replace('editable: true', 'editable: false'));
    git('init', '--quiet', '--initial-branch', 'main');
    git('add', '.');
    git('commit', '--quiet', '--message', 'first');
    expect(addons(folder, ...ARGS, '--check').stderr).not.toContain('PARAMETER_');
    write(folder, 'acme-1', cluster('acme-1', 2));
    expect(addons(folder, ...ARGS).stderr).toMatch(/^clusters\/stage\/acme-1\.yaml:3:62: error PARAMETER_NOT_EDITABLE: /m);
    git('commit', '--quiet', '--all', '--message', 'second');
    expect(addons(folder, ...ARGS)).toMatchObject({ code: 0 });
    expect(addons(folder, ...ARGS, '--since', 'HEAD~1').stderr).toContain('PARAMETER_NOT_EDITABLE');
    expect(addons(folder, ...ARGS, '--since', 'nowhere')).toMatchObject({ code: 2, stderr: expect.stringContaining('--since') });
  });
});

test.each([
  [['--clusters', 'clusters'], '--clusters goes with DIR'],
  [['--since', 'HEAD'], '--since goes with a folder of clusters'],
])('%j without what it needs is refused', (args, message) => {
  inTemporaryFolder((folder) => {
    expect(addons(folder, 'synth', ...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });
});
