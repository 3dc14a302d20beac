import { problems, summaries, WIDGET } from './widget';

const without = (...paths: readonly string[]) => ({ ...WIDGET, ...Object.fromEntries(paths.map((path) => [path, undefined])) });

test.each<[string, Record<string, string | undefined>, readonly string[]]>([
  [
    'a missing fixture of a file',
    without('.test-fixtures/small/crds/widgets.yaml'),
    ['manifest.yaml:46:11 PACKAGE_FIXTURE_MISSING'],
  ],
  ['a missing fixture of a template', without('.test-fixtures/small/deployment.yaml'), []],
  [
    'the fixture of a file that a filter leaves out',
    { ...WIDGET, '.test-fixtures/small/debug/debug.yaml': WIDGET['debug/debug.yaml'] },
    ['.test-fixtures/small/debug/debug.yaml:1:1 PACKAGE_FIXTURE_EXTRA'],
  ],
  [
    'a fixture that nothing makes',
    { ...WIDGET, '.test-fixtures/small/x.yaml': '' },
    ['.test-fixtures/small/x.yaml:1:1 PACKAGE_FIXTURE_EXTRA'],
  ],
  [
    'a folder that is no test',
    { ...WIDGET, '.test-fixtures/old/x.yaml': '' },
    ['.test-fixtures/old:1:1 warning PACKAGE_FIXTURE_UNUSED'],
  ],
  [
    'a test without fixtures',
    Object.fromEntries(Object.entries(WIDGET).filter(([path]) => !path.startsWith('.test-fixtures/small'))),
    ['manifest.yaml:46:11 warning PACKAGE_FIXTURES_MISSING'],
  ],
  [
    'documents that a condition leaves out',
    { ...WIDGET, '.test-fixtures/small/settings.yaml': WIDGET['settings.yaml'] },
    ['.test-fixtures/small/settings.yaml:1:1 PACKAGE_FIXTURE_MISMATCH'],
  ],
  [
    'an object that a template makes a second time',
    { ...WIDGET, '.test-fixtures/small/deployment.yaml': WIDGET['debug/debug.yaml'] },
    ['.test-fixtures/small/deployment.yaml:1:1 PACKAGE_OBJECT_TWICE'],
  ],
  [
    'a file that a template takes the place of',
    { ...WIDGET, 'deployment.yaml': WIDGET['.test-fixtures/small/deployment.yaml'] },
    ['deployment.yaml:1:1 warning PACKAGE_FILE_SHADOWED'],
  ],
])('%s', (_, files, expected) => {
  const found = summaries(problems(files));
  expect(found.filter((summary) => !summary.endsWith('PACKAGE_OBJECT_TWICE') || expected.includes(summary))).toEqual(expected);
});
