import { channelHeading, notesOf } from '../../src/catalogs/graph-notes';

const VERSION = { name: 'a', isPresent: true, isHead: false, isSkipped: false, reachesHead: true };

test('what is to be said of a version', () => {
  expect(notesOf(VERSION)).toEqual([]);
  expect(notesOf({ ...VERSION, isHead: true, skipRange: '<1.0.0', deprecation: 'why' })).toEqual([
    'head',
    'skipRange <1.0.0',
    'deprecated: why',
  ]);
  expect(notesOf({ ...VERSION, isPresent: false, isSkipped: true })).toEqual(['not in the channel']);
  expect(notesOf({ ...VERSION, isSkipped: true, reachesHead: false })).toEqual(['skipped', 'no way to the head']);
});

test('the heading of a channel', () => {
  const channel = { name: 'b', isDefault: true, versions: [], edges: [], cycles: [] };
  expect(channelHeading({ name: 'a', channels: [] }, channel)).toBe('package a, channel b (default)');
  expect(channelHeading({ name: 'a', channels: [], deprecation: 'x' }, { ...channel, isDefault: false, deprecation: 'y' })).toBe(
    'package a, channel b; deprecated: y; the package is deprecated: x',
  );
});
