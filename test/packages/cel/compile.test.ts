import { parseCel } from '../../../src/packages/cel/compile';
import { compileFilter, compileNamedCondition } from '../../../src/packages/conditions';

const reasonOf = (text: string) => {
  const compiled = compileFilter(text);
  return 'reason' in compiled ? compiled.reason : undefined;
};

test.each([
  'true',
  'cond.large',
  'config.enabled',
  'config.size > 3 && !has(config.small)',
  '"a" in config.list',
  'config.list.all(x, x > 1)',
  'config.map.exists(key, key.startsWith("a"))',
  'environment.kubernetes.version.matches("^v1[.]3")',
  'size(config.name) == 3 || size([1, "a"]) < 2.5',
  'timestamp("2026-01-01T00:00:00Z") + duration("1h") > timestamp(config.since)',
  'type(config.a) == int',
  'config.list.map(x, x * 2).size() == 2',
  'config.on ? cond.large : false',
  '{"a": true}["a"]',
])('%s compiles', (text) => expect(reasonOf(text)).toBeUndefined());

test.each([
  ['', /syntax error at the end/],
  ['cond.large &&', /syntax error/],
  ['1', /invalid return type: int, expected bool/],
  ['"a" + "b"', /invalid return type: string/],
  ['config', /invalid return type: map\(string, dyn\)/],
  ['size', /undeclared reference to 'size'/],
  // A variable of that name is declared, and a reserved word of CEL.
  ['package.metadata.name == "a"', /syntax error/],
  ['self.a', /undeclared reference to 'self'/],
  ['lowerAscii("a") == "a"', /undeclared reference to 'lowerAscii'/],
  ['"a".lowerAscii() == "a"', /undeclared reference to 'lowerAscii'/],
  ['1 == "a"', /no matching overload for '_==_' applied to '\(int, string\)'/],
  ['"a".startsWith(1)', /'string\.\(int\)'/],
  ['1 && true', /no matching overload/],
  ['cond.large.small', /type 'bool' does not support field selection/],
  ['1.all(x, true)', /syntax error|range of a comprehension/],
  ['"a".all(x, true)', /cannot be range of a comprehension/],
  ['[1].all(x, x)', /no matching overload/],
  ['Widget{a: 1} == 1', /undeclared reference to 'Widget'/],
  ['true ? 1 : "a"', /no matching overload/],
])('%s does not', (text, reason) => expect(reasonOf(text)).toMatch(reason));

it('knows no conditions in a named condition', () => {
  expect(compileNamedCondition('cond.large')).toEqual({ reason: "compile error: undeclared reference to 'cond'" });
});

it('refuses what is too long or too deep, and takes no time for it', () => {
  for (const text of ['('.repeat(300), '['.repeat(50_000), `${'('.repeat(10_000)}1${')'.repeat(10_000)}`, '1'.repeat(100_001)]) {
    expect(parseCel(text)).toMatchObject({ reason: expect.stringMatching(/nested more than 250|at most/) });
  }
  const sum = compileFilter(`${'1+'.repeat(40_000)}1 == 1`);
  expect('reason' in sum ? sum.reason : 'compiles').toMatch(/nested|compiles/);
});
