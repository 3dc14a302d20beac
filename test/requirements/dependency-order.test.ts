import * as fc from 'fast-check';
import type { AddOnRequirement } from '../../src/releases';
import { dependencyOrder } from '../../src/requirements';
import { growth } from '../growth';

/** Add-ons from `a: b c`, each with those that it requires. */
function addons(text: string): Map<string, AddOnRequirement[]> {
  const lines = text.split(',').map((line) => line.trim().split(/[: ]+/));
  return new Map(lines.map(([id = '', ...others]) => [id, others.map(requires)]));
}

function requires(id: string): AddOnRequirement {
  return { id: `needs-${id}`, resource: 'addon', data: { id }, enabled: true };
}

/** A circle of so many add-ons. */
function circle(size: number, prefix = 'a'): Map<string, AddOnRequirement[]> {
  return new Map(Array.from({ length: size }, (_, index) => [`${prefix}${index}`, [requires(`${prefix}${(index + 1) % size}`)]]));
}

describe('dependencyOrder', () => {
  it.each([
    ['a', ['a']],
    ['b, a', ['a', 'b']],
    ['a: b, b: c, c', ['c', 'b', 'a']],
    ['a: b c, b: d, c: d, d', ['d', 'b', 'c', 'a']],
    ['a: elsewhere, b: a', ['a', 'b']],
  ])('%s', (text, order) => {
    expect(dependencyOrder(addons(text))).toEqual({ order });
  });

  it('looks at requirements on add-ons only that are enabled', () => {
    const off = { ...requires('a'), enabled: false };
    const cluster = { ...requires('a'), resource: 'cluster' as const };
    expect(dependencyOrder(new Map([['a', [off, cluster]]]))).toEqual({ order: ['a'] });
  });

  it.each([
    ['a: a', [['a']]],
    ['b: a, a: b', [['a', 'b']]],
    ['c: a, a: b, b: c, d: a', [['a', 'b', 'c']]],
    ['a: a, c: d, d: c, b', [['a'], ['c', 'd']]],
    ['a: b c, b: c, c: a', [['a', 'c']]],
    ['a: c, c: b, b: c', [['b', 'c']]],
  ])('%s has circles', (text, cycles) => {
    const result = dependencyOrder(addons(text));
    expect('cycles' in result && result.cycles.map((cycle) => cycle.addons)).toEqual(cycles);
  });

  it.each([
    [1, "the add-on 'a0' requires itself: none of them can be the first on a cluster"],
    [2, "the add-on 'a0' requires a1, which requires a0: none of them can be the first on a cluster"],
    [
      50,
      "the add-on 'a0' requires a1, which requires a2, which requires a3, which requires a4, which requires a5, which requires a6, which requires 43 more, which requires a0: none of them can be the first on a cluster",
    ],
  ])('tells a circle of %d in one problem', (size, message) => {
    const result = dependencyOrder(circle(size));
    expect('cycles' in result && result.cycles.map(({ problem }) => problem.message)).toEqual([message]);
  });

  it.each([
    [8, 'a7, which requires a0'],
    [9, 'a6, which requires 2 more, which requires a0'],
  ])('tells what it can of a circle of %d', (size, end) => {
    const result = dependencyOrder(circle(size));
    expect('cycles' in result && result.cycles[0]?.problem.message).toContain(`, which requires ${end}: none`);
  });

  it('takes a time that grows with the add-ons, without recursion', () => {
    const run = (all: Map<string, AddOnRequirement[]>) => dependencyOrder(all);
    expect(growth((size) => circle(size), run, 2_000)).toBeLessThan(10);
    expect('cycles' in dependencyOrder(circle(20_000))).toBe(true);
    const chain = (size: number) => circle(size).set(`a${size - 1}`, []);
    expect(growth(chain, run, 2_000)).toBeLessThan(10);
    const result = dependencyOrder(chain(20_000));
    expect('order' in result && [result.order.length, result.order[0]]).toEqual([20_000, 'a19999']);
  });

  it('puts each add-on after those that it requires, or names a circle that is one', () => {
    const id: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '__proto__');
    const graph = fc.array(fc.tuple(id, fc.array(id, { maxLength: 2 })), { maxLength: 7 });
    fc.assert(
      fc.property(graph, (pairs) => {
        const all = new Map(pairs.map(([each, others]) => [each, others.map(requires)]));
        const edge = (from: string, to: string) => all.get(from)?.some(({ data }) => data['id'] === to) ?? false;
        const result = dependencyOrder(all);
        if ('order' in result) {
          expect([...result.order].sort()).toEqual([...all.keys()].sort());
          for (const [at, each] of result.order.entries())
            for (const later of result.order.slice(at)) expect(edge(each, later)).toBe(false);
        } else {
          expect(result.cycles.length).toBeGreaterThan(0);
          for (const { addons: way } of result.cycles) {
            for (const [at, each] of way.entries()) expect(edge(each, way[(at + 1) % way.length] ?? '')).toBe(true);
          }
        }
      }),
    );
  });
});
