import { checkSecretParameters } from '../../src/parameters';
import type { AddOnParameter } from '../../src/releases';
import { definition } from './definition';

const DEFINITIONS: readonly AddOnParameter[] = [
  definition({ id: 'token', required: true }),
  definition({ id: 'size', required: true, default_value: 'large' }),
  definition({ id: 'note' }),
  definition({ id: 'old', enabled: false, required: true }),
  definition({ id: 'gcp', required: true, conditions: [{ resource: 'cluster', data: { 'cloud_provider.id': 'gcp' } }] }),
];

test.each<[string, readonly string[], readonly string[]]>([
  ['what is required', ['token', 'size'], []],
  ['what may be left out as well', ['token', 'size', 'note'], []],
  ['too little', ['note'], ['size PARAMETER_REQUIRED', 'token PARAMETER_REQUIRED']],
  ['no default', ['token'], ['size PARAMETER_REQUIRED']],
  ['what is not in use', ['token', 'size', 'old'], ['old PARAMETER_NOT_ASKED']],
  ['what is for other clusters', ['token', 'size', 'gcp'], ['gcp PARAMETER_NOT_ASKED']],
  ['what there is not', ['token', 'size', 'tokn'], ['tokn PARAMETER_UNKNOWN']],
])('a Secret with %s', (_, ids, expected) => {
  const problems = checkSecretParameters(DEFINITIONS, ids, { facts: { cluster: { 'cloud_provider.id': 'aws' } } });
  expect(problems.map(({ parameter, code }) => `${parameter} ${code}`)).toEqual(expected);
});
