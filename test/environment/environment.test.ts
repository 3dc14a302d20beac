import { Environment } from '../../src/environment';

test('there are three environments, from the first that sees a change to the last', () => {
  expect(Environment.ALL.map(String)).toEqual(['integration', 'stage', 'production']);
});

test.each(Environment.ALL.map((environment) => [environment.name, environment] as const))(
  '%s is found by its name',
  (name, environment) => {
    expect(Environment.named(name)).toBe(environment);
  },
);

test.each(['prod', 'Stage', '', '__proto__'])('there is no environment %p', (name) => {
  expect(Environment.named(name)).toBeUndefined();
});

test('select gives the value of the environment', () => {
  expect(Environment.STAGE.select({ stage: 1, production: 2 })).toBe(1);
  expect(Environment.PRODUCTION.select<string | number>({ stage: '', production: 0 })).toBe(0);
});

test('select names the environment that has no value, and those that have', () => {
  expect(() => Environment.INTEGRATION.select({ stage: 1, production: 2 })).toThrow(
    'environment.select: no value for integration (values are given for: stage, production)',
  );
});
