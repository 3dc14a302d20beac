import { codes, type Mutation, widgetProblems } from '../widget';

it.each<[string, Mutation, string[]]>([
  ['a pre-release', { csv: { 'spec/minKubeVersion': '1.25.0-0' } }, []],
  ['none', { csv: { 'spec/minKubeVersion': undefined } }, ['warning CSV_MIN_KUBE_VERSION_ABSENT']],
  ['a blank', { csv: { 'spec/minKubeVersion': ' ' } }, ['warning CSV_MIN_KUBE_VERSION_ABSENT']],
  ['two numbers', { csv: { 'spec/minKubeVersion': '1.25' } }, ['error CSV_MIN_KUBE_VERSION']],
  ['a leading v', { csv: { 'spec/minKubeVersion': 'v1.25.0' } }, ['error CSV_MIN_KUBE_VERSION']],
  ['a number', { csv: { 'spec/minKubeVersion': 1.25 } }, ['error SCHEMA_TYPE', 'error CSV_MIN_KUBE_VERSION']],
])('%s', (_, mutation, expected) => {
  expect(codes(widgetProblems(mutation))).toEqual(expected);
});
