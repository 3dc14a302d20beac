import * as fs from 'node:fs';
import * as path from 'node:path';
import { git, inFolder, TOKEN, withClone, withServer } from '../forges/fixture';
import { addonsAsync, buildImages, bundleFiles, writeProject } from './release-project';

// Each run starts a process, and a machine may be busy.
jest.setTimeout(30_000);

const PATHS = ['integration', 'stage'].map((name) => `addons/widget/addonimagesets/${name}/widget.v1.2.0.yaml`);

/** Runs a test in a project that is built but not released. */
function withBuilt(use: (project: string, images: { catalog: string; packaged: string }) => Promise<void>): Promise<void> {
  return inFolder(async (project) => {
    writeProject(project, bundleFiles('1.2.0', ['integration', 'stage', 'production']));
    await use(project, await buildImages(project, '1.2.0'));
  });
}

test('a release is written once, with the digests of the build', async () => {
  await withBuilt(async (project, { catalog, packaged }) => {
    const first = await addonsAsync(project, ['release', 'widget']);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain(`${PATHS[0]}  new, the first in integration\n    indexImage: ${catalog} (added)\n`);
    expect(first.stdout).toMatch(/\n2 files written; now run addons synth, and commit addons\/ and dist\/ together\n$/);
    for (const file of PATHS) {
      expect(fs.readFileSync(path.join(project, file), 'utf8')).toBe(
        `name: widget.v1.2.0\nindexImage: ${catalog}\npackageImage: ${packaged}\nrelatedImages: []\nconfig:\n  env:\n    - name: LEVEL\n      value: info\n`,
      );
    }
    expect(fs.existsSync(path.join(project, 'addons/widget/addonimagesets/production'))).toBe(false);
    const again = await addonsAsync(project, ['release', 'widget']);
    expect(again).toEqual({
      code: 0,
      stderr: '',
      stdout: `${PATHS[0]}  unchanged: integration has it\n${PATHS[1]}  unchanged: stage has it\nnothing to write\n`,
    });
  });
});

test('--dry-run and problems write nothing', async () => {
  await withBuilt(async (project) => {
    const dry = await addonsAsync(project, ['release', 'widget', '--dry-run', '-e', 'production']);
    expect(dry).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^addons\/widget\/addonimagesets\/production\/.*dry run: nothing was written\n$/s),
    });
    fs.renameSync(path.join(project, 'addons/widget/bundles/main/1.2.0'), path.join(project, 'addons/widget/bundles/main/1.3.0'));
    const stale = await addonsAsync(project, ['release', 'widget']);
    expect(stale.code).toBe(1);
    expect(stale.stderr).toMatch(/nothing was written\n$/);
    expect(fs.existsSync(path.join(project, 'addons/widget/addonimagesets'))).toBe(false);
  });
});

test.each<[string[], number, RegExp]>([
  [['release', '../widget'], 1, /^error RELEASE_ADDON_UNKNOWN/],
  [['release', 'widget', '--images', 'none'], 1, /error LAYOUT_REFUSED/],
  [['release', 'widget', '--target', 'x'], 2, /^error: --target goes with --merge-request\n$/],
  [['release', 'widget', '--branch'], 2, /^error GIT_NO_REPOSITORY/m],
])('%j ends with %i', async (args, code, message) => {
  await withBuilt(async (project) => {
    const run = await addonsAsync(project, args);
    expect(run.stderr).toMatch(message);
    expect(run.code).toBe(code);
  });
});

test('another version than that of the bundles is not released', async () => {
  await inFolder(async (project) => {
    writeProject(project, bundleFiles('1.2.0', ['stage']));
    await buildImages(project, '1.1.0');
    const run = await addonsAsync(project, ['release', 'widget', '--diagnostics', 'json']);
    expect(run.code).toBe(1);
    expect(JSON.parse(run.stdout).diagnostics).toMatchObject([{ code: 'RELEASE_BUILD_STALE' }]);
  });
});

