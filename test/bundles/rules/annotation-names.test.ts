import { codes, type Mutation, widgetProblems } from '../widget';

it.each<[string, Mutation, string[]]>([
  [
    'every annotation in its case',
    {
      csv: {
        'metadata/annotations/olm.operatorGroup': 'g',
        'metadata/annotations/olm.operatorNamespace': 'n',
        'metadata/annotations/olm.targetNamespaces': 't',
        'metadata/annotations/olm.providedAPIs': 'p',
      },
    },
    [],
  ],
  ['lower case', { csv: { 'metadata/annotations/olm.skiprange': '>=1.0.0' } }, ['error ANNOTATION_CASE']],
  [
    'each that is wrong',
    { csv: { 'metadata/annotations/olm.operatorgroup': 'g', 'metadata/annotations/OLM.providedAPIs': 'p' } },
    ['error ANNOTATION_CASE', 'error ANNOTATION_CASE'],
  ],
  [
    'properties in an annotation',
    { csv: { 'metadata/annotations/olm.properties': '[]' } },
    ['warning CSV_PROPERTIES_ANNOTATION'],
  ],
])('%s', (_, mutation, expected) => {
  expect(codes(widgetProblems(mutation))).toEqual(expected);
});
