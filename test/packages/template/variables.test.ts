import fc from 'fast-check';
import { Variables } from '../../../src/packages/template/variables';

test('the first variable is $', () => {
  const variables = new Variables();
  expect([variables.has('$'), variables.has('$x')]).toEqual([true, false]);
});

test('law: as if each block kept a list of its own', () => {
  const step = fc.oneof(fc.constantFrom('open', 'close'), fc.constantFrom('$', '$a', '$b', '$c'));
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const variables = new Variables();
      const places: number[] = [];
      const lists: string[][] = [['$']];
      for (const each of steps) {
        const list = lists.at(-1) ?? [];
        if (each === 'open') {
          places.push(variables.place);
          lists.push([...list]);
        } else if (each === 'close') {
          if (places.length > 0) lists.pop();
          variables.backTo(places.pop() ?? variables.place);
        } else {
          variables.declare([each]);
          list.push(each);
        }
        const now = lists.at(-1) ?? [];
        for (const name of ['$', '$a', '$b', '$c']) expect(variables.has(name)).toBe(now.includes(name));
      }
    }),
  );
});
