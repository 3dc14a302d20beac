import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { type Bundle, readBundle } from '../../../src/bundles';
import {
  catalogOf,
  catalogOfFiles,
  orderedBlobs,
  readCatalog,
  renderBundle,
  validateCatalog,
  writeCatalog,
} from '../../../src/catalogs';
import { type Diagnostic, hasErrors } from '../../../src/diagnostics';
import type { FolderFile } from '../../../src/files';
import { mutated } from './mutations';
import { objectsOf, opm, writeFolder } from './opm';

const DATA = path.join(__dirname, '..', '..', 'data', 'catalogs');
const CASES = path.join(DATA, 'fbc-cases');
const WIDGET = path.join(DATA, 'widget');
const SHARED = path.join(__dirname, '..', '..', '..', '..', 'shared', 'fixtures');
const IMAGE = 'quay.io/example/{{.Package}}-bundle@sha256:'.padEnd(43 + 64, '0');

/** Mutations of each valid catalog. */
const MUTATIONS = 60;

let passed = 0;
let failed = 0;
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'catalog-lane-'));

function check(name: string, isRight: boolean, detail: () => string): void {
  if (isRight) passed += 1;
  else {
    failed += 1;
    console.log(`failed: ${name}\n${detail()}`);
  }
}

function problemsOf(folder: string): Diagnostic[] {
  const { placed, diagnostics } = readCatalog(folder);
  return [...diagnostics, ...(placed ? validateCatalog(placed) : [])];
}

/** The verdict of both on a folder must be one. Returns that of opm. */
function sameVerdict(name: string, folder: string): boolean {
  const problems = problemsOf(folder);
  const theirs = opm('validate', folder);
  const ours = !hasErrors(problems);
  const shown = () => `  opm: ${theirs.reason}  ours: ${JSON.stringify(problems)}\n  ${files(folder)}`;
  check(name, ours === theirs.ok, shown);
  return theirs.ok;
}

function files(folder: string): string {
  const names = fs.readdirSync(folder).filter((name) => fs.statSync(path.join(folder, name)).isFile());
  return names.map((name) => fs.readFileSync(path.join(folder, name), 'utf8')).join('\n');
}

function validateCases(): void {
  for (const verdict of ['valid', 'invalid']) {
    for (const name of fs.readdirSync(path.join(CASES, verdict))) {
      const folder = path.join(CASES, verdict, name);
      check(`opm says ${verdict}: ${name}`, opm('validate', folder).ok === (verdict === 'valid'), () => '');
      sameVerdict(`opm validate: ${name}`, folder);
    }
  }
}

function validateMutations(): void {
  let valid = 0;
  const catalogs = [WIDGET, ...fs.readdirSync(path.join(CASES, 'valid')).map((name) => path.join(CASES, 'valid', name))];
  for (const catalog of catalogs) {
    const name = path.basename(catalog);
    const { placed } = readCatalog(catalog);
    const blobs = placed ? orderedBlobs(placed.catalog).map((blob) => ('content' in blob ? blob.content : blob)) : [];
    for (const [index, data] of fc.sample(mutated(blobs), { numRuns: MUTATIONS, seed: 1 }).entries()) {
      const content = Buffer.from(data.map((blob) => JSON.stringify(blob)).join('\n'));
      const folder = writeFolder(work, [{ path: 'catalog.json', content }]);
      if (sameVerdict(`opm validate: mutation ${index} of ${name}`, folder)) valid += 1;
    }
  }
  const all = catalogs.length * MUTATIONS;
  check('some mutations are valid, most are not', valid > all / 20 && valid < all / 2, () => `  ${valid} of ${all} are`);
}

/** Texts that readers take differently. */
const TEXTS: readonly (readonly [string, string])[] = [
  ['an empty file', ''],
  ['a blank line', '\n'],
  ['a comment', '# nothing\n'],
  ['a comment before the first separator', '# nothing\n---\nschema: a\n'],
  ['a comment after it', '---\n# nothing\nschema: a\n'],
  ['a comment behind it', '--- # nothing\nschema: a\n'],
  ['separators in a row', '---\n---\nschema: a\n---\n'],
  ['two separators between documents', 'schema: a\n---\n---\nschema: b\n'],
  ['three separators between documents', 'schema: a\n---\n---\n---\nschema: b\n'],
  ['two separators at the end', 'schema: a\n---\n---\n'],
  ['a separator alone', '---\n'],
  ['data behind a separator', '--- {schema: a}\n'],
  ['four dashes', 'schema: a\n----\nschema: b\n'],
  ['blank lines between documents', 'schema: a\n\n---\n\nschema: b\n'],
  ['a blank document', 'schema: a\n---\n\n---\nschema: b\n'],
  ['CR LF', '---\r\nschema: a\r\n---\r\nschema: b\r\n'],
  ['a comment at the end', 'schema: a\n---\n# nothing\n'],
  ['a list', '- schema: a\n'],
  ['a text', 'schema\n'],
  ['JSON objects in a row', '{"schema":"a"}{"schema":"b"}\n\n{"schema":"c"}'],
  ['a JSON object without schema among others', '{"schema":"a"}\n{"name":"b"}\n{"schema":"c"}'],
  ['YAML that begins with a brace', '{schema: a}\n---\nschema: b\n'],
  ['keys that differ in case', 'schema: a\nSchema: b\n'],
  ['a key in upper case', 'SCHEMA: a\n'],
  ['a name that is a number', 'schema: a\nname: 5\n'],
  ['a name that is a boolean letter', 'schema: a\nname: y\n'],
  ['a null schema', 'schema: null\n'],
];

