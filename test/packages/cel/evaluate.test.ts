import { evaluateCondition, MAX_CEL_COST } from '../../../src/packages/cel/evaluate';
import { compileFilter } from '../../../src/packages/conditions';

const VARIABLES = {
  package: { metadata: { name: 'widget', namespace: '' } },
  config: { mode: 'large', size: 3, list: [1, 2, 3], map: { a: true }, none: null },
  images: { manager: 'x' },
  dependencies: {},
  environment: { kubernetes: { version: 'v1.30.0' } },
  cond: { isLarge: true },
};

function evaluate(text: string, left = MAX_CEL_COST) {
  const compiled = compileFilter(text);
  if ('reason' in compiled) throw new Error(compiled.reason);
  return evaluateCondition(compiled.expression, VARIABLES, { left });
}

test.each([
  ['cond.isLarge', true],
  ["config.mode == 'small'", false],
  ['config.size == 3', true],
  ['config.size > 2.5', true],
  ['config.list.exists(x, x == 2)', true],
  ["'a' in config.map", true],
  ['has(config.debug)', false],
  ['config.none == null', true],
  ["environment.kubernetes.version.startsWith('v1')", true],
])('%s is %p', (text, value) => expect(evaluate(text)).toEqual({ value }));

it('tells why there is no value', () => {
  expect(evaluate('config.debug == true')).toMatchObject({ reason: expect.stringMatching(/^evaluation error: /) });
  expect(evaluate('config.mode')).toEqual({ reason: 'invalid return type, expected bool' });
});

it('does not begin what takes too many steps', () => {
  const loops = `${'config.list.all(a, '.repeat(8)}true${')'.repeat(8)}`;
  expect(evaluate(loops)).toEqual({ reason: 'evaluation error: it takes too many steps to be tried here' });
  expect(evaluate('true', 0)).toMatchObject({ reason: expect.stringContaining('too many steps') });
});

it('charges all evaluations to one budget', () => {
  const budget = { left: 1000 };
  const compiled = compileFilter('cond.isLarge');
  if ('reason' in compiled) throw new Error(compiled.reason);
  evaluateCondition(compiled.expression, VARIABLES, budget);
  const { left } = budget;
  expect(left).toBeLessThan(1000);
  evaluateCondition(compiled.expression, VARIABLES, budget);
  expect(1000 - budget.left).toBe(2 * (1000 - left));
});
