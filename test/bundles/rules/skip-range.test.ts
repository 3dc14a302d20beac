import { codes, type Mutation, widgetProblems } from '../widget';

it.each<[string, Mutation, string[]]>([
  ['none', { csv: { 'metadata/annotations/olm.skipRange': undefined } }, []],
  ['empty', { csv: { 'metadata/annotations/olm.skipRange': '' } }, []],
  ['alternatives', { csv: { 'metadata/annotations/olm.skipRange': '<1.0.0 || >=1.1.0 <1.2.3' } }, []],
  ['the syntax of npm', { csv: { 'metadata/annotations/olm.skipRange': '^1.0.0' } }, ['error CSV_SKIP_RANGE']],
  ['a hyphen range', { csv: { 'metadata/annotations/olm.skipRange': '1.0.0 - 1.2.0' } }, []],
  ['no version', { csv: { 'metadata/annotations/olm.skipRange': '>=one' } }, ['error CSV_SKIP_RANGE']],
])('%s', (_, mutation, expected) => {
  expect(codes(widgetProblems(mutation))).toEqual(expected);
});
