import { metadataOf } from '../../src/olm/namespaced-props';

test('only metadata is taken from the options', () => {
  const metadata = { name: 'a', namespace: 'b', labels: { c: 'd' }, annotations: {} };
  expect(metadataOf(Object.assign({ image: 'x' }, metadata))).toEqual(metadata);
});
