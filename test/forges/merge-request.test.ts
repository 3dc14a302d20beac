import { commitOnBranch, type Forge, type MergeRequestDraft, openMergeRequest, Remote } from '../../src/forges';
import { Git, Repository } from '../../src/git';
import { type Clone, ENV, git, makeChange, problemsOf, withClone } from './fixture';

/** A forge that keeps its merge requests in memory. */
class MemoryForge implements Forge {
  public readonly opened: MergeRequestDraft[] = [];

  public async findOpen(branch: string, target: string): Promise<string | undefined> {
    const index = this.opened.findIndex((each) => each.branch === branch && each.target === target);
    return index < 0 ? undefined : `https://forge.example/${index}`;
  }

  public async open(draft: MergeRequestDraft): Promise<string | undefined> {
    return `https://forge.example/${this.opened.push(draft) - 1}`;
  }
}

/** Makes a commit with some files on a branch of the origin, as another person would. */
async function elsewhere({ folder, origin }: Clone, branch: string, files: Readonly<Record<string, string>>): Promise<string> {
  git(folder, 'clone', '--quiet', origin, `${folder}-other`);
  git(`${folder}-other`, 'config', 'user.name', 'Other');
  git(`${folder}-other`, 'config', 'user.email', 'other@example.com');
  const other = await Repository.open(new Git(`${folder}-other`, ENV), `${folder}-other`);
  const entries = Object.entries(files).map(([path, content]) => ({ path, content }));
  const commit = await other.commit(await other.head(), entries, 'Elsewhere');
  git(`${folder}-other`, 'push', '--quiet', 'origin', `${commit}:refs/heads/${branch}`);
  return commit;
}

const tipAtOrigin = ({ origin }: Clone, branch: string): string => git(origin, 'rev-parse', branch);

test('a merge request is opened once, on a branch that begins at the target', async () => {
  await withClone(async (clone) => {
    const forge = new MemoryForge();
    const { folder, repository } = clone;
    git(folder, 'commit', '--quiet', '--allow-empty', '-m', 'Not pushed');
    const url = 'https://forge.example/0';
    const expected = { branch: 'widget-1', target: 'main', url };
    expect(await openMergeRequest(repository, forge, makeChange())).toEqual({ ...expected, state: 'opened' });
    expect(await openMergeRequest(repository, forge, makeChange())).toEqual({ ...expected, state: 'reused' });
    expect(forge.opened).toEqual([{ branch: 'widget-1', target: 'main', title: 'Release widget 1', body: '**What** changes.' }]);
    expect(git(clone.origin, 'log', '--format=%s', 'widget-1')).toBe('Release widget 1\nBegin');
  });
});

test('a target that has the change already gets no merge request, and no branch is made', async () => {
  await withClone(async (clone) => {
    await elsewhere(clone, 'main', { 'addons/widget/a.yaml': 'a: 1\n' });
    const forge = new MemoryForge();
    expect(await openMergeRequest(clone.repository, forge, makeChange())).toEqual({
      state: 'empty',
      branch: 'widget-1',
      target: 'main',
    });
    expect(forge.opened).toEqual([]);
    expect(git(clone.origin, 'branch', '--list', 'widget-1')).toBe('');
    expect(git(clone.folder, 'branch', '--list', 'widget-1')).toBe('');
  });
});

test('another target is named', async () => {
  await withClone(async (clone) => {
    const tip = await elsewhere(clone, 'release', { 'x.yaml': 'x\n' });
    const forge = new MemoryForge();
    expect(await openMergeRequest(clone.repository, forge, makeChange(), 'release')).toMatchObject({
      state: 'opened',
      target: 'release',
    });
    expect(git(clone.origin, 'rev-parse', 'widget-1~')).toBe(tip);
    expect(await problemsOf(() => openMergeRequest(clone.repository, forge, makeChange(), 'none'))).toBe(
      "TARGET_BRANCH_UNKNOWN the remote origin has no branch 'none'",
    );
    git(clone.origin, 'symbolic-ref', 'HEAD', 'refs/heads/gone');
    expect(await problemsOf(() => openMergeRequest(clone.repository, forge, makeChange()))).toBe(
      'TARGET_BRANCH_UNKNOWN the remote origin has no default branch',
    );
  });
});

