import * as fs from 'node:fs';
import * as path from 'node:path';
import { Git, Repository } from '../../src/git';
import { ENV, git, inFolder, problemsOf, withClone } from '../forges/fixture';

test('a folder outside of a repository, and a repository without a commit, are told', async () => {
  await inFolder(async (folder) => {
    expect(await problemsOf(() => Repository.open(new Git(folder, ENV), folder))).toMatch(
      /^GIT_NO_REPOSITORY .*not a git repository/,
    );
    git(folder, 'init', '--quiet');
    const repository = await Repository.open(new Git(folder, ENV), folder);
    expect(await problemsOf(() => repository.head())).toBe('GIT_NO_COMMIT the repository has no commit yet');
  });
});

test('a commit has the files of its base and the new ones, byte by byte, and nothing else changes', async () => {
  await withClone(async ({ folder, repository }) => {
    fs.writeFileSync(path.join(folder, 'README.md'), 'edited\n');
    fs.writeFileSync(path.join(folder, 'staged.txt'), 'staged\n');
    git(folder, 'add', 'staged.txt');
    const before = [
      git(folder, 'status', '--porcelain=2', '--branch'),
      fs.readFileSync(path.join(folder, '.git', 'index')).toString('hex'),
    ];
    const base = await repository.head();
    const content = 'a: "ü"\nb: 1\n';
    const commit = await repository.commit(base, [{ path: 'addons/w/a.yaml', content }], 'Subject\n\nBody\n');
    await repository.createBranch('w-1', commit);
    expect(git(folder, 'ls-tree', '-r', '--name-only', 'w-1')).toBe('README.md\naddons/w/a.yaml');
    expect(await repository.read('w-1', ['addons/w/a.yaml', 'README.md', 'addons/w', 'none'])).toEqual(
      new Map([
        ['addons/w/a.yaml', content],
        ['README.md', 'hello\n'],
        ['addons/w', undefined],
        ['none', undefined],
      ]),
    );
    expect(git(folder, 'log', '-1', '--format=%an <%ae> %B', 'w-1')).toBe('Test <test@example.com> Subject\n\nBody');
    expect(await repository.tipOf('w-1')).toBe(commit);
    expect(await repository.isAncestor(base, commit)).toBe(true);
    expect(await repository.isAncestor(commit, base)).toBe(false);
    expect([
      git(folder, 'status', '--porcelain=2', '--branch'),
      fs.readFileSync(path.join(folder, '.git', 'index')).toString('hex'),
    ]).toEqual(before);
  });
});

test('in a folder of the repository, with a detached head, paths are relative to the folder', async () => {
  await withClone(async ({ folder }) => {
    const project = path.join(folder, 'fleet', 'one');
    fs.mkdirSync(project, { recursive: true });
    git(folder, 'checkout', '--quiet', '--detach');
    const repository = await Repository.open(new Git(project, ENV), project);
    const commit = await repository.commit(await repository.head(), [{ path: 'a.yaml', content: 'a\n' }], 'Add');
    expect(git(folder, 'show', `${commit}:fleet/one/a.yaml`)).toBe('a');
    expect(await repository.read(commit, ['a.yaml'])).toEqual(new Map([['a.yaml', 'a\n']]));
  });
});

test('a link is not taken for the file that it names', async () => {
  await withClone(async ({ folder, repository }) => {
    fs.symlinkSync('README.md', path.join(folder, 'link'));
    git(folder, 'add', 'link');
    git(folder, 'commit', '--quiet', '-m', 'Link');
    expect(await repository.read('HEAD', ['link'])).toEqual(new Map([['link', undefined]]));
  });
});

test('a commit is signed if git is told so', async () => {
  await withClone(async ({ folder, repository }) => {
    const program = path.join(folder, '..', 'sign');
    const signature = '-----BEGIN PGP SIGNATURE-----\\n\\nplayed\\n-----END PGP SIGNATURE-----\\n';
    const script = `cat >/dev/null; printf -- '${signature}'; printf '\\n[GNUPG:] SIG_CREATED \\n' >&2`;
    fs.writeFileSync(program, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    git(folder, 'config', 'gpg.program', program);
    git(folder, 'config', 'commit.gpgSign', 'yes');
    const commit = await repository.commit(await repository.head(), [], 'x');
    expect(git(folder, 'cat-file', 'commit', commit)).toMatch(/\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n played\n/);
  });
});

test('without an author, and for a branch that is there, there is a diagnostic', async () => {
  await withClone(async ({ folder, repository }) => {
    const head = await repository.head();
    expect(await problemsOf(() => repository.createBranch('main', head))).toMatch(
      /^GIT_BRANCH_FAILED the branch 'main' cannot be made: /,
    );
    git(folder, 'config', 'user.useConfigOnly', 'true');
    git(folder, 'config', '--unset', 'user.email');
    expect(await problemsOf(() => repository.commit(head, [], 'x'))).toMatch(/^GIT_COMMIT_FAILED .*commit-tree/);
  });
});
