import * as fc from 'fast-check';
import { type InstallationSetRole, installationSetName, readInstallationSetName } from '../../src/hive';

test.each<[InstallationSetRole, string]>([
  ['install', 'addon-widget.acme-1'],
  ['delete', 'addon-widget-delete.acme-1'],
  ['parameters', 'addon-widget-parameters.acme-1'],
])('the %s set is named %s', (role, name) => {
  expect(installationSetName({ addon: 'widget', cluster: 'acme-1', role })).toBe(name);
});

test.each(['addon-widget', 'widget.acme-1', 'addon-.acme-1', 'addon-widget.', 'addon--delete.acme-1', ''])(
  '%j is the name of no installation',
  (name) => {
    expect(readInstallationSetName(name)).toBeUndefined();
  },
);

test('what was named is read back, whatever dots the name of the cluster has', () => {
  const id = fc.stringMatching(/^[a-z][a-z0-9]{0,12}$/);
  const cluster = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,20}$/);
  const role = fc.constantFrom<InstallationSetRole>('install', 'delete', 'parameters');
  fc.assert(
    fc.property(id, cluster, role, (addon, name, each) => {
      const set = { addon, cluster: name, role: each };
      expect(readInstallationSetName(installationSetName(set))).toEqual(set);
    }),
  );
});
