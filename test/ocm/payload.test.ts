import type { AddonMetadata } from '../../src/metadata';
import { OCM_SERVICES, payloadOf } from '../../src/ocm';
import { Release } from '../../src/releases';
import { deepFreeze } from './deep-freeze';
import { CATALOG, parameter, WIDGET } from './widget';

test.each([
  ['no release', undefined, false],
  ['an image without a version', Release.of({ catalogImage: CATALOG }), false],
  ['a release', Release.of({ version: '1.2.3-rc.1', catalogImage: CATALOG }), true],
] as const)('%s', (_, release, hasVersion) => {
  const { addon, version } = payloadOf(WIDGET, release, 'addons_mgmt');
  expect(addon.id).toBe('widget');
  expect(version?.id).toBe(hasVersion ? '1.2.3-rc.1' : undefined);
  // Absent, so not `null` or `undefined`: as JSON it would not be there, but a comparison could take it for a field.
  expect('version' in payloadOf(WIDGET, release, 'addons_mgmt')).toBe(hasVersion);
  expect(addon.requirements === undefined).toBe(hasVersion);
});

test('neither metadata nor release are touched, so no payload depends on those made before it', () => {
  const metadata: AddonMetadata = deepFreeze({
    ...WIDGET,
    addOnParameters: ['a', 'b'].map(parameter),
    config: { env: [{ name: 'A', value: 'b' }] },
  });
  const release = Release.of({ version: '1.0.0', catalogImage: CATALOG });
  const first = OCM_SERVICES.map((service) => payloadOf(metadata, release, service));
  const again = [...OCM_SERVICES].reverse().map((service) => payloadOf(metadata, release, service));
  expect(again.reverse()).toEqual(first);
});
