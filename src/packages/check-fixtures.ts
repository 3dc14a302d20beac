import { posix } from 'node:path';
import { type Diagnostic, error, quote, warning } from '../diagnostics';
import type { FolderFile } from '../files';
import { type CelBudget, MAX_CEL_COST } from './cel/evaluate';
import { checkAnnotations } from './check-annotations';
import { checkObjects } from './check-objects';
import { checkPreflight } from './check-preflight';
import { TEMPLATE_SUFFIX } from './check-templates';
import { readDocuments } from './documents';
import { FIXTURES } from './load-package';
import { itemsOf } from './manifest';
import type { PackageComponent } from './package';
import { objectOf, type PackageObject } from './package-object';
import { isObjectFile, type StaticFile } from './static-files';
import { type Expected, expectedContent } from './static-render';
import { TestConditions } from './test-case';
import { violation } from './violation';

/** Template tests of a component that are looked at. */
const MAX_TESTS = 100;

/** One template test. */
interface TestCase {
  readonly component: PackageComponent;
  readonly name: string;
  readonly index: number;
  readonly conditions: TestConditions;
}

/**
 * Compares the fixtures of template tests with what can be known without running templates: which files there can be, what static files
 * come out as, and that what templates are to make are good objects (package-operator 2.13).
 */
export function checkFixtures(component: PackageComponent, files: readonly StaticFile[]): Diagnostic[] {
  const tests = itemsOf(component.manifest.value.test?.template);
  const budget: CelBudget = { left: MAX_CEL_COST };
  const folders = byFolder(component);
  const names = new Set(tests.map((test) => test?.name ?? ''));
  const unused = [...folders.keys()].filter((name) => !names.has(name)).map((name) => unusedFolder(component, name));
  const found = tests.slice(0, MAX_TESTS).flatMap((test, index) => {
    const name = test?.name ?? '';
    const fixtures = folders.get(name);
    if (!fixtures) return name === '' ? [] : [noFixtures(component, name, index)];
    return checkTest({ component, name, index, conditions: new TestConditions(component, test, budget) }, fixtures, files);
  });
  return [...unused, ...found];
}

/** The fixtures of each test, with paths that go on from its folder. A folder of links only is there too. */
function byFolder({ fixtures, fixtureLinks }: PackageComponent): Map<string, FolderFile[]> {
  const folders = new Map<string, FolderFile[]>();
  const folderOf = (path: string) => path.slice(0, Math.max(0, path.indexOf('/'))) || path;
  for (const link of fixtureLinks) folders.set(folderOf(link), folders.get(folderOf(link)) ?? []);
  for (const { path, content } of fixtures) {
    const name = folderOf(path);
    const files = folders.get(name) ?? [];
    if (name !== path) files.push({ path: path.slice(name.length + 1), content });
    folders.set(name, files);
  }
  return folders;
}

function checkTest(test: TestCase, fixtures: readonly FolderFile[], files: readonly StaticFile[]): Diagnostic[] {
  const { component, conditions } = test;
  const found: Diagnostic[] = [];
  const actual = new Map(fixtures.map((file) => [file.path, file]));
  const rendered = renderedPaths(component);
  const expected = new Map<string, Expected>();
  for (const file of files) {
    if (!rendered.has(file.path)) expected.set(file.path, expectedContent(file, conditions));
  }
  for (const [path, content] of expected) {
    if ('reason' in content) found.push(notEvaluated(test, path, content.reason));
    else if (content.text !== undefined && !isLinked(test, path))
      found.push(...compare(test, path, content.text, actual.get(path)));
  }
  const objects: PackageObject[] = files.flatMap((file) => file.objects);
  for (const file of fixtures) {
    const verdict = conditions.ofPath(file.path);
    const isDropped = 'isKept' in verdict && !verdict.isKept;
    const content = expected.get(file.path);
    const isStatic = content !== undefined && ('reason' in content || content.text !== undefined);
    if (!isStatic && (isDropped || !rendered.has(file.path))) found.push(extra(test, file.path));
    else if (rendered.has(file.path)) objects.push(...fixtureObjects(test, file, found));
  }
  found.push(...checkObjects(component, objects), ...checkPreflight(component, objects));
  return [...found, ...objects.flatMap((object) => checkAnnotations(component, object))];
}

