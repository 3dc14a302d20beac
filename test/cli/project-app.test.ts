import * as fs from 'node:fs';
import * as path from 'node:path';
import { imageSet } from '../releases/folder';
import { inTemporaryFolder } from '../synth/fixture';
import { addons, installInto } from './run-command';

const CLASS = `import { Addon, Channel, type Environment, InstallMode, Release } from 'cdk8s-openshift-addons';
import type { Construct } from 'constructs';

export class SomeAddon extends Addon {
  public constructor(scope: Construct, environment: Environment, id: string, targetNamespace: string) {
    super(scope, id, { environment, displayName: id, targetNamespace, installMode: InstallMode.OWN_NAMESPACE,
      channel: Channel.STABLE, release: Release.latest(\`\${__dirname}/\${id}\`, environment) });
    if (this.package === undefined) throw new Error('a class may rely upon what its release brings');
  }
}
`;

const MAIN = `import { AddonsApp, Environment, MetadataAddon } from 'cdk8s-openshift-addons';
import { SomeAddon } from './some-addon';

const app = new AddonsApp({ argoCd: { repoUrl: 'https://git.example.com/fleet.git' } });
new SomeAddon(app, Environment.STAGE, 'none', 'redhat-none');
new SomeAddon(app, Environment.STAGE, 'broken', 'redhat-broken');
new MetadataAddon(app, \`\${__dirname}/metadata-only\`, Environment.STAGE);
new SomeAddon(app, Environment.STAGE, 'whole', 'Not A Namespace');
app.synth();
`;

/** A project with a file `addons/main.ts` and others, in which the command runs. */
function runProject(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  return inTemporaryFolder((folder) => {
    installInto(folder);
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
    return { ...addons(folder, 'synth', ...args), isWritten: fs.existsSync(path.join(folder, 'dist')) };
  });
}

test('each line of the app that is not deterministic is named, and nothing of its libraries', () => {
  const main = `import { ApiObject, Chart } from 'cdk8s';
import { AddonsApp } from 'cdk8s-openshift-addons';

const app = new AddonsApp({ argoCd: { repoUrl: 'https://git.example.com/fleet.git' } });
const chart = Object.assign(new Chart(app, 'c'), { folder: 'stage/c' });
const data = {
  date: new Date().toISOString(),
  now: String(Date.now()),
  random: [1].map(Math.random).join(),
  user: process.env['USER'] ?? '',
  fixed: new Date(0).toISOString() + Date.UTC(2020, 1) + Math.max(1, 2),
};
const isDate = new Date(0) instanceof Date && typeof Date() === 'string';
new ApiObject(chart, 'm', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'm', namespace: 'n' }, data: { ...data, isDate: String(isDate) } });
app.synth();
`;
  const { code, stderr, isWritten } = runProject({ 'addons/main.ts': main });
  const found = stderr.split('\n').filter((line) => /^\S/.test(line));
  const warned = (line: number, what: string) =>
    expect.stringMatching(
      new RegExp(`^addons/main\\.ts:${line}:\\d+: warning APP_NOT_DETERMINISTIC: the app asks for ${what}, `),
    );
  expect(found).toEqual([
    warned(7, 'the time'),
    warned(8, 'the time'),
    warned(9, 'a random number'),
    warned(10, 'the variable USER of the environment'),
    warned(13, 'the time'),
  ]);
  expect(code).toBe(0);
  expect(isWritten).toBe(true);
});

test('a release or metadata that cannot be read hides no problem of the add-ons after it', () => {
  const image = 'quay.io/osd-addons/package:1';
  const files = {
    'addons/main.ts': MAIN,
    'addons/some-addon.ts': CLASS,
    'addons/broken/addonimagesets/stage/broken.v1.0.0.yaml': imageSet('broken.v1.0.0', 'bogus: 1\n'),
    'addons/metadata-only/metadata/stage/addon.yaml': 'id: metadata-only\nlabel: other\nenabled: 1\n',
    'addons/whole/addonimagesets/stage/whole.v1.0.0.yaml': imageSet('whole.v1.0.0', `packageImage: ${image}\n`),
  };
  const { code, stderr, isWritten } = runProject(files);
  expect(code).toBe(1);
  for (const problem of [
    /^addons\/some-addon\.ts:6:\d+: error IMAGESET_FOLDER: .*none\/addonimagesets\/stage/m,
    /^addons\/broken\/addonimagesets\/stage\/broken\.v1\.0\.0\.yaml:4:1: error SCHEMA_UNKNOWN_PROPERTY/m,
    /^addons\/metadata-only\/metadata\/stage\/addon\.yaml:2:8: error SCHEMA_VALUE/m,
    /^addons\/metadata-only\/metadata\/stage\/addon\.yaml:3:10: error SCHEMA_TYPE/m,
    /error OBJECT_NAMESPACE_INVALID: .*'Not A Namespace'/m,
  ]) {
    expect(stderr).toMatch(problem);
  }
  expect(stderr).not.toMatch(/stand-in|unknown-/);
  expect(stderr).toMatch(/errors; nothing was written\n$/);
  expect(isWritten).toBe(false);
});
