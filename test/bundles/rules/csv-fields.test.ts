import { codes, type Mutation, widgetProblems } from '../widget';

it.each<[string, Mutation, string[]]>([
  ['null where nothing is wanted', { csv: { 'spec/keywords': null, 'spec/links': null } }, []],
  ['unknown fields', { csv: { 'spec/unheard': { of: 1 } } }, []],
  ['a text for a list', { csv: { 'spec/keywords': 'a' } }, ['error SCHEMA_TYPE']],
  ['a text for a boolean', { csv: { 'spec/installModes/1/supported': 'no' } }, ['error SCHEMA_TYPE']],
  ['a number for a text', { csv: { 'spec/displayName': 1 } }, ['error SCHEMA_TYPE']],
  ['a number for an annotation', { csv: { 'metadata/annotations/createdAt': 2024 } }, ['error SCHEMA_TYPE']],
  [
    'a text for a port',
    { csv: { 'spec/install/spec/deployments/0/spec/template/spec/containers/0/ports': [{ containerPort: 'http' }] } },
    ['error SCHEMA_TYPE'],
  ],
  [
    'a number for a quantity',
    { csv: { 'spec/install/spec/deployments/0/spec/template/spec/containers/0/resources/limits/cpu': 0.5 } },
    [],
  ],
  [
    'no quantity',
    { csv: { 'spec/install/spec/deployments/0/spec/template/spec/containers/0/resources/limits/cpu': 'much' } },
    ['error SCHEMA_VALUE'],
  ],
  [
    'a port by name',
    { csv: { 'spec/install/spec/deployments/0/spec/template/spec/containers/0/livenessProbe/httpGet/port': 'http' } },
    [],
  ],
  [
    'half a port',
    { csv: { 'spec/install/spec/deployments/0/spec/template/spec/containers/0/livenessProbe/httpGet/port': 80.5 } },
    ['error SCHEMA_TYPE'],
  ],
  ['another API version', { csv: { apiVersion: 'operators.coreos.com/v1' } }, ['error CSV_API_VERSION']],
  ['no display name', { csv: { 'spec/displayName': undefined } }, ['error CSV_FIELD_MISSING']],
  ['an empty display name', { csv: { 'spec/displayName': '' } }, ['error CSV_FIELD_MISSING']],
  ['no strategy', { csv: { 'spec/install/strategy': undefined } }, ['error CSV_FIELD_MISSING']],
  ['no deployments', { csv: { 'spec/install/spec/deployments': undefined } }, ['error CSV_FIELD_MISSING']],
  ['no install strategy at all, told once', { csv: { 'spec/install': { strategy: '' } } }, ['error CSV_FIELD_MISSING']],
  ['an empty list of deployments, which is one', { csv: { 'spec/install/spec/deployments': [] } }, []],
])('%s', (_, mutation, expected) => {
  expect(codes(widgetProblems(mutation))).toEqual(expected);
});
