import * as fc from 'fast-check';
import { PathTree } from '../../src/oci/path-tree';

const path = fc
  .array(fc.constantFrom('a', 'b', '__proto__'), { minLength: 1, maxLength: 3 })
  .map((segments) => segments.join('/'));
const step = fc.tuple(fc.constantFrom('set', 'remove', 'clear'), path);

test('a tree does what a map of paths does', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), path, (steps, asked) => {
      const tree = new PathTree<number>();
      const map = new Map<string, number>();
      for (const [index, [action, at]] of steps.entries()) {
        if (action === 'set') tree.set(at, index);
        else if (action === 'remove') tree.remove(at);
        else tree.clear(at);
        for (const key of [...map.keys()]) {
          if (action !== 'set' && (key.startsWith(`${at}/`) || (action === 'remove' && key === at))) map.delete(key);
        }
        if (action === 'set') map.set(at, index);
      }
      expect(new Map(tree.entries())).toEqual(map);
      expect(tree.get(asked)).toBe(map.get(asked));
      const segments = asked.split('/');
      expect(tree.above(asked)).toEqual(segments.slice(1).map((_, depth) => map.get(segments.slice(0, depth + 1).join('/'))));
    }),
  );
});

test('everything is below the empty path', () => {
  const tree = new PathTree<number>();
  tree.set('a/b', 1);
  tree.clear('');
  expect([...tree.entries()]).toEqual([]);
});