/** The paths of the objects that templates make. */
function renderedPaths({ files }: PackageComponent): Set<string> {
  const paths = files
    .filter(({ path }) => path.endsWith(TEMPLATE_SUFFIX))
    .map(({ path }) => path.slice(0, -TEMPLATE_SUFFIX.length));
  return new Set(paths.filter(isObjectFile));
}

function fixtureObjects({ component, name }: TestCase, file: FolderFile, found: Diagnostic[]): PackageObject[] {
  const place = posix.join(component.folder, FIXTURES, name, file.path);
  const { documents, diagnostics } = readDocuments(component, file, place);
  found.push(...diagnostics);
  return documents.map(objectOf);
}

function compare(test: TestCase, path: string, wanted: string, file: FolderFile | undefined): Diagnostic[] {
  const place = posix.join(test.component.folder, FIXTURES, test.name, path);
  if (!file) {
    return [
      error({
        code: 'PACKAGE_FIXTURE_MISSING',
        message: `file ${quote(path)} not found in fixtures folder of the test ${quote(test.name)}`,
        hint: `Copy it there: ${quote(place)}. All objects belong into the fixtures, also those of files that are no templates.`,
        where: test.component.manifest.source.locate(['test', 'template', test.index, 'name']),
      }),
    ];
  }
  const is = file.content.toString('utf8');
  if (is === wanted) return [];
  return [
    error({
      code: 'PACKAGE_FIXTURE_MISMATCH',
      message: violation('File mismatch against fixture', {
        component: test.component,
        path,
        details: `Testcase ${quote(test.name)}`,
      }),
      hint: 'From this line on the fixture is not what the file comes out as. If the file is right, copy it there.',
      where: { file: place, line: firstDifference(is, wanted), column: 1 },
    }),
  ];
}

function firstDifference(a: string, b: string): number {
  const lines = b.split('\n');
  const index = a.split('\n').findIndex((line, number) => line !== lines[number]);
  return index < 0 ? a.split('\n').length : index + 1;
}

function isLinked({ component, name }: TestCase, path: string): boolean {
  const whole = `${name}/${path}`;
  return component.fixtureLinks.some((link) => whole === link || whole.startsWith(`${link}/`));
}

function extra({ component, name }: TestCase, path: string): Diagnostic {
  return error({
    code: 'PACKAGE_FIXTURE_EXTRA',
    message: `file ${quote(path)} should not exist, filtered or empty after template render (test ${quote(name)})`,
    hint: 'Remove it from the fixtures, or mend the condition that leaves the file out.',
    where: { file: posix.join(component.folder, FIXTURES, name, path), line: 1, column: 1 },
  });
}

function notEvaluated({ component, name, index }: TestCase, path: string, reason: string): Diagnostic {
  return error({
    code: 'PACKAGE_TEST_CONDITION',
    message: violation('a condition cannot be evaluated', { component, path, details: `Testcase ${quote(name)}: ${reason}` }),
    hint: 'Give the test what the condition needs, or ask for it with has().',
    where: component.manifest.source.locate(['test', 'template', index, 'name']),
  });
}

function noFixtures(component: PackageComponent, name: string, index: number): Diagnostic {
  return warning({
    code: 'PACKAGE_FIXTURES_MISSING',
    message: `the test ${quote(name)} has no fixtures in ${quote(posix.join(component.folder, FIXTURES, name))}`,
    hint: 'Run kubectl package validate once: it writes them. Review and commit them.',
    where: component.manifest.source.locate(['test', 'template', index, 'name']),
  });
}

function unusedFolder(component: PackageComponent, name: string): Diagnostic {
  return warning({
    code: 'PACKAGE_FIXTURE_UNUSED',
    message: `no test has the name of the fixtures ${quote(name)}`,
    hint: 'Remove the folder, or add the test to test.template of the manifest.',
    where: { file: posix.join(component.folder, FIXTURES, name), line: 1, column: 1 },
  });
}
