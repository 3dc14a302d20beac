import fc from 'fast-check';
import { type Diagnostic, error, hasErrors, sortDiagnostics, warning } from '../../src/diagnostics';

const problem = { code: 'RULE', message: 'wrong' };

test('error and warning set the severity and keep the rest', () => {
  expect(error({ ...problem, hint: 'right' })).toEqual({ ...problem, hint: 'right', severity: 'error' });
  expect(warning(problem)).toEqual({ ...problem, severity: 'warning' });
});

test.each<[Diagnostic[], boolean]>([
  [[], false],
  [[warning(problem)], false],
  [[warning(problem), error(problem)], true],
])('hasErrors(%j) is %s', (diagnostics, expected) => {
  expect(hasErrors(diagnostics)).toBe(expected);
});

describe('sortDiagnostics', () => {
  const at = (file: string, line: number, column: number, code = 'A', message = 'a') =>
    error({ code, message, where: { file, line, column } });
  const nowhere = warning({ code: 'A', message: 'a' });
  const sorted = [
    nowhere,
    at('a.yaml', 1, 1),
    at('a.yaml', 2, 1),
    at('a.yaml', 2, 10),
    at('a.yaml', 10, 1, 'A', 'a'),
    at('a.yaml', 10, 1, 'A', 'b'),
    at('a.yaml', 10, 1, 'B', 'a'),
    error({ code: 'A', message: 'a', subject: 'app/chart' }),
    at('b.yaml', 1, 1),
  ];

  test('orders by file or subject, line, column, code and message, whatever the order before', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (shuffled) => {
        expect(sortDiagnostics(shuffled)).toEqual(sorted);
      }),
    );
  });

  test('leaves its input as it is', () => {
    const input = [at('b', 1, 1), at('a', 1, 1)];
    sortDiagnostics(input);
    expect(input.map(({ where }) => where?.file)).toEqual(['b', 'a']);
  });
});
