import { formatReference, parseReference } from '../../src/registry';

const DIGEST = `sha256:${'a'.repeat(64)}`;

test.each([
  ['quay.io/osd-addons/widget-index:abc', { host: 'quay.io', repository: 'osd-addons/widget-index', tag: 'abc' }],
  ['localhost:5000/widget', { host: 'localhost:5000', repository: 'widget' }],
  ['localhost/a/b:1', { host: 'localhost', repository: 'a/b', tag: '1' }],
  ['registry:5000/a', { host: 'registry:5000', repository: 'a' }],
  ['QUAY.io/a', { host: 'quay.io', repository: 'a' }],
  [`127.0.0.1:80/a@${DIGEST}`, { host: '127.0.0.1:80', repository: 'a', digest: DIGEST }],
  [`quay.io/a:1@${DIGEST}`, { host: 'quay.io', repository: 'a', tag: '1', digest: DIGEST }],
])('%s', (text, parts) => {
  expect(parseReference(text)).toEqual(parts);
  expect(formatReference(parseReference(text))).toBe(text.replace('QUAY', 'quay'));
});

test.each([
  ['widget', "'widget' names no registry", 'quay.io/widget'],
  ['osd-addons/widget:1', "'osd-addons/widget:1' names no registry", 'quay.io/osd-addons/widget'],
  ['localhost', "'localhost' names no repository", 'localhost/ORGANIZATION/NAME'],
  ['docker://quay.io/a', 'is no image reference', 'without docker://'],
  ['https://quay.io/a', 'is no image reference', 'without docker://'],
  ['user:password@quay.io/a', 'is no image reference', 'HOST/ORGANIZATION/NAME:TAG'],
  ['quay.io:99999/a', 'is no image reference', 'HOST/ORGANIZATION/NAME:TAG'],
  ['quay.io/A', 'is no image reference', 'HOST/ORGANIZATION/NAME:TAG'],
  ['quay.io/a@sha256:abc', 'is no image reference', 'HOST/ORGANIZATION/NAME:TAG'],
  ['quay.io/../a', 'is no image reference', 'HOST/ORGANIZATION/NAME:TAG'],
  ['', 'is no image reference', 'HOST/ORGANIZATION/NAME:TAG'],
])('%s is refused', (text, message, hint) => {
  expect(() => parseReference(text)).toThrow(message);
  expect(() => parseReference(text)).toThrow(hint);
});
