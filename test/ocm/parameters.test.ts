import * as fc from 'fast-check';
import { parametersOf } from '../../src/ocm/parameters';
import type { AddOnParameter } from '../../src/releases';
import { parameter } from './widget';

const ordered = (order?: number): AddOnParameter => ({ ...parameter('size'), ...(order !== undefined && { order }) });
const ordersOf = (orders: readonly (number | undefined)[]) => parametersOf(orders.map(ordered)).items.map(({ order }) => order);

test.each<[string, (number | undefined)[], number[]]>([
  ['none', [], []],
  ['without any order: that of the file', [undefined, undefined, undefined], [1, 2, 3]],
  ['the author’s', [30, 10, 20], [30, 10, 20]],
  ['the author’s, even twice', [5, 5], [5, 5]],
  ['zero and less are orders too', [0, -1, undefined], [0, -1, 1]],
  ['the last one has one', [undefined, undefined, 9], [1, 2, 9]],
  ['the last one wants to be first', [undefined, undefined, 1], [2, 3, 1]],
  ['one in the middle', [undefined, 2, undefined], [1, 2, 3]],
])('%s', (_, orders, expected) => {
  expect(ordersOf(orders)).toEqual(expected);
});

test('every other field is as it is in the file', () => {
  const options = [{ name: 'One', value: '1', rank: 0, requirements: [] }];
  const conditions = [{ resource: 'cluster' as const, data: { 'ccs.enabled': true } }];
  const full = {
    ...ordered(4),
    validation: '^.$',
    validation_err_msg: 'one letter',
    default_value: 'x',
    editable_direction: 'up' as const,
    options,
    conditions,
  };
  expect(parametersOf([full])).toEqual({ items: [full] });
});

test('law: the author’s orders are kept, the others are new, rise and leave no gap that they could fill', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: -3, max: 20 }), { nil: undefined }), { maxLength: 30 }), (orders) => {
      const all = ordersOf(orders);
      const given = new Set(orders.filter((order) => order !== undefined));
      const made = all.filter((_, index) => orders[index] === undefined);
      expect(all.filter((_, index) => orders[index] !== undefined)).toEqual(orders.filter((order) => order !== undefined));
      expect(made).toEqual([...new Set(made)].sort((a, b) => a - b));
      const free = Array.from({ length: 60 }, (_, index) => index + 1).filter((order) => !given.has(order));
      expect(made).toEqual(free.slice(0, made.length));
    }),
  );
});
