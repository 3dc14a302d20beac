import { checkSecretMappings } from '../../src/hive/secret-mapping';

const good = { source: { name: 'pull-secret', namespace: 'hub' }, target: { name: 'pull.secret', namespace: 'widget' } };

test('accepts good mappings and none', () => {
  expect(checkSecretMappings([good])).toEqual([]);
  expect(checkSecretMappings([])).toEqual([]);
});

test('tells every problem at both ends of each mapping', () => {
  const bad = { source: { name: '', namespace: 'hub' }, target: { name: 'a', namespace: '' } };
  expect(checkSecretMappings([good, bad]).map(({ severity, message }) => `${severity} ${message}`)).toEqual([
    "error secretMappings[1].source.name is '', which is not the name of a Secret",
    "error secretMappings[1].target.namespace is '', which is not the name of a namespace",
  ]);
});
