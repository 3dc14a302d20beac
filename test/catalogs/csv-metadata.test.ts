import { csvMetadataOf } from '../../src/catalogs/csv-metadata';

test('structs are kept although they are empty, everything else is left out', () => {
  expect(csvMetadataOf({})).toEqual({ apiServiceDefinitions: {}, crdDescriptions: {}, provider: {} });
});

test('what the console shows, without what installs the operator', () => {
  const owned = {
    name: 'as.g',
    version: 'v1',
    kind: 'A',
    more: 1,
    specDescriptors: [{ path: 'p', value: 5, 'x-descriptors': ['u'] }],
  };
  const csv = {
    metadata: { name: 'n', annotations: { a: 'b' }, labels: { c: 'd' } },
    spec: {
      version: '1.0.0',
      displayName: 'D',
      description: '',
      keywords: ['k'],
      installModes: [{ type: 'OwnNamespace', supported: false }],
      maintainers: [{ name: 'm', email: 'm@example.com' }],
      links: [{ name: 'l', url: 'u' }],
      provider: { name: 'p' },
      minKubeVersion: '1.20.0',
      nativeAPIs: [{ group: 'g', version: 'v1', kind: 'N' }],
      customresourcedefinitions: { owned: [owned] },
      apiservicedefinitions: { required: [{ name: 's', group: 'g', version: 'v1', kind: 'S', containerPort: 443 }] },
      install: { strategy: 'deployment' },
      icon: [{ base64data: 'YQ==', mediatype: 'image/png' }],
    },
  };
  expect(csvMetadataOf(csv)).toMatchSnapshot();
});
