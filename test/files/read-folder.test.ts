import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import type { FileCalls } from '../../src/files/read-file';
import { type FolderOptions, readFolder } from '../../src/files/read-folder';
import { displayPath } from '../../src/yaml';
import { tempFolder } from '../tree/temp-folder';
import { meanwhile, systemError } from './meanwhile';

const base = tempFolder();
const STRICT: FolderOptions = { symbolicLinks: 'refuse', hidden: 'refuse' };

function newFolder(files: Readonly<Record<string, string>> = {}): string {
  const root = fs.mkdtempSync(join(base, 'folder-'));
  for (const [path, content] of Object.entries(files)) {
    fs.mkdirSync(dirname(join(root, path)), { recursive: true });
    fs.writeFileSync(join(root, path), content);
  }
  return root;
}

/** Paths that were read, and problems as `code path`. */
function outcome(root: string, options: FolderOptions = STRICT, calls?: FileCalls): { paths: string[]; problems: string[] } {
  const { files, diagnostics } = readFolder(root, options, calls);
  // As the messages show it: relative where the clone lies beside the folder.
  const shown = displayPath(root);
  const where = (file = '') => file.slice(file.indexOf(shown) + shown.length + 1);
  return {
    paths: files.map(({ path }) => path),
    problems: diagnostics.map((each) => `${each.code} ${where(each.where?.file)}`.trim()),
  };
}

test('files come sorted by the bytes of their whole paths', () => {
  const root = newFolder({ 'b/x': '1', 'b-': '2', C: '3', '\u{1f600}': '4', '\uff5e': '5', 'a/b/c/d': '6' });
  expect(readFolder(root, STRICT)).toEqual({
    files: ['C:3', 'a/b/c/d:6', 'b-:2', 'b/x:1', '\uff5e:5', '\u{1f600}:4'].map((each) => ({
      path: each.slice(0, -2),
      content: Buffer.from(each.slice(-1)),
    })),
    diagnostics: [],
  });
});

test.each([
  ['skip', ['x'], []],
  ['keep', ['.a', '.d/e', 'x'], []],
  ['refuse', ['x'], ['FILE_HIDDEN .a', 'FILE_HIDDEN .d']],
] as const)('hidden files: %s', (hidden, paths, problems) => {
  const root = newFolder({ '.a': '', '.d/e': '', x: '' });
  expect(outcome(root, { ...STRICT, hidden })).toEqual({ paths, problems });
});

test('the data of git is skipped with what is hidden, and never kept', () => {
  const root = newFolder({ '.git/hooks/pre-commit': '', 'sub/.GIT/config': '' });
  expect(outcome(root, { ...STRICT, hidden: 'skip' })).toEqual({ paths: [], problems: [] });
  const problems = ['FILE_NAME_UNSAFE .git', 'FILE_NAME_UNSAFE sub/.GIT'];
  expect(outcome(root, { ...STRICT, hidden: 'keep' })).toEqual({ paths: [], problems });
});

test.each([
  ['skip', []],
  ['refuse', ['FILE_SYMBOLIC_LINK dangling', 'FILE_SYMBOLIC_LINK file', 'FILE_SYMBOLIC_LINK folder', 'FILE_SYMBOLIC_LINK loop']],
] as const)('symbolic links: %s, and none is followed', (symbolicLinks, problems) => {
  const root = newFolder({ x: '' });
  fs.symlinkSync('/etc/passwd', join(root, 'file'));
  fs.symlinkSync('/etc', join(root, 'folder'));
  fs.symlinkSync('nowhere', join(root, 'dangling'));
  fs.symlinkSync('.', join(root, 'loop'));
  expect(outcome(root, { ...STRICT, symbolicLinks })).toEqual({ paths: ['x'], problems });
});

test('all problems are found at once, and the other files are read', () => {
  const root = newFolder({ 'ok.yaml': '', 'sub/con.yaml': '', 'sub/README': '', 'sub/readme': '', 'git~1/x': '', 'a\nb': '' });
  execFileSync('mkfifo', [join(root, 'pipe')]);
  fs.writeFileSync(Buffer.concat([Buffer.from(join(root, 'latin-')), Buffer.from([0xe9])]), '');
  fs.truncateSync(join(root, 'ok.yaml'), 5);
  fs.writeFileSync(join(root, 'sparse'), '');
  fs.truncateSync(join(root, 'sparse'), 1e12);
  expect(outcome(root)).toEqual({
    paths: ['ok.yaml', 'sub/README', 'sub/readme'],
    problems: [
      'FILE_NAME_UNSAFE a\nb',
      'FILE_NAME_UNSAFE git~1',
      'FILE_NAME_UNSAFE latin-\ufffd',
      'FILE_SPECIAL pipe',
      'FILE_TOO_LARGE sparse',
      'FILE_NAME_UNSAFE sub/con.yaml',
      'FILE_NAME_CLASH sub/readme',
    ],
  });
});

