import * as fs from 'node:fs';
import * as path from 'node:path';
import { readMetadata } from '../../src/metadata';
import { growth } from '../growth';
import { summaries, withFolder } from '../releases/folder';
import { readWidget, widget } from './widget';

const CONFIG_MAP = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x-{{ADDON.metadata['id']}}\n  namespace: hive\n";
const read = (names: string[], files: Record<string, string>) =>
  readWidget(
    { extraResources: names },
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`metadata/stage/${name}`, text])),
  );

describe('readExtraResources', () => {
  it('renders and reads templates', () => {
    const { extraResources, diagnostics } = read(['a.yaml.j2', 'more/b.yaml'], {
      'a.yaml.j2': `---\n${CONFIG_MAP}data:\n  cost: "{{ ADDON.metadata.ocmQuotaCost }}"\n`,
      'more/b.yaml': `${CONFIG_MAP}---\n${CONFIG_MAP}`,
    });
    expect(diagnostics).toEqual([]);
    expect(
      extraResources.map(({ object, origin }) => [object['data'], object.metadata.name, path.basename(origin.file), origin.line]),
    ).toEqual([
      [{ cost: '1' }, 'x-widget', 'a.yaml.j2', 2],
      [undefined, 'x-widget', 'b.yaml', 1],
      [undefined, 'x-widget', 'b.yaml', 7],
    ]);
  });

  it.each([
    ['a missing file', ['nope.yaml'], {}, ['addon.yaml:24:5 EXTRA_RESOURCE_FILE']],
    ['a file above', ['../../secret.yaml'], { '../../secret.yaml': CONFIG_MAP }, ['addon.yaml:24:5 EXTRA_RESOURCE_FILE']],
    ['an absolute path', ['/etc/passwd'], {}, ['addon.yaml:24:5 EXTRA_RESOURCE_FILE']],
    ['the folder itself', ['.'], {}, ['addon.yaml:24:5 EXTRA_RESOURCE_FILE']],
    ['a file twice', ['a.yaml', 'a.yaml'], { 'a.yaml': CONFIG_MAP }, ['addon.yaml:25:5 EXTRA_RESOURCE_FILE']],
    ['a folder', ['sub'], { 'sub/a.yaml': '' }, ['sub:1:1 FILE_UNREADABLE']],
    ['an unknown variable', ['a.yaml'], { 'a.yaml': 'a: 1\nb: {{ nope }}\n' }, ['a.yaml:2:1 TEMPLATE_INVALID']],
    ['broken YAML', ['a.yaml'], { 'a.yaml': `${CONFIG_MAP}data: [\n` }, ['a.yaml:7:1 YAML_SYNTAX']],
    [
      'a fault in lines that the template made',
      ['a.yaml'],
      { 'a.yaml': `{% set x = 1 -%}\n\n${CONFIG_MAP}data: 014\n` },
      ['a.yaml (rendered):6:7 YAML_AMBIGUOUS'],
    ],
    [
      'a Secret with content',
      ['a.yaml'],
      { 'a.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: {a: b}\n' },
      ['a.yaml:4:1 MANIFEST_SECRET'],
    ],
  ])('refuses %s', (_, names, files, expected) => {
    const { addon, diagnostics } = read(names, files);
    expect(addon).toBeUndefined();
    expect(summaries(diagnostics)).toEqual(expected);
  });

  it('reads them though the metadata has faults, but renders none that uses what is at fault', () => {
    const used = (name: string) => CONFIG_MAP.replace("['id']", name);
    const { extraResources, diagnostics } = readWidget(
      { label: 1, name: undefined, extraResources: ['sound.yaml', 'label.yaml', 'name.yaml', 'nope.yaml', 'none.yaml'] },
      {
        'metadata/stage/sound.yaml': CONFIG_MAP,
        'metadata/stage/label.yaml': used('.label'),
        'metadata/stage/name.yaml': used("['name']"),
        'metadata/stage/nope.yaml': used('.nope'),
      },
    );
    expect(extraResources.map(({ object }) => object.metadata.name)).toEqual(['x-widget']);
    expect(summaries(diagnostics)).toEqual([
      'addon.yaml:1:1 SCHEMA_MISSING_PROPERTY',
      'addon.yaml:5:12 SCHEMA_TYPE',
      'addon.yaml:27:5 EXTRA_RESOURCE_FILE',
      'nope.yaml:4:1 TEMPLATE_INVALID',
    ]);
  });

  it('refuses hundreds of thousands at once', () => {
    const many = (count: number): string[] => Array(count).fill('nope.yaml');
    const readAll = (names: string[]) => read(names, {}).diagnostics.map(({ message }) => message);
    expect(growth(many, readAll, 25_000)).toBeLessThan(10);
    expect(readAll(many(200_000))).toEqual(['extraResources must NOT have more than 1000 items, but is a list']);
  });

  it('refuses a file of thousands of objects', () => {
    const { diagnostics } = read(['a.yaml'], { 'a.yaml': '---\na: 1\n'.repeat(20_000) });
    expect(diagnostics).toMatchObject([{ code: 'MANIFEST_MANY', where: { line: 2_002 } }]);
  });

  it('does not follow a symbolic link out of the folder, but one inside', () => {
    const files = {
      'metadata/stage/addon.yaml': JSON.stringify(widget({ extraResources: ['link.yaml'] })),
      'a.yaml': CONFIG_MAP,
      'metadata/stage/b.yaml': CONFIG_MAP,
    };
    const link = (target: string) =>
      withFolder(files, (folder) => {
        fs.symlinkSync(target, path.join(folder, 'metadata/stage/link.yaml'));
        return readMetadata(folder, 'stage').diagnostics;
      });
    expect(link('../../a.yaml')).toMatchObject([
      { code: 'EXTRA_RESOURCE_FILE', message: expect.stringContaining('lies outside') },
    ]);
    expect(link('b.yaml')).toEqual([]);
  });
});