function validateTexts(): void {
  for (const [name, text] of TEXTS) {
    sameVerdict(`opm validate: ${name}`, writeFolder(work, [{ path: 'catalog.yaml', content: Buffer.from(text) }]));
  }
}

/** Each holds files without a schema, which opm refuses unless they are excluded. */
const IGNORES: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['a file', { '.indexignore': 'README.md\n' }],
  ['a pattern with blanks around it', { '.indexignore': '  *.md  \n# a comment\n' }],
  ['another file', { '.indexignore': 'OTHER.md\n' }],
  ['taken back', { '.indexignore': '*.md\n!README.md\n' }],
  ['a file of an inner folder', { '.indexignore': 'README.md\n', 'a/README.md': 'x' }],
  ['a file of the root only', { '.indexignore': '/README.md\n', 'a/README.md': 'x' }],
  ['a pattern in a folder is for that folder', { 'a/.indexignore': 'README.md\n' }],
  ['a folder', { '.indexignore': 'docs/\n*.md\n', 'docs/a': 'x' }],
  ['a file of a folder that is excluded, taken back', { '.indexignore': '*.md\ndocs/\n!docs/a\n', 'docs/a': 'x' }],
  ['an inner file takes back', { '.indexignore': '*.md\n', 'a/.indexignore': '!b.md\n', 'a/b.md': 'x' }],
  ['two stars', { '.indexignore': '*.md\nreally/**/x\n', 'really/a/b/x': 'x', 'really/x': 'x' }],
];

function validateIgnores(): void {
  for (const [name, contents] of IGNORES) {
    const all = Object.entries({ 'README.md': 'x', ...contents });
    const folder = writeFolder(
      work,
      all.map(([file, text]): FolderFile => ({ path: file, content: Buffer.from(text) })),
    );
    sameVerdict(`.indexignore: ${name}`, folder);
  }
}

/** Every folder below `root` with `manifests/` and `metadata/`. */
function bundleFolders(root: string): string[] {
  const names = fs.readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  const own = names.includes('manifests') && names.includes('metadata') ? [root] : [];
  return [...own, ...names.flatMap((name) => bundleFolders(path.join(root, name)))];
}

function render(): Bundle[] {
  const bundles: Bundle[] = [];
  for (const folder of bundleFolders(SHARED)) {
    const theirs = opm('render', folder, '--migrate-level=bundle-object-to-csv-metadata', '--alpha-image-ref-template', IMAGE);
    const { bundle, diagnostics } = readBundle(folder);
    if (!theirs.ok || !bundle) {
      // What opm cannot render is refused here too; what only we refuse is for test/bundles to justify.
      check(`refused: ${folder}`, hasErrors(diagnostics), () => `  opm: ${theirs.reason}`);
      continue;
    }
    bundles.push(bundle);
    const ours: unknown = JSON.parse(JSON.stringify(renderBundle(bundle, imageOf(bundle))));
    const [expected] = objectsOf(theirs.stdout);
    const shown = () => `  opm: ${JSON.stringify(expected)}\n  ours: ${JSON.stringify(ours)}`;
    check(`opm render: ${folder}`, isDeepStrictEqual(ours, expected), shown);
  }
  return bundles;
}

function imageOf({ packageName }: Bundle): string {
  return IMAGE.replace('{{.Package}}', packageName);
}

/** Catalogs of all bundles that go together, one folder of bundles at a time. */
function build(bundles: readonly Bundle[]): void {
  const folders = new Set(bundles.map(({ folder }) => path.dirname(folder)));
  for (const parent of folders) {
    const together = bundles.filter(({ folder }) => path.dirname(folder) === parent);
    const distinct = together.filter(({ name }, index) => together.findIndex((other) => other.name === name) === index);
    const { placed, diagnostics } = catalogOf(distinct.map((bundle) => ({ bundle, image: imageOf(bundle) })));
    if (!placed) {
      check(`catalog of ${parent}`, hasErrors(diagnostics), () => 'there is neither a catalog nor an error');
      continue;
    }
    const written = writeCatalog(placed.catalog);
    const folder = writeFolder(work, written);
    sameVerdict(`catalog of ${parent}`, folder);
    const rendered = opm('render', folder);
    const read = catalogOfFiles('', written).placed;
    const ours = read ? orderedBlobs(read.catalog) : [];
    const equal = isDeepStrictEqual(objectsOf(rendered.stdout), JSON.parse(JSON.stringify(ours)));
    check(`opm render of the catalog of ${parent}`, rendered.ok && equal, () => rendered.reason + rendered.stdout);
  }
}

/** The catalogs of upstream are valid, are read by us as by opm, and are written again so that opm reads the same. */
function upstream(): void {
  for (const folder of ['olm/fbc-example/file-based-catalog', 'olm/opm-render-testdata/foo-index-v0.2.0-declcfg/foo']) {
    const source = path.join(SHARED, folder);
    sameVerdict(folder, source);
    const { placed } = readCatalog(source);
    const copy = writeFolder(work, placed ? writeCatalog(placed.catalog) : []);
    const [before, after] = [opm('render', source), opm('render', copy)];
    check(`opm render of a copy of ${folder}`, before.ok && before.stdout === after.stdout, () => after.reason + after.stdout);
  }
}

try {
  validateCases();
  validateTexts();
  validateIgnores();
  validateMutations();
  if (fs.existsSync(SHARED)) {
    build(render());
    upstream();
  } else {
    console.log('left out, as there is no ../shared: rendering of bundles');
  }
} finally {
  fs.rmSync(work, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
