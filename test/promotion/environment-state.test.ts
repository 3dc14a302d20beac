import * as fs from 'node:fs';
import * as path from 'node:path';
import { checkAddon, imageSetFolder, readEnvironment } from '../../src/promotion/environment-state';
import { imageSetFile, lines, withProject } from './fixture';

test('the AddonImageSets of an environment are read in their order', () => {
  const files = { ...imageSetFile('stage', '1.10.0'), ...imageSetFile('stage', '1.9.0'), ...imageSetFile('production', '1.0.0') };
  withProject(files, (project) => {
    const { imageSets, metadata, diagnostics } = readEnvironment(project, 'widget', 'stage');
    expect([[...imageSets.keys()], metadata, diagnostics]).toEqual([['1.9.0', '1.10.0'], undefined, []]);
  });
});

test('an environment without an AddonImageSet is empty', () => {
  withProject({}, (project) => {
    expect(readEnvironment(project, 'widget', 'stage')).toMatchObject({ imageSets: new Map(), diagnostics: [] });
  });
});

test('an add-on may be called by the id of its metadata', () => {
  const named = Object.fromEntries(
    Object.entries(imageSetFile('stage', '1.0.0')).map(([file, text]) => [
      file.replace('widget.v', 'gadget.v'),
      text.replace('name: widget', 'name: gadget'),
    ]),
  );
  withProject({ ...named, 'addons/widget/metadata/stage/addon.yaml': 'id: gadget\n' }, (project) => {
    const { imageSets, metadata, diagnostics } = readEnvironment(project, 'widget', 'stage');
    expect([[...imageSets.keys()], metadata?.find(['id'])?.value, diagnostics]).toEqual([['1.0.0'], 'gadget', []]);
  });
});

test.each([
  ['stray.txt', '', 'error IMAGESET_STRAY_FILE'],
  ['widget.v1.0.0.yaml', 'name: widget.v1.0.0\n', "error SCHEMA_MISSING_PROPERTY: the property 'indexImage' is missing"],
  [
    'other.v1.0.0.yaml',
    Object.values(imageSetFile('stage', '1.0.0'))[0]?.replace('widget.v', 'other.v') ?? '',
    'error IMAGESET_NAME',
  ],
])('what is wrong with %s is told', (name, text, problem) => {
  withProject({ [`${imageSetFolder('widget', 'stage')}/${name}`]: text }, (project) => {
    expect(lines(readEnvironment(project, 'widget', 'stage').diagnostics)).toContain(problem);
  });
});

test('metadata that cannot be read, or is not in the environment, is told', () => {
  withProject({ 'addons/widget/metadata/stage/addon.yaml': 'id: [' }, (project) => {
    expect(lines(readEnvironment(project, 'widget', 'stage').diagnostics)).toContain('error YAML_SYNTAX');
    expect(lines(readEnvironment(project, 'widget', 'production').diagnostics)).toBe(
      "warning RELEASE_WITHOUT_METADATA: the add-on 'widget' has no metadata in production: a release there is not delivered",
    );
  });
});

test.each(['', '.', '..', '../widget', 'gadget', 'Widget', 'link', 'file'])('%j is no add-on', (addon) => {
  withProject({ 'addons/file': '' }, (project) => {
    fs.symlinkSync('widget', path.join(project, 'addons', 'link'));
    expect(lines(checkAddon(project, addon))).toContain(`error RELEASE_ADDON_UNKNOWN: there is no add-on '${addon}' in`);
    expect(readEnvironment(project, addon, 'stage').imageSets.size).toBe(0);
  });
});
