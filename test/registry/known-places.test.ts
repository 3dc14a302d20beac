import { digestOf } from '../../src/oci';
import { KnownPlaces } from '../../src/registry/known-places';

const DIGEST = digestOf('x');

test('the first repository that has a blob is known', async () => {
  const places = new KnownPlaces();
  expect(await places.find(DIGEST)).toBeUndefined();
  places.add(DIGEST, 'a');
  places.add(DIGEST, 'b');
  expect(await places.find(DIGEST)).toBe('a');
});

test('a blob that is under way is waited for', async () => {
  const places = new KnownPlaces();
  let arrive = (): void => undefined;
  places.expect(
    DIGEST,
    'a',
    new Promise((resolve) => {
      arrive = resolve;
    }),
  );
  const found = places.find(DIGEST);
  arrive();
  expect(await found).toBe('a');
});

test('a blob that did not arrive is nowhere', async () => {
  const places = new KnownPlaces();
  places.expect(DIGEST, 'a', Promise.reject(new Error('cut')));
  expect(await places.find(DIGEST)).toBeUndefined();
  expect(await places.find(DIGEST)).toBeUndefined();
});
