import * as path from 'node:path';
import { readMetadata } from '../../src/metadata';
import { imageSet, summaries, withFolder } from '../releases/folder';
import { readWidget, WIDGET } from './widget';

describe('readMetadata', () => {
  it('gives the metadata as it is written, with what it refers to', () => {
    withFolder({ 'metadata/stage/addon.yaml': JSON.stringify(WIDGET) }, (folder) => {
      const { addon, diagnostics } = readMetadata(folder, 'stage');
      expect(diagnostics).toEqual([]);
      expect(addon).toMatchObject({
        id: 'widget',
        folder,
        environment: 'stage',
        metadata: WIDGET,
        release: { catalogImage: WIDGET.indexImage },
        effective: { catalogImage: WIDGET.indexImage, env: [] },
        extraResources: [],
      });
      expect(addon?.source.locate(['id'])).toMatchObject({ line: 1, column: 7 });
      expect(path.basename(addon?.source.locate([]).file ?? '')).toBe('addon.yaml');
    });
  });

  it.each([
    ['the environment is missing', { 'metadata/production/addon.yaml': '' }, ['addon.yaml:1:1 FILE_UNREADABLE']],
    ['the file is no YAML', { 'metadata/stage/addon.yaml': 'id: [unclosed\n' }, ['addon.yaml:2:1 YAML_SYNTAX']],
    ['a key stands twice', { 'metadata/stage/addon.yaml': 'id: a\nid: b\n' }, ['addon.yaml:2:1 YAML_DUPLICATE_KEY']],
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
      'addon.yaml:6:12 METADATA_LABEL',
      'addon.yaml:12:22 METADATA_TARGET_NAMESPACE',
      'addon.yaml:23:5 METADATA_MONITORING_STACK',
      'addon.yaml:32:5 EXTRA_RESOURCE_FILE',
      'bad.yaml:1:1 TEMPLATE_INVALID',
    ]);
  });

  it('accepts yes for true, with a warning', () => {
    const text = JSON.stringify(WIDGET).replace('"enabled":true', '"enabled":yes');
    const { addon, diagnostics } = withFolder({ 'metadata/stage/addon.yaml': text }, (folder) => readMetadata(folder, 'stage'));
    expect(addon?.metadata.enabled).toBe(true);
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'YAML_BOOLEAN_WORD', hint: 'Write true.' }]);
  });
});
