import * as fs from 'node:fs';
import * as path from 'node:path';
import { folderChanges, Git } from '../../src/git';
import { ENV, git, inFolder, problemsOf } from '../forges/fixture';

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
}

/** A repository with one commit, in a folder that begins like a pattern of git. */
async function inRepository(
  use: (base: string, changes: (folder?: string, commit?: string) => Promise<unknown>) => Promise<void>,
) {
  await inFolder(async (outer) => {
    const base = path.join(outer, '[p]*');
    fs.mkdirSync(base);
    git(outer, 'init', '--quiet', '--initial-branch=main');
    git(outer, 'config', 'user.email', 'test@example.com');
    git(outer, 'config', 'user.name', 'Test');
    write(base, {
      'clusters/stage/a.yaml': 'a: ü\n',
      'clusters/stage/b.yaml': 'b\n',
      'clusters/stage/gone.yaml': '',
      'other.yaml': 'o\n',
    });
    fs.symlinkSync('a.yaml', path.join(base, 'clusters/stage/link.yaml'));
    git(outer, 'add', '.');
    git(outer, 'commit', '--quiet', '-m', 'Begin');
    const changes = async (folder = 'clusters', commit?: string) => {
      const found = await folderChanges(new Git('/', ENV), base, path.join(base, folder), commit);
      return found && Object.fromEntries([...found].map(([file, text]) => [path.relative(base, file), text]));
    };
    await use(base, changes);
  });
}

test('a folder that is as committed has no changes, nor has one that is nowhere', async () => {
  await inRepository(async (base, changes) => {
    expect(await changes()).toEqual({});
    write(base, { 'other.yaml': 'changed\n' });
    expect(await changes()).toEqual({});
    expect(await changes('clusters/production')).toEqual({});
  });
});

test('what is changed, new, ignored, removed or staged is told with its committed text', async () => {
  await inRepository(async (base, changes) => {
    write(base, { 'clusters/stage/a.yaml': 'a: 2\n', 'clusters/stage/odd\nname ü.yaml': '', 'clusters/stage/i.yaml': 'i' });
    write(base, { '.gitignore': 'i.yaml\n', 'clusters/stage/staged.yaml': 's' });
    git(base, 'add', 'clusters/stage/staged.yaml', 'clusters/stage/a.yaml');
    fs.rmSync(path.join(base, 'clusters/stage/gone.yaml'));
    fs.rmSync(path.join(base, 'clusters/stage/link.yaml'));
    expect(await changes()).toEqual({
      'clusters/stage/a.yaml': 'a: ü\n',
      'clusters/stage/gone.yaml': '',
      'clusters/stage/i.yaml': undefined,
      'clusters/stage/link.yaml': undefined,
      'clusters/stage/odd\nname ü.yaml': undefined,
      'clusters/stage/staged.yaml': undefined,
    });
    expect(await changes('clusters/stage/a.yaml')).toEqual({ 'clusters/stage/a.yaml': 'a: ü\n' });
    expect(await changes('clusters/stage/b.yaml')).toEqual({});
  });
});

test('another commit can be compared with, and an unknown one is told', async () => {
  await inRepository(async (base, changes) => {
    write(base, { 'clusters/stage/b.yaml': 'b2\n' });
    git(base, 'commit', '--quiet', '-am', 'Change b');
    expect(await changes()).toEqual({});
    expect(await changes('clusters', 'HEAD~1')).toEqual({ 'clusters/stage/b.yaml': 'b\n' });
    expect(await problemsOf(() => changes('clusters', '--output=x'))).toBe("GIT_COMMIT_UNKNOWN git knows no commit '--output=x'");
  });
});

test('before the first commit all files differ, and without a repository nobody knows', async () => {
  await inFolder(async (folder) => {
    write(folder, { 'clusters/a.yaml': 'a' });
    const changes = () => folderChanges(new Git('/', ENV), folder, path.join(folder, 'clusters'));
    expect(await changes()).toBeUndefined();
    git(folder, 'init', '--quiet');
    expect(await changes()).toEqual(new Map([[path.join(folder, 'clusters/a.yaml'), undefined]]));
  });
});

test('a thousand changed files are read with a few runs of git', async () => {
  await inRepository(async (base, changes) => {
    const many = (text: string) =>
      Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`clusters/many/${i}.yaml`, `${text}${i}\n`]));
    write(base, many('old'));
    git(base, 'add', 'clusters');
    git(base, 'commit', '--quiet', '-m', 'Many');
    write(base, many('renewed'));
    const run = jest.spyOn(Git.prototype, 'bytes');
    expect(await changes('clusters/many')).toEqual(many('old'));
    expect(run.mock.calls.length).toBeLessThan(10);
  });
});
