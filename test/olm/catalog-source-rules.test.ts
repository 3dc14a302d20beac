import { CatalogSource, type CatalogSourceProps } from '../../src/olm';
import { problems } from './render';

const IMAGE = `quay.io/osd-addons/widget-index@sha256:${'a1'.repeat(32)}`;
const check = (props: Partial<CatalogSourceProps>) =>
  problems((scope) => new CatalogSource(scope, 'catalog', { name: 'extra', namespace: 'redhat-widget', ...props }));

test.each<[string, Partial<CatalogSourceProps>]>([
  ['an image', { image: IMAGE }],
  ['an address', { address: 'catalog.example.svc:50051' }],
  ['an IPv6 address', { address: '[fd00::1]:50051' }],
  ['all of the pod', { image: IMAGE, priority: 5, memoryTarget: '64Mi', secrets: ['a.b'], extractContent: { catalogDir: '/c' } }],
])('%s is good', (_, props) => {
  expect(check(props)).toEqual([]);
});

test.each<[Partial<CatalogSourceProps>, string]>([
  [{}, 'error CATALOG_ORIGIN_INVALID: Neither image nor address is set'],
  [{ image: IMAGE, address: 'a:1' }, 'error CATALOG_ORIGIN_INVALID: Both image and address are set'],
  [{ image: 'a:b:c' }, "error IMAGE_INVALID: image is 'a:b:c', which is not an image reference"],
  [{ image: 'quay.io/a/b:1' }, "warning IMAGE_NOT_PINNED: image is 'quay.io/a/b:1', which is not pinned by a digest"],
  [{ address: 'http://a:50051' }, "error CATALOG_ADDRESS_INVALID: address is 'http://a:50051', which is not host:port"],
  [{ address: 'a' }, "error CATALOG_ADDRESS_INVALID: address is 'a', which is not host:port"],
  [
    { image: IMAGE, pollInterval: '10m' },
    "warning CATALOG_POLL_WITH_DIGEST: pollInterval is '10m', but image is pinned by a digest and can never change",
  ],
  [
    { address: 'a:1', pollInterval: '10m' },
    "error CATALOG_POLL_WITHOUT_IMAGE: pollInterval is '10m', but the catalog has no image to look at",
  ],
  [{ image: IMAGE, priority: 1.5 }, 'error CATALOG_PRIORITY_INVALID: priority is 1.5, which is not an integer'],
  [{ image: IMAGE, memoryTarget: '1GB' }, "error QUANTITY_INVALID: memoryTarget is '1GB', which is not a resource quantity"],
  [
    { image: IMAGE, extractContent: { catalogDir: 'c' } },
    "error CATALOG_PATH_INVALID: extractContent.catalogDir is 'c', which is not an absolute path",
  ],
  [
    { image: IMAGE, secrets: ['ok', 'No'] },
    "error CATALOG_SECRET_INVALID: secrets[1] is 'No', which is not the name of a Secret",
  ],
  [{ image: IMAGE, name: 'Up' }, "error CATALOG_NAME_INVALID: name is 'Up', which cannot name the Service of a catalog"],
])('%j breaks one rule', (props, problem) => {
  expect(check(props)).toEqual([problem]);
});

test('every problem is reported', () => {
  expect(check({ image: 'quay.io/a/b:1', pollInterval: '1 day' })).toEqual([
    "warning IMAGE_NOT_PINNED: image is 'quay.io/a/b:1', which is not pinned by a digest",
    "error CATALOG_POLL_INVALID: pollInterval is '1 day', which is not a Go duration above zero",
  ]);
});
