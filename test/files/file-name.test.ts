import * as fc from 'fast-check';
import { nameKey, unsafeName } from '../../src/files/file-name';

test.each([
  '.',
  '..',
  '',
  'a/b',
  'a\\b',
  '..\\..\\x',
  'C:x',
  'a\nb',
  'a\u0000b',
  'a\u001b[31m',
  'a\u202eb',
  'a\u200bb',
  'a\u2028b',
  'dot.',
  'space ',
  'con',
  'CON.yaml',
  'Lpt9.txt',
  'nul',
  'com¹',
  '.git',
  '.GIT',
  'git~1',
  'GIT~12',
  'é'.repeat(128),
])('%j is unsafe', (name) => {
  expect(unsafeName(name)).toMatch(/^[a-z]/);
});

test.each([
  'a',
  '.gitignore',
  '.hidden',
  'git',
  'console.yaml',
  'con-fig.yaml',
  'com.yaml',
  'com0',
  'widget.v1.2.3.clusterserviceversion.yaml',
  'größe.yaml',
  'a b',
  'system:node.yaml',
  'x'.repeat(255),
])('%j is safe', (name) => {
  expect(unsafeName(name)).toBeUndefined();
});

test.each([
  ['README', 'readme'],
  ['é', 'e\u0301'],
  ['É', 'e\u0301'],
  ['straße', 'STRASSE'],
  ['\u212a', 'k'],
  ['ſ', 'S'],
  ['ς', 'Σ'],
])('%j and %j are one name', (a, b) => {
  expect(nameKey(a)).toBe(nameKey(b));
});

test('other names have other keys', () => {
  expect(nameKey('a-b')).not.toBe(nameKey('a_b'));
});

test('a key is the key of itself', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => nameKey(nameKey(name)) === nameKey(name)));
});
