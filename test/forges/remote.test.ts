import { Remote } from '../../src/forges';
import { git, ORIGIN, problemsOf, withClone } from './fixture';

test('knows the default branch and the tips of branches', async () => {
  await withClone(async ({ folder, origin, repository }) => {
    const remote = new Remote(repository);
    const head = git(folder, 'rev-parse', 'HEAD');
    expect(await remote.address()).toBe(ORIGIN);
    expect(await remote.heads(['none'])).toEqual({ defaultBranch: 'main', tips: new Map([['main', head]]) });
    git(folder, 'branch', 'other');
    await remote.push('other');
    expect((await remote.heads(['other'])).tips.get('other')).toBe(head);
    git(origin, 'symbolic-ref', 'HEAD', 'refs/heads/none');
    expect(await remote.heads(['main'])).toEqual({ tips: new Map([['main', head]]) });
  });
});

test('fetches commits without a change of any ref here', async () => {
  await withClone(async ({ folder, origin, repository }) => {
    const tree = git(folder, 'rev-parse', 'HEAD^{tree}');
    git(origin, 'config', 'user.name', 'Other');
    git(origin, 'config', 'user.email', 'other@example.com');
    const commit = git(origin, 'commit-tree', tree, '-m', 'Elsewhere');
    git(origin, 'update-ref', 'refs/heads/elsewhere', commit);
    const before = git(folder, 'for-each-ref');
    await new Remote(repository).fetch('elsewhere');
    expect(git(folder, 'cat-file', '-t', commit)).toBe('commit');
    expect(git(folder, 'for-each-ref')).toBe(before);
  });
});

test('a push over other commits is refused', async () => {
  await withClone(async ({ folder, repository }) => {
    git(folder, 'commit', '--quiet', '--amend', '-m', 'Another beginning');
    expect(await problemsOf(() => new Remote(repository).push('main'))).toMatch(
      /^GIT_REMOTE_FAILED git push 'origin' failed: .*rejected/,
    );
  });
});

test('without a remote, or with one that is gone, there is a diagnostic', async () => {
  await withClone(async ({ folder, repository }) => {
    const remote = new Remote(repository);
    git(folder, 'remote', 'set-url', 'origin', `${folder}/none`);
    expect(await problemsOf(() => remote.heads([]))).toMatch(/^GIT_REMOTE_FAILED git ls-remote 'origin' failed: /);
    git(folder, 'remote', 'remove', 'origin');
    expect(await problemsOf(() => remote.address())).toBe("GIT_NO_REMOTE the repository has no remote 'origin'");
  });
});
