import * as fs from 'node:fs';
import * as path from 'node:path';
import { catalogOfFiles, readCatalog } from '../../src/catalogs';

const WIDGET = path.join(__dirname, '..', 'data', 'catalogs', 'widget');

function read(files: Readonly<Record<string, string | Buffer>>) {
  const list = Object.entries(files).map(([name, content]) => ({ path: name, content: Buffer.from(content) }));
  const { placed, diagnostics } = catalogOfFiles('c', list);
  return { placed, codes: diagnostics.map(({ code, where }) => `${code} ${where?.file}:${where?.line}`) };
}

test('every file counts, whatever its name, but those that .indexignore excludes', () => {
  const package_ = 'schema: olm.package\nname: a\n';
  const { placed, codes } = read({
    'a/b/x': package_,
    'y.json': '{"schema": "b"}',
    'README.md': '# A\ntext',
    '.indexignore': '*.md',
  });
  expect(codes).toEqual([]);
  expect(placed?.catalog.packages.map(({ name }) => name)).toEqual(['a']);
  expect(placed?.catalog.others.map(({ schema }) => schema)).toEqual(['b']);
  expect(read({ 'README.md': '# A\ntext' }).codes).toEqual(['FBC_NOT_OBJECT c/README.md:2']);
});

test('problems of all files are told at once, and there is no catalog', () => {
  const { placed, codes } = read({ a: 'name: x\n', b: 'b: [', c: Buffer.from([0xff]), '.indexignore': '*x*x*x*x' });
  expect(codes.sort()).toEqual([
    'FBC_IGNORE_PATTERN c/.indexignore:1',
    'FBC_SCHEMA_MISSING c/a:1',
    'FILE_ENCODING c/c:1',
    'YAML_SYNTAX c/b:1',
  ]);
  expect(placed).toBeUndefined();
});

test('with a field of a wrong type there is a catalog, so that the rest is checked', () => {
  const { placed, codes } = read({ a: 'schema: olm.package\nname: a\ndescription: 5\n' });
  expect(codes).toEqual(['FBC_FIELD_TYPE c/a:3']);
  expect(placed?.catalog.packages).toHaveLength(1);
});

test('where readers of YAML differ about a value there is a catalog, too', () => {
  const { placed, codes } = read({ a: 'schema: olm.package\nname: a\ndescription: 2024-01-01\n' });
  expect(codes).toEqual(['YAML_AMBIGUOUS c/a:3']);
  expect(placed?.catalog.packages).toHaveLength(1);
});

test('a folder', () => {
  const { placed, diagnostics } = readCatalog(WIDGET);
  expect(diagnostics).toEqual([]);
  expect(placed?.catalog.bundles).toHaveLength(8);
  expect(readCatalog(path.join(WIDGET, 'missing')).diagnostics.map(({ code }) => code)).toEqual(['FILE_UNREADABLE']);
  expect(fs.existsSync(path.join(WIDGET, 'missing'))).toBe(false);
});
