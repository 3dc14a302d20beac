import { compareInventories, lostFacts } from '../../src/inventory';

describe('compareInventories', () => {
  const before = { a: { id: '1', installed: true }, b: { installed: true }, c: { extra: {} } };

  it('names what is new, different and gone, whatever the order of keys', () => {
    const after = { a: { installed: true, id: '1' }, b: { installed: false }, d: {} };
    expect(compareInventories(before, after)).toEqual({ added: ['d'], changed: ['b'], gone: ['c'] });
  });

  it('tells of what a person wrote and is lost', () => {
    const codes = (after: object) => lostFacts(before, compareInventories(before, { ...after })).map(({ code }) => code);
    expect(codes({ a: {}, b: {} })).toEqual(['INVENTORY_EXTRA_GONE']);
    expect(codes({ b: {}, c: {} })).toEqual([]);
  });
});
