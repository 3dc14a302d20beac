import * as fs from 'node:fs';
import * as path from 'node:path';
import { DiagnosticsError } from '../../src/diagnostics';
import { type PlannedFile, writeFiles } from '../../src/promotion';
import { nodeDisk } from '../../src/tree';
import { filesOf, imageSetPath, lines, withProject } from './fixture';

const planned = (environment: 'stage' | 'production', state: PlannedFile['state'] = 'new'): PlannedFile => ({
  addon: 'widget',
  environment,
  path: imageSetPath(environment, '1.0.0'),
  content: `${environment}\n`,
  state,
  differences: [],
});

function problemsOf(run: () => void): string {
  try {
    run();
  } catch (cause) {
    if (cause instanceof DiagnosticsError) return lines(cause.diagnostics);
    throw cause;
  }
  return '';
}

test('new files are written with their folders, others are left alone', () => {
  withProject({}, (project) => {
    writeFiles(project, [planned('stage'), planned('production', 'unchanged')]);
    expect(filesOf(project)).toEqual({ 'addons/widget/index.ts': '', [imageSetPath('stage', '1.0.0')]: 'stage\n' });
    expect(fs.readdirSync(project)).toEqual(['addons']);
    expect(fs.statSync(path.join(project, imageSetPath('stage', '1.0.0'))).mode & 0o777).toBe(0o644);
  });
});

test('a disk that fails at any call leaves whole files only, and another run comes to the end', () => {
  const files = [planned('stage'), planned('production')];
  const failed: number[] = [];
  for (let at = 1; failed.length === at - 1; at++) {
    withProject({}, (project) => {
      let calls = 0;
      const failing =
        <A extends unknown[], R>(run: (...args: A) => R) =>
        (...args: A): R => {
          if (++calls === at) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
          return run(...args);
        };
      const { makeFolder, create, rename } = nodeDisk;
      const disk = { ...nodeDisk, makeFolder: failing(makeFolder), create: failing(create), rename: failing(rename) };
      const problems = problemsOf(() => writeFiles(project, files, disk));
      if (problems !== '') failed.push(at);
      expect(problems).toMatch(/^(?:error TREE_WRITE_FAILED: .*no space left on device)?$/);
      expect(fs.readdirSync(project)).toEqual(['addons']);
      for (const [name, text] of Object.entries(filesOf(project)))
        expect([name, text.length > 0]).toEqual([name, name.endsWith('.yaml')]);
      const missing = files.filter((file) => !fs.existsSync(path.join(project, file.path)));
      writeFiles(project, missing);
      expect(Object.keys(filesOf(project))).toHaveLength(3);
    });
  }
  expect(failed.length).toBe(7);
});

test.each<[string, (project: string) => void, string]>([
  [
    'a link above',
    (project) => fs.symlinkSync('/tmp', path.join(project, 'addons/widget/addonimagesets')),
    "'addons/widget/addonimagesets' has to be a folder, but a symbolic link is there",
  ],
  [
    'a file above',
    (project) => fs.writeFileSync(path.join(project, 'addons/widget/addonimagesets'), ''),
    "'addons/widget/addonimagesets' has to be a folder, but a file is there",
  ],
  [
    'the file itself',
    (project) => {
      const file = path.join(project, imageSetPath('stage', '1.0.0'));
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, 'mine');
    },
    "stage/widget.v1.0.0.yaml' has to be a new file, but a file is there",
  ],
])('%s is in the way', (_, prepare, problem) => {
  withProject({}, (project) => {
    prepare(project);
    expect(problemsOf(() => writeFiles(project, [planned('stage')]))).toContain(problem);
    expect(fs.readdirSync(project)).toEqual(['addons']);
  });
});
