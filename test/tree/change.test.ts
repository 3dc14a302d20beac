import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { DiagnosticsError } from '../../src/diagnostics';
import { findChange, isChange } from '../../src/tree/change';
import { nodeDisk } from '../../src/tree/disk';
import { renderLedger } from '../../src/tree/ledger';
import { tempFolder } from './temp-folder';

const base = tempFolder();
const LEDGER = '.addons-ledger';

/** A root that holds the files, and a ledger that names some paths. */
function rootWith(files: Readonly<Record<string, string>>, ledger: readonly string[]): string {
  const root = fs.mkdtempSync(join(base, 'root-'));
  for (const [path, content] of Object.entries({ [LEDGER]: renderLedger(ledger), ...files })) {
    fs.mkdirSync(dirname(join(root, path)), { recursive: true });
    fs.writeFileSync(join(root, path), content);
  }
  return root;
}

function problemsOf(action: () => unknown): string[] {
  try {
    action();
    return [];
  } catch (cause) {
    if (!(cause instanceof DiagnosticsError)) throw cause;
    return cause.diagnostics.map(({ code, message }) => `${code} ${message}`);
  }
}

test('what is new, differs, is as wanted, is taken as ours, and is no longer wanted', () => {
  const root = rootWith({ 'a/differs': 'old', 'a/same': 'x', 'a/taken': 'x', 'a/gone': 'x', 'b/other': 'x' }, [
    ...['a/differs', 'a/same', 'a/gone', 'a/missing', 'b/other'],
  ]);
  const wanted = ['a/differs', 'a/same', 'a/taken', 'a/new', 'a/c/d/new'].map((path) => ({ path, content: 'x' }));
  const change = findChange(nodeDisk, root, wanted, ['a']);
  expect(change.write.map(({ path }) => path)).toEqual(['a/differs', 'a/new', 'a/c/d/new']);
  expect(change.remove).toEqual(['a/gone', 'a/missing']);
  expect([...change.missingFolders]).toEqual(['a/c']);
  expect(change.ledger.before).toBe(renderLedger(['a/differs', 'a/same', 'a/gone', 'a/missing', 'b/other']));
  expect(change.ledger.after).toBe(renderLedger(['a/c/d/new', 'a/differs', 'a/new', 'a/same', 'a/taken', 'b/other']));
  expect(change.ledger.during).toBe(
    renderLedger(['a/c/d/new', 'a/differs', 'a/gone', 'a/missing', 'a/new', 'a/same', 'a/taken', 'b/other']),
  );
});

test.each([
  ['bytes that are no UTF-8', Buffer.from([0xff]), '\ufffd'],
  ['other bytes of the same length', Buffer.from('b'), 'a'],
  ['a missing last byte', Buffer.from('é').subarray(0, 1), 'é'],
  ['line ends', Buffer.from('a\r\n'), 'a\n'],
])('%s differ', (_, bytes, content) => {
  const root = rootWith({}, ['a']);
  fs.mkdirSync(join(root, 'a'));
  fs.writeFileSync(join(root, 'a/x'), bytes);
  fs.writeFileSync(join(root, LEDGER), renderLedger(['a/x']));
  expect(findChange(nodeDisk, root, [{ path: 'a/x', content }], ['a']).write).toHaveLength(1);
});

test('a ledger that only git has put together is a change', () => {
  const root = rootWith({ 'a/x': 'x', [LEDGER]: `${renderLedger(['a/x'])}a/x\n` }, []);
  expect(isChange(findChange(nodeDisk, root, [{ path: 'a/x', content: 'x' }], ['a']))).toBe(true);
  fs.writeFileSync(join(root, LEDGER), renderLedger(['a/x']));
  expect(isChange(findChange(nodeDisk, root, [{ path: 'a/x', content: 'x' }], ['a']))).toBe(false);
});

test('all that is in the way is told, once', () => {
  const root = rootWith({ 'a/foreign': 'theirs', 'a/file': 'x', 'a/old/x': 'x', 'a/folder/x': 'x' }, [
    '../x',
    'a/old/link',
    'a/link/old',
  ]);
  fs.symlinkSync('/etc', join(root, 'a/link'));
  fs.symlinkSync('x', join(root, 'a/old/link'));
  const wanted = ['a/foreign', 'a/link/x', 'a/link/y', 'a/file/x', 'a/folder', 'a/fine'].map((path) => ({ path, content: '' }));
  expect(problemsOf(() => findChange(nodeDisk, root, wanted, ['a']))).toEqual([
    `TREE_FOREIGN_FILE '${root}/a/foreign' is to be written, but a file that is not of this tree is there`,
    `TREE_IN_THE_WAY '${root}/a/file' has to be a folder, but is a file`,
    `TREE_IN_THE_WAY '${root}/a/folder' has to be a file, but is a folder`,
    `TREE_IN_THE_WAY '${root}/a/link' has to be a folder, but is a symbolic link`,
    `TREE_IN_THE_WAY '${root}/a/old/link' has to be a file, but is a symbolic link`,
    "LEDGER_ENTRY_INVALID Ledger entry '../x' is not a path in the tree",
  ]);
});

test('a ledger that is a link is not read', () => {
  const root = rootWith({}, []);
  fs.rmSync(join(root, LEDGER));
  fs.symlinkSync('/dev/zero', join(root, LEDGER));
  expect(problemsOf(() => findChange(nodeDisk, root, [], ['a']))).toEqual([expect.stringContaining('TREE_IN_THE_WAY')]);
});
