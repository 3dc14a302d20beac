import * as fs from 'node:fs';
import * as os from 'node:os';
import { join } from 'node:path';
import { checkOutputRoot } from '../../src/tree/output-root';
import { tempFolder } from './temp-folder';

jest.mock('node:os', () => ({ ...jest.requireActual('node:os'), homedir: jest.fn(), userInfo: jest.fn() }));
const homedir = jest.mocked(os.homedir);
const userInfo = jest.mocked(os.userInfo);

const base = tempFolder();
const at = (name: string): string => join(base, name);
for (const folder of [
  'project/.git',
  'project/addons/a',
  'project/dist',
  'clone/.git',
  'worktree',
  'home/person/sub',
  'users/person',
  'inputs/in',
]) {
  fs.mkdirSync(at(folder), { recursive: true });
}
fs.writeFileSync(at('file'), '');
fs.writeFileSync(at('worktree/.git'), 'gitdir: elsewhere');
fs.symlinkSync(at('project'), at('link'));
fs.symlinkSync(at('nowhere'), at('dangling'));
fs.symlinkSync(at('home/person'), at('home/link'));
const user: os.UserInfo<string> = { username: 'person', uid: 1, gid: 1, shell: null, homedir: at('users/person') };
const started = process.cwd();

beforeEach(() => {
  homedir.mockReturnValue(at('home/link'));
  userInfo.mockReturnValue(user);
  process.chdir(at('project/addons/a'));
});

afterAll(() => process.chdir(started));

test.each([
  ['a folder of its own', at('project/dist')],
  ['a folder that does not exist yet', at('project/new/dist')],
  ['a folder below a link', at('link/dist')],
  ['a folder below home', at('home/person/sub')],
  ['a relative path', '../../dist'],
])('%s is fine', (_, root) => {
  expect(checkOutputRoot(root, [at('project/addons')])).toEqual([]);
});

test.each([
  ['nothing', '', 'is not the path of a folder'],
  ['a path with NUL', 'dist\0', 'is not the path of a folder'],
  ['a path that is too long', `${'x'.repeat(300)}/dist`, 'looking at it fails with ENAMETOOLONG'],
  ['the top', '/', 'is the top of the file system'],
  ['the top, in another way', `${at('project')}${'/..'.repeat(40)}`, 'is the top of the file system'],
  ['the folder above', '..', 'it holds the working directory'],
  ['the home folder behind a link', at('home/person'), 'it is or holds the home folder'],
  ['a folder above home', at('home'), 'it is or holds the home folder'],
  ['the home folder of the user database', at('users/person'), 'it is or holds the home folder'],
  ['a link', at('link'), 'it is a symbolic link'],
  ['a link with a slash', `${at('link')}/`, 'it is a symbolic link'],
  ['a link to nothing', at('dangling'), 'it is a symbolic link'],
  ['a file', at('file'), 'it is not a folder'],
  ['a repository', at('clone'), 'it is the root of a git repository'],
  ['a worktree', at('worktree'), 'it is the root of a git repository'],
  ['the data of git', at('project/.git/hooks'), 'it is part of the data of git'],
  ['an input', at('inputs/in'), 'it overlaps the input'],
  ['a folder in an input', at('inputs/in/dist'), 'it overlaps the input'],
  ['a folder that holds an input', at('inputs'), 'it overlaps the input'],
])('%s is refused', (_, root, reason) => {
  const found = checkOutputRoot(root, [at('inputs/in'), at('not-there')]);
  expect(found.map(({ code, severity }) => [code, severity])).toEqual([['OUTPUT_ROOT_REFUSED', 'error']]);
  expect(found[0]?.message).toContain(reason);
});

test('an input behind a link is found', () => {
  expect(checkOutputRoot(at('project/addons/a/dist'), [at('link/addons')])).toHaveLength(1);
});

test('all reasons are told', () => {
  expect(checkOutputRoot(at('project'), [at('project/addons')])).toHaveLength(3);
});

test.each([
  [
    'no home folder',
    () => {
      throw new Error('ENOENT');
    },
  ],
  ['an empty home folder', () => ''],
])('%s is no failure', (_, home) => {
  homedir.mockImplementation(home);
  userInfo.mockReturnValue({ ...user, homedir: '' });
  expect(checkOutputRoot(at('home'), [])).toEqual([]);
});
