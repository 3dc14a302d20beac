import * as path from 'node:path';
import { readImageSet } from '../../src/releases/image-set-file';
import { imageSet, withFolder } from './folder';

describe('readImageSet', () => {
  const read = (name: string, text: string) =>
    withFolder({ [name]: text }, (folder) => readImageSet(path.join(folder, name), ['widget-2']));

  it('reads name, version and place', () => {
    const { file, diagnostics } = read('widget-2.v1.0.0-rc.1.yaml', imageSet('widget-2.v1.0.0-rc.1'));
    expect(diagnostics).toEqual([]);
    expect(file?.version).toBe('1.0.0-rc.1');
    expect(file?.imageSet?.name).toBe('widget-2.v1.0.0-rc.1');
  });

  it('keeps the file despite a warning', () => {
    const operator = 'subOperators: [{operator_name: a, operator_namespace: b, enabled: yes}]\n';
    const { file, diagnostics } = read('widget-2.v1.0.0.yaml', imageSet('widget-2.v1.0.0', operator));
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'YAML_BOOLEAN_WORD' }]);
    expect(file?.imageSet?.subOperators?.[0]?.enabled).toBe(true);
  });

  it('tells all that is wrong with a name at once', () => {
    expect(read('a.yaml', imageSet('widget-2.v1')).diagnostics.map(({ message }) => message)).toEqual([
      "'1' in 'widget-2.v1' is no semantic version",
      "the AddonImageSet 'widget-2.v1' stands in the file 'a.yaml'",
    ]);
  });
});
