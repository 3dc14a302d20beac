import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { CLUSTER, EditProject } from './edit-project';
import { addons, installInto, ROOT } from './run-command';

let project: EditProject;
beforeEach(async () => {
  project = await EditProject.make();
  installInto(project.folder);
});
afterEach(() => project.remove());

/** Makes the project one with an app, which reads the cluster files of a folder. */
function withApp(clusters: string): void {
  project.write(`${clusters}/README.md`, '');
  fs.rmSync(path.join(project.folder, clusters, 'README.md'));
  project.write(
    'addons/main.ts',
    `import { AddonsApp, ClusterAddons, Environment, MetadataAddon } from 'cdk8s-openshift-addons';
const app = new AddonsApp({ argoCd: { repoUrl: 'https://git.example.com/x.git' } });
new MetadataAddon(app, \`\${__dirname}/../add-ons/widget-operator\`, Environment.STAGE);
ClusterAddons.read(app, \`\${__dirname}/../${clusters}\`);
app.synth();
`,
  );
}

test('an app is edited as metadata alone is', () => {
  withApp('clusters');
  const { code, stdout, stderr } = addons(project.folder, 'upgrade', '--all', '-e', 'stage');
  expect([stderr, code]).toEqual(['', 0]);
  expect(stdout).toMatch(/\nnow run addons synth --cluster c1, and commit clusters\/ and dist\/ together\n$/);
  expect(project.read('clusters/stage/c1.yaml')).toBe(CLUSTER.replace('2.3.0', '2.4.0-rc.1'));
});

test('an app that does not read the folder is told so', () => {
  withApp('elsewhere');
  const { code, stderr } = addons(project.folder, 'upgrade', '--all');
  expect([stderr, code]).toEqual([
    'error: addons/main.ts does not read clusters: add ClusterAddons.read(app, folder), or give --clusters\n',
    2,
  ]);
});

test('problems elsewhere in the project keep an edit from being written', () => {
  withApp('clusters');
  project.write('clusters/stage/c2.yaml', 'addons: 1\n');
  const { code, stderr } = addons(project.folder, 'upgrade', '--all');
  expect(stderr).toMatch(/clusters\/stage\/c2.yaml:1:9: error SCHEMA_TYPE/);
  expect(code).toBe(1);
  expect(project.read('clusters/stage/c1.yaml')).toBe(CLUSTER);
});

test('of two edits at once, each that says it is done is in the file', async () => {
  const file = 'clusters/stage/c1.yaml';
  for (let round = 0; round < 2; round++) {
    project.write(file, CLUSTER);
    const run = async (...args: readonly string[]) => {
      const all = [
        path.join(ROOT, 'bin', 'addons.js'),
        'upgrade',
        'widget-operator',
        '--cluster',
        'c1',
        '--addons',
        'add-ons',
        ...args,
      ];
      const [code] = await once(spawn(process.execPath, all, { cwd: project.folder, stdio: 'ignore' }), 'exit');
      return code === 0;
    };
    const [hasVersion, hasValue] = await Promise.all([run('--version', 'latest'), run('--set', 'replicas=7')]);
    const text = project.read(file) ?? '';
    expect([text.includes('version: latest'), text.includes('replicas: 7')]).toEqual([hasVersion, hasValue]);
    expect(hasVersion || hasValue).toBe(true);
  }
});
