import { checkBundles } from '../../src/bundles';
import { bundleAt, CONFIG, withTree } from './tree/tree-folder';
import { codes, widgetFiles } from './widget';

it('checks a bundle', () => {
  withTree('widget', widgetFiles({ crd: { 'spec/scope': '' } }), (folder) => {
    const { bundles, diagnostics } = checkBundles(folder);
    expect(bundles).toBe(1);
    expect(codes(diagnostics)).toEqual(['error CRD_SCOPE']);
  });
});

it('checks all bundles of a tree, and the tree', () => {
  const files = {
    ...bundleAt('main/1.0.0', { 'spec/displayName': '' }),
    ...bundleAt('gadget/0.1.0', { 'spec/minKubeVersion': '' }),
  };
  withTree('widget', files, (folder) => {
    const { bundles, diagnostics } = checkBundles(folder, { optional: ['operatorhub'] });
    expect(bundles).toBe(2);
    expect(codes(diagnostics)).toEqual([
      'error BUNDLES_NO_CONFIG',
      'error CSV_FIELD_MISSING',
      'warning CSV_MIN_KUBE_VERSION_ABSENT',
    ]);
  });
});

it('passes on that one bundle of each operator is kept', () => {
  const files = { 'main/config.yaml': CONFIG, ...bundleAt('main/1.0.0'), ...bundleAt('main/1.1.0') };
  withTree('widget', files, (folder) => {
    expect(codes(checkBundles(folder).diagnostics)).toEqual([]);
    expect(codes(checkBundles(folder, { singleBundle: true }).diagnostics)).toEqual(['error BUNDLES_COUNT']);
  });
});

it('says why a folder is no bundle', () => {
  withTree('widget', { a: '' }, (folder) => {
    const { bundles, diagnostics } = checkBundles(folder);
    expect(bundles).toBe(0);
    expect(codes(diagnostics)).toEqual(['error BUNDLE_FOLDER_MISSING', 'error BUNDLE_FOLDER_MISSING']);
  });
});
