import { ConfigValidator } from '../../../src/packages/schema/validate-value';
import { growth } from '../../growth';

const VALIDATOR = new ConfigValidator({
  type: 'object',
  required: ['a'],
  properties: {
    a: { type: 'string', pattern: '^[a-z]+$', maxLength: 100_000 },
    n: { type: 'integer', minimum: 1, exclusiveMinimum: true, nullable: true },
    p: { 'x-kubernetes-int-or-string': true },
    e: { type: 'string', enum: ['x', 'y'] },
  },
});

test.each([
  [{ a: 'abc', n: 2, p: '80', e: 'x' }, []],
  [{ a: 'abc', n: null, p: 80 }, []],
  [{}, ['a: Required value']],
  [{ a: 1 }, ['a: Invalid value: must be string']],
  [{ a: 'a', n: 1 }, ['n: Invalid value: must be > 1']],
  [{ a: 'a', e: 'z' }, ['e: Unsupported value: must be one of ["x","y"]']],
  [{ a: 'A' }, ['a: Invalid value: must match pattern "^[a-z]+$"']],
  [{ a: 'a', p: true }, ['p: Invalid value: must be integer,string']],
])('%j', (value, expected) => {
  expect(VALIDATOR.faults(value).map(({ path, text }) => `${path.join('.')}: ${text}`)).toEqual(expected);
});

it('takes linear time for a pattern that backtracks elsewhere', () => {
  const validator = new ConfigValidator({ type: 'string', pattern: '^(a+)+$' });
  expect(
    growth(
      (size) => `${'a'.repeat(size)}!`,
      (text) => validator.faults(text),
      1_000,
    ),
  ).toBeLessThan(10);
});
