import * as fc from 'fast-check';
import { Parser } from 'tar';
import type { FolderFile } from '../../src/files';
import { digestOf } from '../../src/oci/digest';
import { type TarForm, tarOf } from '../../src/oci/tar';
import { codesOf } from './codes';
import { packageVectors } from './vectors';

function file(path: string, content = ''): FolderFile {
  return { path, content: Buffer.from(content) };
}

/** What another reader of archives finds, as `path mode type content`. */
function entriesOf(tar: Buffer): string[] {
  const found: string[] = [];
  const parser = new Parser({
    strict: true,
    onReadEntry: (entry) => {
      const parts: Buffer[] = [];
      entry.on('data', (part) => parts.push(part));
      entry.on('end', () => {
        const zero = [entry.uid, entry.gid, entry.mtime?.getTime(), entry.uname, entry.gname];
        expect(zero).toEqual([0, 0, 0, '', '']);
        found.push(`${entry.path} ${entry.mode?.toString(8)} ${entry.type} ${Buffer.concat(parts)}`.trim());
      });
    },
  });
  parser.end(tar);
  return found;
}

test.each(packageVectors)('the tar of the package "$name" is that of kubectl package', ({ files, tar, diffId }) => {
  const made = tarOf([...files].reverse(), 'package');
  expect(made.equals(tar)).toBe(true);
  expect(digestOf(made)).toBe(diffId);
});

test('the form of images has the folders, each before what is in it, and modes for any user', () => {
  const tar = tarOf(
    [file('metadata/annotations.yaml', 'a'), file('manifests/x/y', 'b'), file('manifests-more'), file('manifests/w')],
    'image',
  );
  expect(entriesOf(tar)).toEqual([
    'manifests-more 644 File',
    'manifests/ 755 Directory',
    'manifests/w 644 File',
    'manifests/x/ 755 Directory',
    'manifests/x/y 644 File b',
    'metadata/ 755 Directory',
    'metadata/annotations.yaml 644 File a',
  ]);
});

test('an archive of nothing is its end alone', () => {
  expect(tarOf([], 'image')).toEqual(Buffer.alloc(1024));
});

/** Where USTAR ends and PAX begins, as Go's archive/tar draws the line: headers of 512 bytes before the end of the archive. */
test.each([
  ['a name of 100', 'n'.repeat(100), 1],
  ['a name of 101', 'n'.repeat(101), 3],
  ['a prefix of 155 and a name of 100', `${'p'.repeat(155)}/${'n'.repeat(100)}`, 1],
  ['a prefix of 156', `${'p'.repeat(156)}/${'n'.repeat(50)}`, 3],
  ['a prefix that is divided further left', `${'p'.repeat(90)}/${'q'.repeat(90)}/n`, 1],
  ['a name of 101 behind a prefix', `p/${'n'.repeat(101)}`, 3],
  ['one letter beyond ASCII', 'ö', 3],
])('%s', (_, path, blocks) => {
  const tar = tarOf([file(path)], 'package');
  expect(tar).toHaveLength((blocks + 2) * 512);
  expect(entriesOf(tar)).toEqual([`${path} 0 File`]);
});

const segment = fc.oneof(
  fc.constantFrom('a', 'B', 'ö', '\u{1f600}', 'x'.repeat(90), 'y'.repeat(120), 'z'.repeat(200)),
  fc.stringMatching(/^[a-c._ -]{1,5}$/).filter((text) => text !== '.' && text !== '..'),
);
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => `r/${segments.join('/')}.f`);
const files = fc.uniqueArray(
  fc.record({ path, content: fc.uint8Array({ maxLength: 1100 }).map((bytes) => Buffer.from(bytes)) }),
  {
    selector: ({ path: each }) => each,
    minLength: 1,
    maxLength: 12,
  },
);
const form = fc.constantFrom<TarForm>('package', 'image');

/** True if no file is the folder of another. */
function fit(all: readonly FolderFile[]): boolean {
  return all.every(({ path: each }) => !all.some((other) => other.path.startsWith(`${each}/`)));
}

test('another reader finds the same files, whatever their paths and contents', () => {
  fc.assert(
    fc.property(files.filter(fit), form, (all, each) => {
      const found = entriesOf(tarOf(all, each)).filter((line) => line.includes(' File'));
      const sorted = [...all].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
      const mode = each === 'package' ? '0' : '644';
      expect(found).toEqual(sorted.map((wanted) => `${wanted.path} ${mode} File ${wanted.content}`.trim()));
    }),
  );
});

test('the order of the files does not matter', () => {
  const shuffled = files
    .filter(fit)
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(fc.property(shuffled, form, ([all, other], each) => tarOf(all, each).equals(tarOf(other, each))));
});

test.each([
  ['/absolute', ['/absolute']],
  ['leading outside', ['../x']],
  ['not normalised', ['a/./b', 'c//d', 'e/']],
  ['empty', ['']],
  ['with a NUL', ['a\0b']],
  ['there twice', ['a', 'a']],
  ['a file and a folder', ['a', 'a/b']],
])('a path that is %s is refused', async (_, paths) => {
  const all = paths.map((each) => file(each));
  const expected = new Set(await codesOf(() => tarOf(all, 'image')));
  expect(expected).toEqual(new Set(['OCI_PATH_INVALID']));
});

test('all paths that are refused are named at once', async () => {
  expect(await codesOf(() => tarOf([file('../a'), file('ok'), file('/b')], 'package'))).toHaveLength(2);
});
