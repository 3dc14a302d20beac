import { bounded } from '../../src/bounded/bounded';

describe('bounded', () => {
  it('returns what the function returns', () => {
    expect(bounded(1_000, () => ({ a: 1 }))).toEqual({ value: { a: 1 } });
  });

  it('throws what the function throws', () => {
    const failure = new Error('mine');
    expect(() =>
      bounded(1_000, () => {
        throw failure;
      }),
    ).toThrow(failure);
  });

  it('stops endless backtracking', () => {
    expect(bounded(20, () => /^(a+)+$/.test(`${'a'.repeat(60)}!`))).toEqual({ timedOut: true });
  });
});
