import { codes, type Mutation, widgetProblems } from '../widget';

it.each<[string, Mutation, string[]]>([
  [
    'another version of an owned kind',
    { crd: { 'spec/versions/1': { name: 'v2', served: true, storage: false, schema: { openAPIV3Schema: { type: 'object' } } } } },
    [],
  ],
  ['no CRD', { files: { 'manifests/widgets.example.com.crd.yaml': null } }, ['error BUNDLE_CRD_ABSENT']],
  [
    'another version',
    { csv: { 'spec/customresourcedefinitions/owned/0/version': 'v2', 'metadata/annotations/alm-examples': '[]' } },
    ['warning CSV_EXAMPLE_MISSING', 'error BUNDLE_CRD_ABSENT', 'error BUNDLE_CRD_NOT_OWNED'],
  ],
  [
    'a CRD that nobody owns',
    { csv: { 'spec/customresourcedefinitions/owned': [], 'metadata/annotations/alm-examples': '[]' } },
    ['error BUNDLE_CRD_NOT_OWNED'],
  ],
  [
    'the name in another case',
    { csv: { 'spec/customresourcedefinitions/owned/0/name': 'Widgets.example.com' } },
    ['error BUNDLE_CRD_NAME'],
  ],
])('%s', (_, mutation, expected) => {
  expect(codes(widgetProblems(mutation))).toEqual(expected);
});