test('a branch that another machine has pushed with the same content is used', async () => {
  await withClone(async (clone) => {
    const { folder, repository } = clone;
    const pushed = await elsewhere(clone, 'widget-1', { 'addons/widget/a.yaml': 'a: 1\n' });
    expect(await openMergeRequest(repository, new MemoryForge(), makeChange())).toMatchObject({ state: 'opened' });
    expect(git(folder, 'rev-parse', 'widget-1')).toBe(pushed);
  });
});

test('of two branches with the same content, that of the remote stays', async () => {
  await withClone(async (clone) => {
    const { repository } = clone;
    await commitOnBranch(repository, makeChange(), await repository.head(), 'HEAD');
    const pushed = await elsewhere(clone, 'widget-1', { 'addons/widget/a.yaml': 'a: 1\n' });
    expect(await openMergeRequest(repository, new MemoryForge(), makeChange())).toMatchObject({ state: 'opened' });
    expect(tipAtOrigin(clone, 'widget-1')).toBe(pushed);
  });
});

test('commits that were added to the branch here are pushed along', async () => {
  await withClone(async (clone) => {
    const { folder, repository } = clone;
    const forge = new MemoryForge();
    await openMergeRequest(repository, forge, makeChange());
    git(folder, 'checkout', '--quiet', 'widget-1');
    git(folder, 'commit', '--quiet', '--allow-empty', '-m', 'Synthesize');
    expect(await openMergeRequest(repository, forge, makeChange())).toMatchObject({ state: 'reused' });
    expect(git(clone.origin, 'log', '-1', '--format=%s', 'widget-1')).toBe('Synthesize');
  });
});

test.each([
  ['main', "CHANGE_CONFLICT 'addons/widget/a.yaml' has other content in 'main' of origin"],
  ['widget-1', "CHANGE_CONFLICT 'addons/widget/a.yaml' has other content in the branch 'widget-1' of origin"],
])('other content on %s of the remote is refused, and nothing is pushed', async (branch, problem) => {
  await withClone(async (clone) => {
    const pushed = await elsewhere(clone, branch, { 'addons/widget/a.yaml': 'a: 2\n' });
    const forge = new MemoryForge();
    expect(await problemsOf(() => openMergeRequest(clone.repository, forge, makeChange()))).toBe(problem);
    expect(tipAtOrigin(clone, branch)).toBe(pushed);
    expect(forge.opened).toEqual([]);
  });
});

test('a forge that says there is one already is believed once', async () => {
  await withClone(async ({ repository }) => {
    const forge = new MemoryForge();
    const open = forge.open.bind(forge);
    forge.open = async (draft) => {
      await open(draft);
      return undefined;
    };
    expect(await openMergeRequest(repository, forge, makeChange())).toMatchObject({
      state: 'reused',
      url: 'https://forge.example/0',
    });
    forge.open = async () => undefined;
    forge.findOpen = async () => undefined;
    expect(await problemsOf(() => openMergeRequest(repository, forge, makeChange()))).toMatch(/^FORGE_REFUSED /);
  });
});

test('a forge that refuses the token leaves nothing pushed', async () => {
  await withClone(async (clone) => {
    const forge = new MemoryForge();
    forge.findOpen = () => Promise.reject(new Error('refused'));
    await expect(openMergeRequest(clone.repository, forge, makeChange())).rejects.toThrow('refused');
    expect(git(clone.origin, 'branch', '--list', 'widget-1')).toBe('');
  });
});

test('the address of origin is not needed for the way that git goes', async () => {
  await withClone(async ({ folder, origin, repository }) => {
    git(folder, 'config', 'remote.origin.url', 'https://gitlab.example.com/fleet/add-ons.git');
    git(folder, 'config', `url.${origin}.insteadOf`, 'https://gitlab.example.com/fleet/add-ons.git');
    expect(await new Remote(repository).address()).toBe('https://gitlab.example.com/fleet/add-ons.git');
    expect(await openMergeRequest(repository, new MemoryForge(), makeChange())).toMatchObject({ state: 'opened' });
  });
});
