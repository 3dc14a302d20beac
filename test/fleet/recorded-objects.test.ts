import { fromAddon } from '../../src/fleet/recorded-objects';

test('an Addon says which version it is of, and by what OCM knows its revision', () => {
  const addon = { metadata: { name: 'widget' }, spec: { version: '1.2.3', correlationID: 'c-1' } };
  expect(fromAddon(addon)).toMatchObject({ addonVersion: '1.2.3', correlationId: 'c-1', addonConditions: [] });
  expect(Object.keys(fromAddon({ metadata: {}, spec: { version: '', correlationID: 7 } }))).toEqual([
    'addonConditions',
    'isMarkedForDeletion',
  ]);
});
