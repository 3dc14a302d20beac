import { PackageURL } from 'packageurl-js';
import { imagePurl, packagePurl, relatedImagesOf } from '../../src/supply-chain/purl';
import { OTHER_DIGEST } from './facts';

test.each([
  [
    { repository: 'quay.io/osd/Widget', digest: OTHER_DIGEST },
    `pkg:oci/widget@${OTHER_DIGEST}?repository_url=quay.io%2Fosd%2FWidget`,
  ],
  [{ repository: 'localhost:5000/a/b', tag: '1.0' }, 'pkg:oci/b?repository_url=localhost%3A5000%2Fa%2Fb&tag=1.0'],
])('the package URL of the image %j', (image, purl) => {
  expect(imagePurl(image)).toBe(purl);
  expect(PackageURL.fromString(purl).toString()).toBe(purl);
});

test('the package URL of an operator escapes what has a meaning in it', () => {
  expect(packagePurl('widget', '1.2.3+build 4')).toBe('pkg:generic/widget@1.2.3+build%204');
});

test('related images are named once, in the order of their bytes, also those that are no references', () => {
  const images = ['quay.io/b:1', 'NOT an image', 'quay.io/b:1', `quay.io/a@${OTHER_DIGEST}`, 'quay.io/c'];
  expect(relatedImagesOf(images)).toEqual([
    { reference: 'NOT an image' },
    { reference: `quay.io/a@${OTHER_DIGEST}`, version: OTHER_DIGEST, purl: expect.stringMatching(/^pkg:oci\/a@sha256/) },
    { reference: 'quay.io/b:1', version: '1', purl: expect.stringMatching(/^pkg:oci\/b\?/) },
    { reference: 'quay.io/c', purl: expect.stringMatching(/^pkg:oci\/c\?/) },
  ]);
});
