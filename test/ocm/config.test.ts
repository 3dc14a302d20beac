import { configOf } from '../../src/ocm/config';

const secret = (name: string) => ({ name, type: 'Opaque', vaultPath: 'a/b', version: 1, fields: ['c'] });

test.each([
  ['addons_mgmt', 'add_on_secret_propagations'],
  ['clusters_mgmt', 'secret_propagations'],
] as const)('%s has its secrets in %s, and each entry its index', (service, list) => {
  const env = [
    { name: 'B', value: 'it\'s "x": y' },
    { name: 'A', value: '' },
  ];
  expect(configOf({ id: 'widget', env, secrets: [secret('pull'), secret('token')] }, service)).toEqual({
    add_on_environment_variables: [
      { id: '0', name: 'B', value: 'it\'s "x": y' },
      { id: '1', name: 'A', value: '' },
    ],
    [list]: [
      { id: '0', source_secret: 'widget-pull', destination_secret: 'pull' },
      { id: '1', source_secret: 'widget-token', destination_secret: 'token' },
    ],
  });
  expect(configOf({ id: 'widget', env: undefined, secrets: undefined }, service)).toEqual({
    add_on_environment_variables: [],
    [list]: [],
  });
});

test('nothing of where a secret lies is told', () => {
  expect(JSON.stringify(configOf({ id: 'widget', env: [], secrets: [secret('pull')] }, 'addons_mgmt'))).not.toMatch(/vault|a\/b/);
});
