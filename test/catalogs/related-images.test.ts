import { relatedImagesOf } from '../../src/catalogs/related-images';
import { olmBundle } from './fixture';

const pod = (containers: string[], initContainers: string[] = []) => ({
  spec: {
    template: {
      spec: { containers: containers.map((image) => ({ image })), initContainers: initContainers.map((image) => ({ image })) },
    },
  },
});
const install = (strategy: string) => ({ strategy, spec: { deployments: [pod(['c', 'a', 'c'], ['b'])] } });
const related = [{ name: 'own', image: 'a' }];

test.each<[string, Record<string, unknown>, string, [string, string][]]>([
  ['the image of the bundle', {}, 'x', [['', 'x']]],
  [
    'all, sorted and once',
    { relatedImages: related, install: install('deployment') },
    'x',
    [
      ['own', 'a'],
      ['', 'b'],
      ['', 'c'],
      ['', 'x'],
    ],
  ],
  ['the image of the bundle is among them', { relatedImages: related }, 'a', [['own', 'a']]],
  ['another strategy', { install: install('other') }, 'x', [['', 'x']]],
])('%s', (_, spec, image, expected) => {
  const found = relatedImagesOf(olmBundle({ version: '1.0.0', spec }), image);
  expect(found).toEqual(expected.map(([name, each]) => ({ name, image: each })));
});
