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

test('a release or metadata that cannot be read hides no problem of the add-ons after it', () => {
  inTemporaryFolder((folder) => {
    installInto(folder);
    const image = 'quay.io/osd-addons/package:1';
    const files = {
      'addons/main.ts': MAIN,
      'addons/some-addon.ts': CLASS,
      'addons/broken/addonimagesets/stage/broken.v1.0.0.yaml': imageSet('broken.v1.0.0', 'bogus: 1\n'),
      'addons/metadata-only/metadata/stage/addon.yaml': 'id: metadata-only\nlabel: other\nenabled: 1\n',
      'addons/whole/addonimagesets/stage/whole.v1.0.0.yaml': imageSet('whole.v1.0.0', `packageImage: ${image}\n`),
    };
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
    const { code, stderr } = addons(folder, 'synth');
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
    expect(fs.existsSync(path.join(folder, 'dist'))).toBe(false);
  });
});