test('--branch commits on a branch of its own, once', async () => {
  await withClone(async ({ folder }) => {
    writeProject(folder, bundleFiles('1.2.0', ['stage']));
    await buildImages(folder, '1.2.0');
    const before = git(folder, 'status', '--porcelain', '--branch');
    const first = await addonsAsync(folder, ['release', 'widget', '--branch']);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const [, branch = ''] = /committed on the new branch (widget-1\.2\.0-[0-9a-f]{8}); now run/.exec(first.stdout) ?? [];
    expect(git(folder, 'diff', '--name-only', 'main', branch)).toBe(PATHS[1]);
    expect(git(folder, 'status', '--porcelain', '--branch')).toBe(before);
    expect((await addonsAsync(folder, ['release', 'widget', '--branch'])).stdout).toContain(
      `the branch ${branch} has it already`,
    );
  });
});

test('--merge-request pushes the branch and opens one, once', async () => {
  await withClone(async ({ folder, origin }) => {
    writeProject(folder, bundleFiles('1.2.0', ['stage']));
    await buildImages(folder, '1.2.0');
    const before = git(folder, 'status', '--porcelain', '--branch');
    const url = 'https://gitlab.example.com/fleet/add-ons.git';
    git(folder, 'config', 'remote.origin.url', url);
    git(folder, 'config', `url.${origin}.insteadOf`, url);
    const merge = {
      web_url: 'https://gitlab.example.com/fleet/add-ons/-/merge_requests/1',
      source_project_id: 1,
      target_project_id: 1,
    };
    let isOpen = false;
    await withServer(
      ({ method }) => {
        if (method === 'GET') return [200, isOpen ? [merge] : []];
        isOpen = true;
        return [201, merge];
      },
      async (address, seen) => {
        const env = { GITLAB_SERVER: address, GITLAB_TOKEN: TOKEN };
        const run = () => addonsAsync(folder, ['release', 'widget', '--merge-request'], env);
        const opened = await run();
        expect(opened).toMatchObject({ code: 0, stderr: '' });
        expect(opened.stdout).toContain(`opened ${merge.web_url}\n`);
        const branch = git(folder, 'branch', '--list', '--format=%(refname:short)', 'widget-*');
        expect(git(origin, 'rev-parse', branch)).toBe(git(folder, 'rev-parse', branch));
        const again = await run();
        expect(again.stdout).toContain(`there is an open merge request already: ${merge.web_url}\n`);
        expect(seen.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET']);
        git(origin, 'update-ref', 'refs/heads/main', branch);
        const merged = await run();
        expect(merged.stdout).toContain('main of origin has it already: no merge request was opened\n');
        expect(seen).toHaveLength(3);
        expect(JSON.stringify([opened, again, merged])).not.toContain(TOKEN);
        expect(git(folder, 'status', '--porcelain', '--branch')).toBe(before);
      },
    );
  });
});

test('without a token, or with one that is refused, the release is not to blame', async () => {
  await withClone(async ({ folder, origin }) => {
    writeProject(folder, bundleFiles('1.2.0', ['stage']));
    await buildImages(folder, '1.2.0');
    await withServer(
      () => [401, { message: `bad token ${TOKEN}` }],
      async (address) => {
        const url = `${address}/fleet/add-ons.git`;
        git(folder, 'config', 'remote.origin.url', url);
        git(folder, 'config', `url.${origin}.insteadOf`, url);
        const args = ['release', 'widget', '--merge-request', '--forge', 'github'];
        const missing = await addonsAsync(folder, args);
        expect(missing).toMatchObject({
          code: 2,
          stderr: expect.stringContaining('error FORGE_TOKEN_MISSING: the environment has no GITHUB_TOKEN'),
        });
        const refused = await addonsAsync(folder, args, { GITHUB_TOKEN: TOKEN });
        expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('FORGE_UNAUTHORIZED') });
        expect(JSON.stringify(refused)).not.toContain(TOKEN);
      },
    );
  });
});
