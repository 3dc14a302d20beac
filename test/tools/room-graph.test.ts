import { renderCycle, renderGraph, roomGraph } from '../../tools/room-graph';

describe('roomGraph', () => {
  test.each([
    ['imports within a room do not count', { 'a/x.ts': ['a/y.ts'], 'a/y.ts': [] }, { a: [] }],
    [
      'many imports of one room count once',
      { 'a/x.ts': ['b/y.ts', 'b/z.ts'], 'a/w.ts': ['b/y.ts'], 'b/y.ts': [] },
      { a: ['b'], b: [] },
    ],
    ['a file in a deeper folder belongs to the room', { 'a/deep/x.ts': ['b/deep/y.ts'] }, { a: ['b'] }],
    [
      'a folder beside src is imported from, and no room itself',
      { 'a/x.ts': ['../imports/g.io.ts'], '../imports/g.io.ts': [] },
      { a: ['../imports'] },
    ],
    ['a file directly in src is in no room', { 'index.ts': ['a/x.ts'], 'a/x.ts': ['version.ts'] }, { a: [] }],
    ['a file beside src is in no room', { 'a/x.ts': ['../package.json'] }, { a: [] }],
  ])('%s', (_, files, rooms) => {
    expect(roomGraph(files)).toEqual(rooms);
  });

  test('is in alphabetical order, so that it prints the same each time', () => {
    const rooms = roomGraph({ 'c/x.ts': ['b/x.ts', 'a/x.ts'], 'b/x.ts': [], 'a/x.ts': [] });
    expect(renderGraph(rooms)).toBe('a -> (nothing)\nb -> (nothing)\nc -> a, b');
  });
});

test('a cycle is spelled out back to its beginning', () => {
  expect(renderCycle(['a', 'b'])).toBe('a -> b -> a');
});
