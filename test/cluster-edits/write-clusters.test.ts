import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { type EditedCluster, writeClusters } from '../../src/cluster-edits';
import { DiagnosticsError } from '../../src/diagnostics';
import { type Disk, nodeDisk } from '../../src/tree';

let project: string;
beforeEach(() => {
  project = fs.mkdtempSync(path.join(os.tmpdir(), 'addons-write-'));
});
afterEach(() => fs.rmSync(project, { recursive: true, force: true }));

const file = (name: string) => path.join(project, 'clusters', 'stage', `${name}.yaml`);
const edited = (name: string, before?: string, after?: string): EditedCluster => ({
  file: file(name),
  environment: 'stage',
  name,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});

function write(name: string, text: string): void {
  fs.mkdirSync(path.dirname(file(name)), { recursive: true });
  fs.writeFileSync(file(name), text);
}

/** All files of the project, links too. */
function files(): Readonly<Record<string, string>> {
  const entries = fs.readdirSync(project, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const paths = entries.map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.sort().map((each) => [path.relative(project, each), fs.readFileSync(each, 'utf8')]));
}

function codesOf(action: () => void): readonly string[] {
  try {
    action();
    return [];
  } catch (cause) {
    if (!(cause instanceof DiagnosticsError)) throw cause;
    return cause.diagnostics.map(({ code, where }) => `${code}${where ? ` ${path.basename(where.file)}` : ''}`);
  }
}

test('files are made, changed and removed, and nothing else is left', () => {
  write('a', '\ufeffold\r\n');
  write('b', 'going');
  writeClusters(project, [edited('a', '\ufeffold\r\n', '\ufeffnew\r\n'), edited('b', 'going'), edited('c', undefined, 'fresh')]);
  expect(files()).toEqual({ 'clusters/stage/a.yaml': '\ufeffnew\r\n', 'clusters/stage/c.yaml': 'fresh' });
});

test.each<[string, () => void]>([
  ['changed', () => write('b', 'changed')],
  ['removed', () => fs.rmSync(file('b'))],
  [
    'made a folder',
    () => {
      fs.rmSync(file('b'));
      fs.mkdirSync(file('b'));
    },
  ],
  [
    'made a link',
    () => {
      write('x', 'two');
      fs.rmSync(file('b'));
      fs.symlinkSync('x.yaml', file('b'));
    },
  ],
])('if one was %s in the meantime, none is written', (_, meanwhile) => {
  write('a', 'one');
  write('b', 'two');
  meanwhile();
  const before = files();
  expect(codesOf(() => writeClusters(project, [edited('a', 'one', '1'), edited('b', 'two', '2')]))).toEqual([
    'CLUSTER_FILE_CHANGED b.yaml',
  ]);
  expect(files()).toEqual(before);
});

test('a new file is not written over one that has come to be', () => {
  write('a', 'mine');
  expect(codesOf(() => writeClusters(project, [edited('a', undefined, 'theirs')]))).toEqual(['CLUSTER_FILE_CHANGED a.yaml']);
  expect(files()).toEqual({ 'clusters/stage/a.yaml': 'mine' });
});

test('while another process writes, nothing is written', () => {
  write('a', 'one');
  const holder = JSON.stringify({ pid: process.ppid, host: os.hostname(), start: '2026-01-01T00:00:00.000Z' });
  fs.symlinkSync(holder, path.join(project, '.addons-lock'));
  expect(codesOf(() => writeClusters(project, [edited('a', 'one', '1')]))).toEqual(['TREE_LOCKED']);
  expect(fs.readFileSync(file('a'), 'utf8')).toBe('one');
});

test('a disk that fails at any call leaves each file whole, old or new, and no leftovers', () => {
  const write2 = () => [edited('a', 'one', '1'), edited('b', 'two', '2'), edited('c', 'three'), edited('d', undefined, '4')];
  let isDone = false;
  for (let failing = 0; !isDone; failing++) {
    for (const [name, text] of [
      ['a', 'one'],
      ['b', 'two'],
      ['c', 'three'],
    ] as const)
      write(name, text);
    fs.rmSync(file('d'), { force: true });
    let calls = 0;
    const fail = (): void => {
      if (calls++ === failing) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    };
    const disk: Disk = {
      ...nodeDisk,
      create: (...args) => {
        fail();
        return nodeDisk.create(...args);
      },
      makeFolder: (...args) => {
        fail();
        nodeDisk.makeFolder(...args);
      },
      rename: (...args) => {
        fail();
        nodeDisk.rename(...args);
      },
    };
    isDone = codesOf(() => writeClusters(project, write2(), disk)).length === 0;
    const found = files();
    expect(Object.keys(found).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(['one', '1']).toContain(found['clusters/stage/a.yaml']);
    expect(['two', '2']).toContain(found['clusters/stage/b.yaml']);
    expect([undefined, '4']).toContain(found['clusters/stage/d.yaml']);
    if (isDone)
      expect(found).toEqual({ 'clusters/stage/a.yaml': '1', 'clusters/stage/b.yaml': '2', 'clusters/stage/d.yaml': '4' });
  }
});

test('what a killed edit left behind goes with the next', () => {
  fs.mkdirSync(path.join(project, '.addons-edit'));
  fs.writeFileSync(path.join(project, '.addons-edit', '7'), 'left');
  writeClusters(project, [edited('a', undefined, 'fresh')]);
  expect(files()).toEqual({ 'clusters/stage/a.yaml': 'fresh' });
});
