import { commitOnBranch } from '../../src/forges';
import { git, makeChange, problemsOf, withClone } from './fixture';

test('a change is committed once, and its branch used again', async () => {
  await withClone(async ({ folder, repository }) => {
    const base = await repository.head();
    expect(await commitOnBranch(repository, makeChange(), base, 'HEAD')).toEqual({ state: 'created', branch: 'widget-1' });
    const tip = git(folder, 'rev-parse', 'widget-1');
    expect(git(folder, 'log', '-1', '--format=%B', tip)).toBe('Release widget 1\n\nWhat changes.');
    expect(await commitOnBranch(repository, makeChange(), base, 'HEAD')).toEqual({ state: 'reused', branch: 'widget-1' });
    expect(git(folder, 'rev-parse', 'widget-1')).toBe(tip);
    expect(await commitOnBranch(repository, makeChange(), tip, 'HEAD')).toEqual({ state: 'empty', branch: 'widget-1' });
  });
});

test('only what is missing is committed', async () => {
  await withClone(async ({ folder, repository }) => {
    const change = makeChange({ 'README.md': 'hello', 'new.yaml': 'b\n' });
    await commitOnBranch(repository, change, await repository.head(), 'HEAD');
    expect(git(folder, 'diff', '--stat', 'main', 'widget-1')).toMatch(/^ new\.yaml \| 1 \+/);
  });
});

test('other content is a conflict, all of it at once', async () => {
  await withClone(async ({ folder, repository }) => {
    const base = await repository.commit(
      await repository.head(),
      [
        { path: 'a', content: '1' },
        { path: 'b', content: '2' },
      ],
      'x',
    );
    const change = makeChange({ a: 'one', b: 'two', c: 'three' });
    expect(await problemsOf(() => commitOnBranch(repository, change, base, 'HEAD'))).toBe(
      "CHANGE_CONFLICT 'a' has other content in HEAD\nCHANGE_CONFLICT 'b' has other content in HEAD",
    );
    expect(git(folder, 'branch', '--list', 'widget-1')).toBe('');
  });
});

test.each([
  [
    'other content',
    { 'addons/widget/a.yaml': 'a: 2\n' },
    "CHANGE_CONFLICT 'addons/widget/a.yaml' has other content in the branch 'widget-1'",
  ],
  ['something else', { 'b.yaml': '' }, "CHANGE_BRANCH_TAKEN the branch 'widget-1' exists, but has no 'addons/widget/a.yaml'"],
])('a branch of that name with %s is left alone', async (_, files, problem) => {
  await withClone(async ({ folder, repository }) => {
    const base = await repository.head();
    await commitOnBranch(repository, makeChange(files), base, 'HEAD');
    const tip = git(folder, 'rev-parse', 'widget-1');
    expect(await problemsOf(() => commitOnBranch(repository, makeChange(), base, 'HEAD'))).toBe(problem);
    expect(git(folder, 'rev-parse', 'widget-1')).toBe(tip);
  });
});
