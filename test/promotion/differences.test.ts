import * as fc from 'fast-check';
import { differences } from '../../src/promotion/differences';
import { makeImageSet } from './fixture';

const parameter = (id: string, more: object = {}) => ({
  id,
  name: id,
  description: 'd',
  value_type: 'string' as const,
  required: true,
  editable: true,
  enabled: true,
  ...more,
});

test('digests, and the values of entries by their names', () => {
  const before = makeImageSet('1.0.0', { addOnParameters: [parameter('a', { default_value: '1' }), parameter('c')] });
  const after = makeImageSet('1.1.0', { addOnParameters: [parameter('b'), parameter('a', { default_value: '2' })] }, 'b');
  expect(differences(before, after).map(({ path }) => path.replace(/\].*/, ']'))).toEqual([
    'indexImage',
    'packageImage',
    ...Array(7).fill('addOnParameters[b]'),
    'addOnParameters[a]',
    ...Array(7).fill('addOnParameters[c]'),
  ]);
  expect(differences(before, after)).toEqual(
    expect.arrayContaining([
      { path: 'indexImage', before: before.indexImage, after: after.indexImage },
      { path: 'addOnParameters[b].required', after: 'true' },
      { path: 'addOnParameters[a].default_value', before: '"1"', after: '"2"' },
      { path: 'addOnParameters[c].value_type', before: 'string' },
    ]),
  );
});

test('lists without names are compared by number, and empty ones are values', () => {
  const before = makeImageSet('1.0.0', { relatedImages: ['quay.io/a/b:1', 'quay.io/a/c:1'] });
  expect(differences(before, makeImageSet('1.0.0', { addOnRequirements: [] }))).toEqual([
    { path: 'relatedImages', after: '[]' },
    { path: 'addOnRequirements', after: '[]' },
    { path: 'relatedImages[0]', before: 'quay.io/a/b:1' },
    { path: 'relatedImages[1]', before: 'quay.io/a/c:1' },
  ]);
});

test('values of environment variables are not shown', () => {
  const before = makeImageSet('1.0.0', { config: { env: [{ name: 'KEY', value: 'hush' }] } });
  const after = makeImageSet('1.0.0', { config: { env: [{ name: 'KEY', value: 'secret' }] } });
  expect(differences(before, after)).toEqual([{ path: 'config.env[KEY].value', before: '(not shown)', after: '(not shown)' }]);
});

test('a number is not the text of it', () => {
  const requirement = (cpu: unknown) =>
    makeImageSet('1.0.0', { addOnRequirements: [{ id: 'r', resource: 'cluster', data: { cpu: cpu as number }, enabled: true }] });
  expect(differences(requirement(4), requirement('4'))).toEqual([
    { path: 'addOnRequirements[r].data.cpu', before: '4', after: '"4"' },
  ]);
});

test('nothing differs from itself, and everything from nothing', () => {
  const data = fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue());
  fc.assert(
    fc.property(data, (values) => {
      const data = JSON.parse(JSON.stringify(values));
      const imageSet = makeImageSet('1.0.0', { addOnRequirements: [{ id: 'r', resource: 'addon', data, enabled: true }] });
      expect(differences(imageSet, JSON.parse(JSON.stringify(imageSet)))).toEqual([]);
      for (const { before, after } of differences(undefined, imageSet))
        expect([before, typeof after]).toEqual([undefined, 'string']);
    }),
  );
});
