import * as path from 'node:path';
import { readMetadata } from '../../src/metadata';
import { imageSet, summaries, withFolder } from '../releases/folder';
import { readWidget, WIDGET } from './widget';

describe('readMetadata', () => {
  it('gives the metadata as it is written, with what it refers to', () => {
    withFolder({ 'metadata/stage/addon.yaml': JSON.stringify(WIDGET) }, (folder) => {
      const read = readMetadata(folder, 'stage');
      const { addon } = read;
      expect(read).toMatchObject({ folder, environment: 'stage', extraResources: [], diagnostics: [] });
      expect(addon).toMatchObject({
        id: 'widget',
        metadata: WIDGET,
        release: { catalogImage: WIDGET.indexImage },
        effective: { catalogImage: WIDGET.indexImage, env: [] },
      });
      expect(addon?.source.locate(['id'])).toMatchObject({ line: 1, column: 7 });
      expect(path.basename(addon?.source.locate([]).file ?? '')).toBe('addon.yaml');
    });
  });

  it.each([
    ['the environment is missing', { 'metadata/production/addon.yaml': '' }, ['addon.yaml:1:1 FILE_UNREADABLE']],
    ['the file is no YAML', { 'metadata/stage/addon.yaml': 'id: [unclosed\n' }, ['addon.yaml:2:1 YAML_SYNTAX']],
    [
      'a key stands twice',
      { 'metadata/stage/addon.yaml': JSON.stringify(WIDGET, null, 1).replace('{', '{ "id": "gadget",') },
      ['addon.yaml:2:2 YAML_DUPLICATE_KEY'],
    ],
    [
      'a value is read differently by versions of YAML',
      { 'metadata/stage/addon.yaml': JSON.stringify(WIDGET, null, 1).replace('"redhat-widget"', '0o7') },
      ['addon.yaml:12:21 YAML_AMBIGUOUS'],
    ],
  ])('fails if %s', (_, files, expected) => {
    const { addon, diagnostics } = withFolder(files, (folder) => readMetadata(folder, 'stage'));
    expect(addon).toBeUndefined();
    expect(summaries(diagnostics)).toEqual(expected);
  });

  it('collects all problems of all files, in their order', () => {
    const { addon, diagnostics } = readWidget(
      {
        label: 'api.openshift.com/addon-other',
        namespaces: [],
        monitoringStack: { enabled: false, resources: { limits: { cpu: '1', memory: '1G' } } },
        addonImageSetVersion: 'latest',
        extraResources: ['none.yaml', 'bad.yaml'],
      },
      {
        'addonimagesets/stage/widget.v1.0.0.yaml': imageSet(
          'widget.v1.0.0',
          'config: {env: [{name: A, value: a}, {name: A, value: b}]}\n',
        ),
        'metadata/stage/bad.yaml': '{{ nope }}',
      },
    );
    expect(addon).toBeUndefined();
    expect(summaries(diagnostics)).toEqual([
      'widget.v1.0.0.yaml:4:37 METADATA_DUPLICATE',
      'addon.yaml:6:12 ADDON_LABEL_MISMATCH',
      'addon.yaml:12:22 ADDON_TARGET_NAMESPACE',
      'addon.yaml:23:5 METADATA_MONITORING_STACK',
      'addon.yaml:32:5 EXTRA_RESOURCE_FILE',
      'bad.yaml:1:1 TEMPLATE_INVALID',
    ]);
  });

  const BROKEN_RELEASE = imageSet(
    'widget.v1.0.0',
    'config: {env: [{name: a, value: b}, {name: A, value: c}, {name: A, value: d}]}\n',
  );

  it('tells in one run what is wrong with the YAML, the schema, the rules, the release and the extra resources', () => {
    const changes = {
      label: 'api.openshift.com/addon-other',
      enabled: 'yes, please',
      bogus: 1,
      ocmQuotaCost: -1,
      addonImageSetVersion: 'latest',
      extraResources: ['bad.yaml'],
    };
    const text = JSON.stringify({ ...WIDGET, ...changes }, null, 1).replace('"stable"', '"stable", "defaultChannel": "fast"');
    const files = {
      'metadata/stage/addon.yaml': text,
      'metadata/stage/bad.yaml': 'a: 1\na: 2\n',
      'addonimagesets/stage/widget.v1.0.0.yaml': BROKEN_RELEASE,
      'addonimagesets/stage/notes.txt': '',
    };
    const { addon, diagnostics } = withFolder(files, (folder) => readMetadata(folder, 'stage'));
    expect(addon).toBeUndefined();
    expect(summaries(diagnostics)).toEqual([
      'notes.txt:1:1 IMAGESET_STRAY_FILE',
      'widget.v1.0.0.yaml:4:23 SCHEMA_VALUE',
      'widget.v1.0.0.yaml:4:58 METADATA_DUPLICATE',
      'addon.yaml:6:11 ADDON_LABEL_MISMATCH',
      'addon.yaml:7:13 SCHEMA_TYPE',
      'addon.yaml:17:18 SCHEMA_VALUE',
      'addon.yaml:19:30 YAML_DUPLICATE_KEY',
      'addon.yaml:23:2 SCHEMA_UNKNOWN_PROPERTY',
      'bad.yaml:1:1 SCHEMA_MISSING_PROPERTY',
      'bad.yaml:1:1 SCHEMA_MISSING_PROPERTY',
      'bad.yaml:1:1 SCHEMA_MISSING_PROPERTY',
      'bad.yaml:2:1 YAML_DUPLICATE_KEY',
    ]);
  });

  it.each([
    ['the metadata is no YAML', 'id: [unclosed\n', ['YAML_SYNTAX']],
    ['the metadata is no mapping', '- id\n', ['SCHEMA_TYPE']],
    ['the version is at fault', JSON.stringify({ ...WIDGET, addonImageSetVersion: 1.5 }), ['SCHEMA_TYPE']],
  ])('reads AddonImageSets though %s', (_, text, codes) => {
    const files = { 'metadata/stage/addon.yaml': text, 'addonimagesets/stage/widget.v1.0.0.yaml': BROKEN_RELEASE };
    const { diagnostics } = withFolder(files, (folder) => readMetadata(folder, 'stage'));
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([...codes, 'SCHEMA_VALUE'].sort());
  });

  it('accepts yes for true, with a warning', () => {
    const text = JSON.stringify(WIDGET).replace('"enabled":true', '"enabled":yes');
    const { addon, diagnostics } = withFolder({ 'metadata/stage/addon.yaml': text }, (folder) => readMetadata(folder, 'stage'));
    expect(addon?.metadata.enabled).toBe(true);
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'YAML_BOOLEAN_WORD', hint: 'Write true.' }]);
  });
});
