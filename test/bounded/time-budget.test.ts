import { TimeBudget } from '../../src/bounded/time-budget';

const forever = () => {
  for (;;);
};

describe('TimeBudget', () => {
  it('returns what a call returns', () => {
    const budget = new TimeBudget(1_000, 1_000);
    expect(budget.run(() => 1)).toEqual({ value: 1 });
    expect(budget.isSpent).toBe(false);
  });

  it('stops a call after its time, and calls nothing after that of all', () => {
    const budget = new TimeBudget(20, 50);
    let begun = 0;
    const begin = () => {
      begun++;
      forever();
    };
    for (let call = 0; call < 100; call++) expect(budget.run(begin)).toEqual({ timedOut: true });
    expect(budget.isSpent).toBe(true);
    // Three of them fill the time; a timer that is early leaves some for one or two more.
    expect(begun).toBeLessThanOrEqual(5);
    expect(budget.run(() => 1)).toEqual({ timedOut: true });
  });

  it('counts the time of a call that throws', () => {
    const budget = new TimeBudget(1_000, 1_000);
    let now = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
    const fail = () => {
      now += 999.5;
      throw new Error('mine');
    };
    expect(() => budget.run(fail)).toThrow('mine');
    clock.mockRestore();
    expect(budget.isSpent).toBe(true);
  });
});
