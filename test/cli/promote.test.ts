import * as fs from 'node:fs';
import * as path from 'node:path';
import { inFolder } from '../forges/fixture';
import { imageSetFile, imageSetPath } from '../promotion/fixture';
import { addonsAsync, writeProject } from './release-project';

// Each run starts a process, and a machine may be busy.
jest.setTimeout(30_000);

const PROMOTE = ['promote', 'widget', '--from', 'stage', '--to', 'production'];

/** Runs a test in a project with two versions in stage and one in production. */
function withReleases(use: (project: string) => Promise<void>): Promise<void> {
  return inFolder(async (project) => {
    const files = {
      ...imageSetFile('stage', '1.0.0'),
      ...imageSetFile('stage', '1.1.0', {}, 'b'),
      ...imageSetFile('production', '1.0.0'),
    };
    writeProject(project, { 'addons/widget/index.ts': '', ...files });
    await use(project);
  });
}

test('shows what differs, writes the same digests, and does so once', async () => {
  await withReleases(async (project) => {
    const target = path.join(project, imageSetPath('production', '1.1.0'));
    const dry = await addonsAsync(project, [...PROMOTE, '--dry-run']);
    expect(dry).toMatchObject({ code: 0, stderr: '' });
    expect(dry.stdout).toMatch(
      / {4}indexImage: quay\.io\/osd-addons\/widget-index@sha256:a{64} -> quay\.io\/osd-addons\/widget-index@sha256:b{64}\n/,
    );
    expect(fs.existsSync(target)).toBe(false);
    expect((await addonsAsync(project, PROMOTE)).stdout).toContain('1 file written; now run addons synth');
    expect(fs.readFileSync(target)).toEqual(fs.readFileSync(path.join(project, imageSetPath('stage', '1.1.0'))));
    expect(await addonsAsync(project, PROMOTE)).toMatchObject({ code: 0, stdout: expect.stringContaining('nothing to write') });
  });
});

test('--version names the version', async () => {
  await withReleases(async (project) => {
    const run = await addonsAsync(project, [...PROMOTE, '--version', '1.0.0']);
    expect(run).toEqual({
      code: 0,
      stderr: '',
      stdout: `${imageSetPath('production', '1.0.0')}  unchanged: production has it\nnothing to write\n`,
    });
  });
});

test.each<[string[], number, RegExp]>([
  [['promote', 'widget', '--from', 'integration', '--to', 'production'], 1, /error PROMOTION_DIRECTION/],
  [[...PROMOTE, '--version', '9.9.9'], 1, /error RELEASE_NOT_FOUND: stage has no AddonImageSet of version '9.9.9'/],
  [['promote', 'widget', '--from', 'stage'], 2, /required option '--to <environment>' not specified/],
  [['promote', 'widget', '--from', 'x', '--to', 'stage'], 2, /--from: there is no environment 'x'/],
])('%j ends with %i', async (args, code, message) => {
  await withReleases(async (project) => {
    const run = await addonsAsync(project, args);
    expect(run.stderr).toMatch(message);
    expect(run.code).toBe(code);
  });
});
