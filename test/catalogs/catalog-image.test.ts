import { CATALOG_DIR, catalogFiles, catalogImageSettings, EXTRACT_CONTENT_OLM_VERSION } from '../../src/catalogs';
import { checkExtractContent, minimumOlmVersion } from '../../src/olm/extract-content';
import { catalog, SINGLE } from './fixture';

test('on scratch the image is for extractContent, and says which OLM it needs', () => {
  expect(catalogImageSettings()).toEqual({
    labels: {
      'operators.operatorframework.io.index.configs.v1': '/configs',
      'openshift-addons.minimum-olm-version': '0.33.0',
    },
    minimumOlmVersion: '0.33.0',
  });
});

test('on opm it serves itself', () => {
  expect(catalogImageSettings({ base: 'opm' })).toEqual({
    labels: { 'operators.operatorframework.io.index.configs.v1': '/configs' },
    entrypoint: ['/bin/opm'],
    cmd: ['serve', '/configs'],
  });
});

test('the CatalogSource that fits needs the same OLM', () => {
  expect(minimumOlmVersion({ catalogDir: CATALOG_DIR })).toBe(EXTRACT_CONTENT_OLM_VERSION);
  expect(checkExtractContent({ catalogDir: CATALOG_DIR }, 'extractContent')).toEqual([]);
});

test('the files are where the label says', () => {
  expect(catalogFiles(catalog(SINGLE)).map(({ path }) => path)).toEqual(['configs/widget/catalog.yaml']);
});
