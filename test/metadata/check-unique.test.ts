import { checkUniqueInMetadata } from '../../src/metadata/check-unique';
import { sourceOf, widget } from './widget';

describe('checkUniqueInMetadata', () => {
  const secret = { name: 'pull', type: 'Opaque', vaultPath: 'p', version: 1, fields: [] };
  it.each([
    ['namespaces', { namespaces: ['a', 'redhat-widget', 'a'] }, "namespaces has 'a' twice"],
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
    [
      'additionalCatalogSources',
      {
        additionalCatalogSources: [
          { name: 'a', image: 'x' },
          { name: 'a', image: 'y' },
        ],
      },
      "additionalCatalogSources has 'a' twice",
    ],
    ['addOnParameters', { addOnParameters: [{ id: 'a' }, { id: 'b' }, { id: 'b' }] }, "addOnParameters has 'b' twice"],
    ['credentialsRequests', { credentialsRequests: [{ name: 'a' }, { name: 'a' }] }, "credentialsRequests has 'a' twice"],
  ])('finds a name twice in %s', (_, changes, message) => {
    expect(checkUniqueInMetadata(widget(changes), sourceOf(widget(changes)))).toMatchObject([
      { code: 'METADATA_DUPLICATE', message },
    ]);
  });

  it('accepts one name in different lists', () => {
    const changes = {
      config: { env: [{ name: 'A', value: '1' }], secrets: [secret] },
      additionalCatalogSources: [{ name: 'pull', image: 'x' }],
    };
    expect(checkUniqueInMetadata(widget(changes), sourceOf(widget(changes)))).toEqual([]);
  });
});
