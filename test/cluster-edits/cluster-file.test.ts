import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { clusterNamed, editCluster, findClusterFiles, loadCluster } from '../../src/cluster-edits';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'addons-clusters-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const TEXT = 'clusterDeployment: { name: c, namespace: n }\naddons: {}\n';

function write(name: string, content: string | Buffer = TEXT): void {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), content);
}

/** Loads the only cluster file; the codes of its problems. */
function load() {
  const [file] = findClusterFiles(folder);
  if (!file) throw new Error('no file');
  const { loaded, diagnostics } = loadCluster(file);
  return { loaded, codes: diagnostics.map(({ code }) => code) };
}

test('cluster files are found by environment, without what else is there', () => {
  for (const name of [
    'stage/b.c.yaml',
    'stage/a.yaml',
    'production/a.yaml',
    'stage/inventory.yaml',
    'stage/allowance.yaml',
    'stage/x.yml',
    'dev/d.yaml',
  ])
    write(name);
  const files = findClusterFiles(folder);
  expect(files.map(({ environment, name }) => `${environment}/${name}`)).toEqual(['stage/a', 'stage/b.c', 'production/a']);
  expect(clusterNamed(files, 'b.c', undefined).cluster).toEqual({
    file: path.join(folder, 'stage', 'b.c.yaml'),
    environment: 'stage',
    name: 'b.c',
  });
  expect(clusterNamed(files, 'a', 'production').cluster?.environment).toBe('production');
  expect(clusterNamed(files, 'a', undefined).problem?.code).toBe('EDIT_CLUSTER_AMBIGUOUS');
  expect(clusterNamed(files, 'b.c', 'production').problem?.code).toBe('EDIT_CLUSTER_UNKNOWN');
  expect(clusterNamed([], 'a', undefined).problem?.hint).toContain('addons install');
});

test('a byte order mark is no part of the document, and stays', () => {
  write('stage/a.yaml', `\ufeff${TEXT}`);
  const { loaded, codes } = load();
  if (!loaded) throw new Error(codes.join());
  expect(codes).toEqual([]);
  const { edited } = editCluster(loaded, [{ does: 'set', path: ['addons', 'w', 'version'], value: 'latest' }]);
  expect(edited?.after).toBe(`\ufeff${TEXT.replace(' {}\n', '\n  w:\n    version: latest\n')}`);
  expect(edited?.before).toBe(`\ufeff${TEXT}`);
});

test.each<[string, () => void, string[]]>([
  ['text that is not UTF-8', () => write('stage/a.yaml', Buffer.from([0x61, 0xff])), ['FILE_ENCODING']],
  ['UTF-16', () => write('stage/a.yaml', Buffer.from('\ufeffa: b', 'utf16le')), ['FILE_ENCODING']],
  [
    'a link',
    () => {
      write('x');
      fs.mkdirSync(path.join(folder, 'stage'));
      fs.symlinkSync('../x', path.join(folder, 'stage/a.yaml'));
    },
    ['FILE_SYMBOLIC_LINK'],
  ],
  ['a folder', () => fs.mkdirSync(path.join(folder, 'stage/a.yaml'), { recursive: true }), ['FILE_SPECIAL']],
  [
    'too much',
    () => {
      write('stage/a.yaml');
      fs.truncateSync(path.join(folder, 'stage/a.yaml'), 9 * 1024 * 1024);
    },
    ['FILE_TOO_LARGE'],
  ],
  ['what does not fit the schema', () => write('stage/a.yaml', 'addons: []\n'), ['SCHEMA_MISSING_PROPERTY', 'SCHEMA_TYPE']],
])('%s is told', (_, make, expected) => {
  make();
  const { loaded, codes } = load();
  expect([...codes].sort()).toEqual(expected);
  expect(loaded?.read.cluster).toBeUndefined();
});
