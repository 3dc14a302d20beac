import { checkPinnedImage } from '../../src/olm/pinned-image';
import { oneLine } from './render';

const DIGEST = `sha256:${'a1'.repeat(32)}`;

test.each([`quay.io/osd-addons/widget-index@${DIGEST}`, `registry:5000/widget:1.2@${DIGEST}`])('%p is pinned', (image) => {
  expect(checkPinnedImage(image, 'image')).toEqual([]);
});

test.each(['quay.io/osd-addons/widget-index', 'quay.io/osd-addons/widget-index:latest'])('%p is not pinned', (image) => {
  expect(checkPinnedImage(image, 'image').map(oneLine)).toEqual([
    `warning IMAGE_NOT_PINNED: image is '${image}', which is not pinned by a digest`,
  ]);
});

test.each(['', 'docker://quay.io/a/b', 'user:pass@quay.io/a', 'quay.io/a@sha256:123', 'Quay.io/A/b'])(
  '%p is no image',
  (image) => {
    expect(checkPinnedImage(image, 'image').map(oneLine)).toEqual([
      `error IMAGE_INVALID: image is '${image}', which is not an image reference`,
    ]);
  },
);
