import * as fc from 'fast-check';
import { tarOf } from '../../src/oci/tar';
import { TarReader } from '../../src/oci/tar-reader';
import { codesOf } from './codes';
import { END, type RawEntry, rawEntry, rawTar, record } from './raw-tar';

/** What is in an archive, as `kind path content`, if it comes in pieces of some size. Contents of `skip…` are not wanted. */
function read(tar: Buffer, piece = tar.length): string[] {
  const found: string[] = [];
  const reader = new TarReader('layer', {
    entry: ({ kind, path, target }) => {
      if (kind !== 'file' || path.startsWith('skip')) found.push(`${kind} ${path} ${target}`.trim());
      return !path.startsWith('skip');
    },
    content: ({ kind, path }, content) => found.push(`${kind} ${path} ${content}`.trim()),
  });
  for (let at = 0; at < tar.length; at += piece) reader.push(tar.subarray(at, at + piece));
  reader.end();
  return found;
}

const PAX: RawEntry = { type: 'x', name: 'PaxHeaders.0/x' };
const LONG = 'long/'.repeat(60);

test.each<[string, RawEntry[], string[]]>([
  [
    'files and folders',
    [
      { name: 'd/', type: '5' },
      { name: 'd/f', content: 'text' },
    ],
    ['folder d/', 'file d/f text'],
  ],
  ['an empty file', [{ name: 'f' }], ['file f']],
  [
    'the old types of files',
    [
      { name: 'a', type: '\0', content: '1' },
      { name: 'b', type: '7', content: '2' },
    ],
    ['file a 1', 'file b 2'],
  ],
  [
    'links',
    [
      { name: 'h', type: '1', link: 'f' },
      { name: 's', type: '2', link: '../x' },
    ],
    ['hard link h f', 'symbolic link s ../x'],
  ],
  ['devices and pipes', ['3', '4', '6'].map((type) => ({ type })), Array.from({ length: 3 }, () => 'special file file')],
  ['a prefix', [{ name: 'n', prefix: 'p/q' }], ['file p/q/n']],
  ['a header of GNU, where the place of the prefix has times', [{ name: 'n', prefix: '1234', magic: 'ustar  \0' }], ['file n']],
  [
    'what is not wanted',
    [
      { name: 'skip', content: 'x'.repeat(2000) },
      { name: 'f', content: '1' },
    ],
    ['file skip', 'file f 1'],
  ],
  ['a path in PAX', [{ ...PAX, content: record('path', 'p/ö') }, { name: 'cut' }, { name: 'next' }], ['file p/ö', 'file next']],
  [
    'a target in PAX',
    [
      { ...PAX, content: record('linkpath', 't') },
      { name: 'l', type: '2', link: 'x' },
    ],
    ['symbolic link l t'],
  ],
  [
    'a size in PAX',
    [
      { ...PAX, content: record('size', '3') },
      { name: 'f', content: 'abc' },
    ],
    ['file f abc'],
  ],
  [
    'other records of PAX',
    [{ type: 'g', content: record('comment', 'c') }, { ...PAX, content: record('mtime', '1.5') }, { name: 'f' }],
    ['file f'],
  ],
  [
    'long names of GNU',
    [{ type: 'L', content: `${LONG}n\0` }, { type: 'K', content: 't\0' }, { type: '2' }],
    [`symbolic link ${LONG}n t`],
  ],
])('%s', (_, entries, expected) => {
  expect(read(rawTar(...entries))).toEqual(expected);
});

test('an archive may end in more zeros than it must, or be empty', () => {
  expect(read(Buffer.concat([rawTar({ name: 'f' }), Buffer.alloc(9216)]))).toEqual(['file f']);
  expect(read(END)).toEqual([]);
});