test('folders clash as files do', () => {
  const root = newFolder({ 'Manifests/a': '', 'manifests/a': '', é: '', 'e\u0301': '' });
  expect(outcome(root).problems).toEqual(['FILE_NAME_CLASH manifests', 'FILE_NAME_CLASH é']);
});

test.each([
  ['entries', { entries: 2 }, ['a', 'b'], ['FILE_FOLDER_TOO_LARGE']],
  ['bytes of all', { totalBytes: 5 }, ['a', 'b'], ['FILE_FOLDER_TOO_LARGE c/d']],
  ['bytes of one', { fileBytes: 1 }, [], ['a', 'b', 'c/d', 'c/e/f'].map((path) => `FILE_TOO_LARGE ${path}`)],
  ['depth', { depth: 1 }, ['a', 'b', 'c/d'], ['FILE_FOLDER_TOO_LARGE c/e']],
  ['nothing', { entries: 6, totalBytes: 8, fileBytes: 2, depth: 2 }, ['a', 'b', 'c/d', 'c/e/f'], []],
])('a limit of %s', (_, limits, paths, problems) => {
  const root = newFolder({ a: '12', b: '12', 'c/d': '12', 'c/e/f': '12' });
  expect(outcome(root, { ...STRICT, limits })).toEqual({ paths, problems });
});

test('a limit is reported once, however deep it is met', () => {
  const root = newFolder({ 'a/b/c/1': '', 'a/b/c/2': '', 'a/b/3': '', 'a/4': '', '5': '' });
  expect(outcome(root, { ...STRICT, limits: { entries: 3 } }).problems).toEqual(['FILE_FOLDER_TOO_LARGE a']);
});

test('a root that is no folder', () => {
  const root = newFolder({ file: '' });
  fs.symlinkSync('.', join(root, 'link'));
  const code = (path: string) => readFolder(join(root, path), STRICT).diagnostics.map((each) => each.code);
  expect([code('file'), code('missing'), code('link'), code('link/')]).toEqual([
    ['FILE_UNREADABLE'],
    ['FILE_UNREADABLE'],
    ['FILE_SYMBOLIC_LINK'],
    ['FILE_SYMBOLIC_LINK'],
  ]);
});

test('an empty folder has no files and no problems', () => {
  expect(readFolder(newFolder(), STRICT)).toEqual({ files: [], diagnostics: [] });
});

test('a folder that is swapped for a link while it is read is seen', () => {
  const [root, secret] = [newFolder({ 'sub/a': 'mine' }), newFolder({ a: 'secret' })];
  const calls = meanwhile('openSync', () => {
    fs.renameSync(join(root, 'sub'), join(base, `old-${root.slice(-6)}`));
    fs.symlinkSync(secret, join(root, 'sub'));
  });
  expect(outcome(root, STRICT, calls)).toEqual({
    paths: [],
    problems: ['FILE_CHANGED sub/a', 'FILE_CHANGED sub', 'FILE_CHANGED'],
  });
});

test('a folder that cannot be listed is a problem, and the others are read', () => {
  const root = newFolder({ 'a/x': '', 'b/x': '' });
  const calls = meanwhile('readdirSync', (path) => {
    if (path === join(root, 'a')) throw systemError('EACCES');
  });
  expect(outcome(root, STRICT, calls)).toEqual({ paths: ['b/x'], problems: ['FILE_UNREADABLE a'] });
});

test('whatever order the file system has, the result is the same', () => {
  const root = newFolder(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`d${index % 7}/f${index}`, `${index}`])));
  const expected = readFolder(root, STRICT);
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (dice) => {
      const readdirSync: typeof fs.readdirSync = new Proxy(fs.readdirSync, {
        apply: (target, self, args) => {
          const names: Buffer[] = Reflect.apply(target, self, args);
          return names
            .map((name) => ({ name, key: dice.next().value }))
            .sort((a, b) => a.key - b.key)
            .map(({ name }) => name);
        },
      });
      expect(readFolder(root, STRICT, { ...fs, readdirSync })).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});
