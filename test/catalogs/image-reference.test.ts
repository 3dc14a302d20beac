import { imageReferenceProblem } from '../../src/catalogs/image-reference';

const SHA = `sha256:${'0'.repeat(64)}`;

test.each([
  `quay.io/example/widget@${SHA}`,
  `quay.io/example/widget:v1@${SHA}`,
  'quay.io/example/widget:v1.0_a-b',
  'localhost:5000/widget',
  'localhost/widget',
  '[::1]:5000/widget',
  'Quay.io/example/widget',
  'widget',
  'a/b__c/d-e.f',
  `widget@sha512:${'a'.repeat(128)}`,
])('%s is a reference', (text) => {
  expect(imageReferenceProblem(text)).toBeUndefined();
});

test.each([
  ['quay.io/Example/widget', 'the repository is not in lower case'],
  ['Widget', 'the repository is not in lower case'],
  ['quay.io//widget', 'the name of the repository is malformed'],
  ['quay.io/wi dget', 'the name of the repository is malformed'],
  ['docker://quay.io/a', 'the name of the repository is malformed'],
  ['user@quay.io/a', 'the digest is malformed'],
  ['widget@sha256:00', 'the digest is malformed'],
  [`widget@sha256:${'A'.repeat(64)}`, 'the digest is malformed'],
  [`widget@md5:${'0'.repeat(32)}`, 'the digest is malformed'],
  ['widget:', 'the tag is malformed'],
  [`widget:${'a'.repeat(129)}`, 'the tag is malformed'],
  ['0'.repeat(64), 'it is a bare digest'],
  [`quay.io/${'a'.repeat(248)}`, 'the name of the repository is longer than 255 characters'],
])('%s is none: %s', (text, expected) => {
  expect(imageReferenceProblem(text)).toBe(expected);
});
