import { codes, type Mutation, widgetProblems } from '../widget';

it.each<[string, Mutation, string[]]>([
  [
    'olm.examples instead',
    {
      csv: {
        'metadata/annotations/alm-examples': undefined,
        'metadata/annotations/olm.examples': '[{"apiVersion":"example.com/v1","kind":"Widget"}]',
      },
    },
    [],
  ],
  ['none', { csv: { 'metadata/annotations/alm-examples': undefined } }, ['warning CSV_EXAMPLES_ABSENT']],
  [
    'none, where nothing is owned',
    {
      csv: { 'metadata/annotations/alm-examples': undefined, 'spec/customresourcedefinitions': {} },
      files: { 'manifests/widgets.example.com.crd.yaml': null },
    },
    [],
  ],
  ['both', { csv: { 'metadata/annotations/olm.examples': 'not read' } }, ['warning CSV_EXAMPLES_TWICE']],
  ['an empty text', { csv: { 'metadata/annotations/alm-examples': '' } }, ['warning CSV_EXAMPLE_MISSING']],
  ['an empty list', { csv: { 'metadata/annotations/alm-examples': '[]' } }, ['warning CSV_EXAMPLE_MISSING']],
  ['no JSON', { csv: { 'metadata/annotations/alm-examples': '[{' } }, ['error CSV_EXAMPLES_INVALID']],
  ['YAML', { csv: { 'metadata/annotations/alm-examples': '- kind: Widget' } }, ['error CSV_EXAMPLES_INVALID']],
  ['an object', { csv: { 'metadata/annotations/alm-examples': '{}' } }, ['error CSV_EXAMPLES_INVALID']],
  [
    'an item without a kind',
    { csv: { 'metadata/annotations/alm-examples': '[{"apiVersion":"example.com/v1"}]' } },
    ['error CSV_EXAMPLES_INVALID'],
  ],
  ['an item that is no object', { csv: { 'metadata/annotations/alm-examples': '[1]' } }, ['error CSV_EXAMPLES_INVALID']],
  [
    'another version',
    { csv: { 'metadata/annotations/alm-examples': '[{"apiVersion":"example.com/v2","kind":"Widget"}]' } },
    ['error CSV_EXAMPLE_NOT_OWNED', 'warning CSV_EXAMPLE_MISSING'],
  ],
  [
    'an API that a server of the operator has',
    { csv: { 'spec/apiservicedefinitions': { owned: [{ name: 'x', group: 'api.example.com', version: 'v1', kind: 'Thing' }] } } },
    ['warning CSV_EXAMPLE_MISSING'],
  ],
  [
    'an owned name without a dot',
    { csv: { 'spec/customresourcedefinitions/owned/0/name': 'widgets' } },
    ['error CSV_OWNED_NAME', 'error CSV_EXAMPLE_NOT_OWNED', 'error BUNDLE_CRD_ABSENT', 'error BUNDLE_CRD_NOT_OWNED'],
  ],
])('%s', (_, mutation, expected) => {
  expect(codes(widgetProblems(mutation))).toEqual(expected);
});

it('says what is wrong with the JSON', () => {
  const [problem] = widgetProblems({ csv: { 'metadata/annotations/alm-examples': '[{ "kind": Widget }]' } });
  expect(problem?.message).toMatch(/^alm-examples is not valid JSON: .*W/);
});
