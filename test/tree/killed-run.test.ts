import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { nodeDisk } from '../../src/tree/disk';
import { parseLedger } from '../../src/tree/ledger';
import { compareTree, writeTree } from '../../src/tree/write-tree';
import { childIn, firstOutput, killed } from './child-process';
import { dyingDisk, Killed } from './faulty-disk';
import { manyFiles } from './many-files';
import { contents, tempFolder } from './temp-folder';

const base = tempFolder();

/** Files of other people, some in folders that the trees use and leave. */
const FOREIGN = { 'README.md': 'theirs', 'stage/a/notes': 'theirs', 'other/x.yaml': 'theirs' };

const path = fc
  .tuple(
    fc.constantFrom('stage', 'production', 'argocd/stage'),
    fc.constantFrom('', 'a/', 'b/', 'b/c/'),
    fc.constantFrom('x.yaml', 'y.yaml'),
  )
  .map(([scope, folder, name]) => `${scope}/${folder}${name}`);

const step = fc.record({
  tree: fc.dictionary(path, fc.constantFrom('first', 'second', ''), { maxKeys: 8, noNullPrototype: true }),
  scopes: fc.subarray(['stage', 'production', 'argocd/stage'], { minLength: 1 }),
  /** At which call each run before the one that succeeds dies; the first two make the root and the lock. */
  deaths: fc.array(fc.integer({ min: 3, max: 30 }), { maxLength: 2 }),
});

type Tree = Readonly<Record<string, string>>;

function newRoot(): string {
  const root = join(fs.mkdtempSync(join(base, 'run-')), 'dist');
  for (const [name, content] of Object.entries(FOREIGN)) {
    fs.mkdirSync(dirname(join(root, name)), { recursive: true });
    fs.writeFileSync(join(root, name), content);
  }
  return root;
}

function write(root: string, tree: Tree, scopes: readonly string[], disk = nodeDisk): void {
  const files = Object.entries(tree)
    .filter(([name]) => scopes.some((scope) => name.startsWith(`${scope}/`)))
    .map(([name, content]) => ({ path: name, content }));
  writeTree(root, files, { scopes }, disk);
}

/** After a death: files of others are as they were, each of ours is old or new, and all of ours are in the ledger. */
function expectWhole(root: string, before: Tree, wanted: Tree): void {
  const now = contents(root);
  expect(now).toMatchObject(FOREIGN);
  const ledger = parseLedger(now['.addons-ledger'] ?? '', '').paths;
  const ours = Object.keys(now).filter((name) => !name.endsWith('/') && !name.startsWith('.addons-') && !(name in FOREIGN));
  for (const name of ours) {
    expect([before[name], wanted[name]]).toContain(now[name]);
    expect(ledger).toContain(name);
  }
}

test('whenever runs are killed, the next one comes to the tree of undisturbed runs', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
      const [disturbed, undisturbed] = [newRoot(), newRoot()];
      for (const { tree, scopes, deaths } of steps) {
        const before = contents(undisturbed);
        for (const calls of deaths) {
          try {
            write(disturbed, tree, scopes, dyingDisk(calls));
          } catch (cause) {
            if (!(cause instanceof Killed)) throw cause;
          }
          expectWhole(disturbed, before, tree);
        }
        write(disturbed, tree, scopes);
        write(undisturbed, tree, scopes);
        expect(contents(disturbed)).toEqual(contents(undisturbed));
      }
    }),
    { numRuns: 60 },
  );
});

test('every single call is a moment to die at', () => {
  const [old, wanted] = [
    { 'stage/a/x.yaml': 'old', 'stage/b/x.yaml': 'old' },
    { 'stage/a/x.yaml': 'new', 'stage/c/d/x.yaml': 'new' },
  ];
  const expected = newRoot();
  write(expected, wanted, ['stage']);
  let dead = true;
  for (let calls = 1; dead; calls++) {
    const root = newRoot();
    write(root, old, ['stage']);
    try {
      write(root, wanted, ['stage'], dyingDisk(calls));
      dead = false;
    } catch (cause) {
      expect(cause).toBeInstanceOf(Killed);
      expectWhole(root, old, wanted);
    }
    write(root, wanted, ['stage']);
    expect(contents(root)).toEqual(contents(expected));
  }
});

describe('real processes', () => {
  const start = childIn(base);

  test('a process that is killed while it writes', async () => {
    const root = newRoot();
    const expected = newRoot();
    for (const delay of [3, 10, 20, 45, 70]) {
      const child = start('alternate', root, `${delay}`);
      await firstOutput(child);
      await new Promise((resolve) => setTimeout(resolve, delay));
      await killed(child);
      writeTree(root, manyFiles('end'), { scopes: ['stage'] });
      writeTree(expected, manyFiles('end'), { scopes: ['stage'] });
      expect(contents(root)).toEqual(contents(expected));
    }
  }, 30_000);

  test('two runs at once: the second is told of the first, and takes over when that is killed', async () => {
    const root = newRoot();
    const child = start('hold', root, 'first');
    expect(await firstOutput(child)).toBe('holding\n');
    const second = () => writeTree(root, manyFiles('second'), { scopes: ['stage'] });
    expect(second).toThrow(`TREE_LOCKED: Another run writes this tree: process ${child.pid}, since`);
    expect(compareTree(root, manyFiles('second'), { scopes: ['stage'] }).written).toHaveLength(120);
    await killed(child);
    expect(second().written).toHaveLength(120);
    const again = second();
    expect(again).toMatchObject({ changed: false, unchanged: 120 });
    expect(Object.keys(contents(root)).filter((name) => name.startsWith('.addons-'))).toEqual(['.addons-ledger']);
  }, 20_000);
});
