import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { bundle } from '../../bin/bundle.js';

const SOURCES = path.join(__dirname, '..', '..', 'src');
const ENTRY = path.join(SOURCES, 'render', 'index.ts');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'addons-bundle-'));
const outfile = path.join(folder, 'bundle.js');
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test('a bundle is kept until a source changes', async () => {
  expect(await bundle(ENTRY, outfile)).toMatchObject({ file: outfile, mayVary: false });
  const first = fs.statSync(outfile).mtimeMs;
  await bundle(ENTRY, outfile);
  expect(fs.statSync(outfile).mtimeMs).toBe(first);
  const stamp = JSON.parse(fs.readFileSync(`${outfile}.stamp`, 'utf8'));
  expect(stamp.inputs).toContainEqual([ENTRY, fs.statSync(ENTRY).size, fs.statSync(ENTRY).mtimeMs]);
  stamp.inputs.find(([file]: [string]) => file === ENTRY)[1]++;
  fs.writeFileSync(`${outfile}.stamp`, JSON.stringify(stamp));
  await bundle(ENTRY, outfile);
  expect(fs.statSync(outfile).mtimeMs).toBeGreaterThan(first);
});

test('fields of classes are assigned and never defined, those of cdk8s and constructs too', async () => {
  const text = fs.readFileSync((await bundle(ENTRY, outfile)).file, 'utf8');
  expect(text).toContain('cdk8s.ApiObject');
  expect(text).toContain('constructs.Node');
  expect(text).toMatch(/\bclass \w+ extends constructs_1\.Construct\{/);
  expect(text).not.toMatch(/\bclass(?: \w+)?(?: extends [\w.]+)?\{(?!static)\w+[;=]/);
});

/** One character beyond, as it may stand in a regular expression, makes V8 hold the whole bundle at twice its size. */
test.each(['cli/main.ts', 'index.ts'])('the bundle of %s is ASCII', async (entry) => {
  const { file } = await bundle(path.join(SOURCES, entry), path.join(folder, 'all.js'));
  expect(fs.readFileSync(file, 'latin1')).not.toMatch(/.{0,40}[^\0-\x7f]/);
});
