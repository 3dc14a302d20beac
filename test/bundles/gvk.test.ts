import { gvkOf, gvkText, splitCrdName } from '../../src/bundles/gvk';

it.each([
  ['v1', { group: '', version: 'v1', kind: 'Kind' }],
  ['example.com/v1', { group: 'example.com', version: 'v1', kind: 'Kind' }],
  ['', { group: '', version: '', kind: 'Kind' }],
])('takes %j apart', (apiVersion, expected) => {
  expect(gvkOf(apiVersion, 'Kind')).toEqual(expected);
});

it('writes an API as text', () => {
  expect(gvkText({ group: 'example.com', version: 'v1', kind: 'Widget' })).toBe('example.com/v1 Widget');
});

it.each([
  ['widgets.example.com', { plural: 'widgets', group: 'example.com' }],
  ['widgets.', { plural: 'widgets', group: '' }],
  ['widgets', undefined],
])('splits the name %s', (name, expected) => {
  expect(splitCrdName(name)).toEqual(expected);
});
