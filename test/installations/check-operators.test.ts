import { type BroughtOperator, checkOperators } from '../../src/installations/check-operators';

const brought = (addon: string, operator: string, namespace: string): BroughtOperator => ({ addon, operator, namespace });

test.each<[string, BroughtOperator[], string[]]>([
  ['operators of their own', [brought('a', 'x', 'n'), brought('b', 'y', 'n')], []],
  ['one operator in two namespaces', [brought('a', 'x', 'n'), brought('b', 'x', 'm')], []],
  ['one add-on that names it twice', [brought('a', 'x', 'n'), brought('a', 'x', 'n')], []],
  ['two add-ons with one operator', [brought('a', 'x', 'n'), brought('b', 'x', 'n')], ['b']],
  ['three of them', [brought('a', 'x', 'n'), brought('b', 'x', 'n'), brought('c', 'x', 'n')], ['b', 'c']],
  ['names that only look the same together', [brought('a', 'x-y', 'n'), brought('b', 'y', 'n-x')], []],
])('%s', (_, operators, at) => {
  const problems = checkOperators(operators);
  expect(problems.map(({ addon }) => addon)).toEqual(at);
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(at.length > 0 ? ['INSTALLATION_OPERATOR_TWICE'] : []));
});
