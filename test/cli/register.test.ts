import { classRegistration } from '../../src/cli/scaffold/class-addon';
import { metadataRegistration } from '../../src/cli/scaffold/metadata-addon';
import { projectFiles } from '../../src/cli/scaffold/project';
import { register } from '../../src/cli/scaffold/register';

const MAIN = projectFiles('fleet', '1.0.0').find(({ path }) => path === 'addons/main.ts')?.content ?? '';

test('an add-on is made before the synthesis, and imported once', () => {
  const once = register(MAIN, classRegistration('widget')) ?? '';
  expect(once).toContain("import { WidgetAddon } from './widget';");
  expect(once.indexOf('new WidgetAddon(app, Environment.STAGE);')).toBeLessThan(once.indexOf('app.synth();'));
  expect(register(once, classRegistration('widget'))).toBe(once);
});

test('names of this package are added to the import that is there', () => {
  expect(register(MAIN, metadataRegistration('widget'))).toContain(
    "import { AddonsApp, Environment, MetadataAddon } from 'cdk8s-openshift-addons';",
  );
});

test.each(['', 'export {};', 'app.synth();', "import x from 'y';\n"])('%p is not changed', (source) => {
  expect(register(source, classRegistration('widget'))).toBeUndefined();
});