test.each<[string, Buffer]>([
  ['a wrong checksum', rawTar({ checksum: '0000000\0' })],
  ['no archive at all', Buffer.alloc(2048, 65)],
  ['nothing', Buffer.alloc(0)],
  ['no end', rawEntry({ name: 'f' })],
  ['a cut header', rawTar({ name: 'f' }).subarray(0, 300)],
  ['a cut content', rawTar({ name: 'f', content: 'x'.repeat(3000) }).subarray(0, 2048)],
  ['an entry behind the end', Buffer.concat([rawTar({ name: 'f' }), rawTar({ name: 'g' })])],
  ['an end in the middle of a block', rawTar({ name: 'f' }).subarray(0, 512 + 600)],
  ['a negative size', rawTar({ size: '-0000000001' })],
  ['a negative binary size', rawTar({ size: Buffer.alloc(12, 0xff) })],
  ['a huge size', rawTar({ size: Buffer.from('800000000fffffffffffffff', 'hex') })],
  ['a size that is no number', rawTar({ size: '0000000000z' })],
  ['a header of before POSIX', rawTar({ magic: '' })],
  ['a header of GNU with a prefix', rawTar({ magic: 'ustar  \0', prefix: 'pre/fix' })],
  ['a sparse file of GNU', rawTar({ type: 'S' })],
  ['a sparse file of PAX', rawTar({ ...PAX, content: record('GNU.sparse.major', '1') }, { name: 'f' })],
  ['an unknown type', rawTar({ type: 'Z' })],
  ['a link with content', rawTar({ type: '2', link: 'x', content: 'y' })],
  ['a folder with content', rawTar({ name: 'd/', type: '5', content: 'y' })],
  ['a file that is named like a folder', rawTar({ name: 'd/' })],
  ['malformed records', rawTar({ ...PAX, content: '99 path=x\n' }, { name: 'f' })],
  ['malformed records for all', rawTar({ type: 'g', content: 'x' }, { name: 'f' })],
  ['a path for all', rawTar({ type: 'g', content: record('path', 'x') }, { name: 'f' })],
  ['a size for all', rawTar({ type: 'g', content: record('size', '0') }, { name: 'f' })],
  ['a NUL in a path', rawTar({ ...PAX, content: record('path', 'a\0b') }, { name: 'f' })],
  ['an empty path', rawTar({ ...PAX, content: record('path', '') }, { name: 'f' })],
  [
    'a size in PAX that the header does not have',
    rawTar({ ...PAX, content: record('size', '512') }, { name: 'f' }, { name: 'g' }),
  ],
  ['a negative size in PAX', rawTar({ ...PAX, content: record('size', '-1') }, { name: 'f' })],
  ['two paths', rawTar({ ...PAX, content: record('path', 'a') }, { type: 'L', content: 'b\0' }, { name: 'f' })],
  [
    'two headers of PAX',
    rawTar({ ...PAX, content: record('path', 'a') }, { ...PAX, content: record('mtime', '1') }, { name: 'f' }),
  ],
  [
    'a long name before records for all',
    rawTar({ type: 'L', content: 'n\0' }, { type: 'g', content: record('comment', 'c') }, { name: 'f' }),
  ],
  ['records of no entry', rawTar({ ...PAX, content: record('path', 'a') })],
  ['a header of 2 MB', rawTar({ type: 'L', content: 'x'.repeat(2_000_000) }, { name: 'f' })],
])('%s is refused', async (_, tar) => {
  expect(await codesOf(() => read(tar))).toEqual(['OCI_LAYER_INVALID']);
});

test('a huge header is refused before its content comes', async () => {
  const reader = new TarReader('layer', { entry: () => true, content: () => {} });
  const header = rawEntry({ type: 'x', size: '77777777777' });
  expect(await codesOf(() => reader.push(header))).toEqual(['OCI_LAYER_INVALID']);
});

test('what we write is read, in pieces of whatever size', () => {
  const name = fc.constantFrom('a', 'ö', 'x'.repeat(120), 'b'.repeat(60));
  const file = fc.record({
    path: fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => `${names.join('/')}.f`),
    content: fc.string({ maxLength: 2000 }).map((text) => Buffer.from(text)),
  });
  const files = fc.uniqueArray(file, { selector: ({ path }) => path, maxLength: 6 });
  fc.assert(
    fc.property(files, fc.integer({ min: 1, max: 1500 }), (all, piece) => {
      const tar = tarOf(all, 'package');
      const sorted = [...all].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
      expect(read(tar, piece)).toEqual(sorted.map(({ path, content }) => `file ${path} ${content}`.trim()));
    }),
  );
});

test('no bytes make it throw anything but a problem of the archive', () => {
  const damaged = fc
    .tuple(fc.array(fc.tuple(fc.nat({ max: 2500 }), fc.nat({ max: 255 })), { maxLength: 5 }), fc.nat({ max: 2600 }))
    .map(([changes, length]) => {
      const tar = rawTar({ ...PAX, content: record('path', 'p') }, { name: 'f', content: 'text' });
      for (const [at, byte] of changes) tar[at % tar.length] = byte;
      return tar.subarray(0, length);
    });
  return fc.assert(
    fc.asyncProperty(damaged, async (tar) => {
      const codes = await codesOf(() => read(tar, 700));
      expect([[], ['OCI_LAYER_INVALID']]).toContainEqual(codes);
    }),
  );
});
