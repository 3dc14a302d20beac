import { checkExtractContent, minimumOlmVersion } from '../../src/olm/extract-content';
import { oneLine } from './render';

test('a catalog without a cache needs a newer OLM', () => {
  expect(minimumOlmVersion({ catalogDir: '/configs' })).toBe('0.33.0');
  expect(minimumOlmVersion({ catalogDir: '/configs', cacheDir: '/tmp/cache' })).toBe('0.26.0');
});

test('paths must be absolute', () => {
  expect(checkExtractContent({ catalogDir: '/configs' }, 'extractContent')).toEqual([]);
  expect(checkExtractContent({ catalogDir: 'configs', cacheDir: '' }, 'extractContent').map(oneLine)).toEqual([
    "error CATALOG_PATH_INVALID: extractContent.catalogDir is 'configs', which is not an absolute path",
    "error CATALOG_PATH_INVALID: extractContent.cacheDir is '', which is not an absolute path",
  ]);
});
