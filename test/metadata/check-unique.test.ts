import { checkUnique } from '../../src/metadata/check-unique';
import { soundWidget } from './widget';

describe('checkUnique', () => {
  const parameter = (id: string) => ({
    ...{ id, name: 'n', description: 'd', value_type: 'string', required: true, editable: true, enabled: true },
  });
  const request = (name: string) => ({ name, namespace: 'n', service_account: 's', policy_permissions: [] });
  const secret = { name: 'pull', type: 'Opaque', vaultPath: 'p', version: 1, fields: [] };
  it.each([
    [
      'config.env',
      {
        config: {
          env: [
            { name: 'A', value: '1' },
            { name: 'A', value: '2' },
          ],
        },
      },
      "config.env has 'A' twice",
    ],
    ['config.secrets', { config: { secrets: [secret, secret] } }, "config.secrets has 'pull' twice"],
    ['addOnParameters', { addOnParameters: ['a', 'b', 'b'].map(parameter) }, "addOnParameters has 'b' twice"],
    ['credentialsRequests', { credentialsRequests: ['a', 'a'].map(request) }, "credentialsRequests has 'a' twice"],
  ])('finds a name twice in %s', (_, changes, message) => {
    expect(checkUnique(soundWidget(changes))).toMatchObject([{ code: 'METADATA_DUPLICATE', message }]);
  });

  it('accepts one name in different lists', () => {
    const changes = {
      config: { env: [{ name: 'A', value: '1' }], secrets: [secret] },
      additionalCatalogSources: [{ name: 'pull', image: 'x' }],
    };
    expect(checkUnique(soundWidget(changes))).toEqual([]);
  });
});
