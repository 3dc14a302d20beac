import * as fc from 'fast-check';
import { isSameData, renderImageSet } from '../../src/promotion/image-set-text';
import { parseYaml } from '../../src/yaml';
import { image, makeImageSet } from './fixture';

test('the text has the images first, and then the values in a fixed order', () => {
  const text = renderImageSet({
    pullSecretName: 'pull',
    config: { env: [{ name: 'A', value: '1' }] },
    relatedImages: [],
    extractContent: { catalogDir: '/configs' },
    indexImage: image('index', 'a'),
    name: 'widget.v1.0.0',
  });
  expect(text).toBe(
    [
      'name: widget.v1.0.0',
      `indexImage: ${image('index', 'a')}`,
      'extractContent:',
      '  catalogDir: /configs',
      'relatedImages: []',
      'config:',
      '  env:',
      '    - name: A',
      '      value: "1"',
      'pullSecretName: pull',
      '',
    ].join('\n'),
  );
});

test('what is read back is what was written, whatever the values are', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (value, related) => {
      const imageSet = makeImageSet('1.0.0', { relatedImages: related, config: { env: [{ name: 'A', value }] } });
      expect(parseYaml('', renderImageSet(imageSet)).source?.value).toEqual(imageSet);
    }),
  );
});

test.each([
  ['a: 1\nb: 2\n', '# comment\nb: 2\na: 1\n', true],
  ['a: 1\n', 'a: "1"\n', false],
  ['a: [', 'a: [', true],
  ['a: [', 'a: 1', false],
])('%j and %j are the same: %p', (a, b, same) => {
  expect(isSameData(a, b)).toBe(same);
});
