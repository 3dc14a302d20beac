import { celProblem } from '../../../src/bundles/rules/constraint-cel';

it.each([
  'true',
  'properties.exists(p, p.type == "certified")',
  'properties.all(p, p.type != "a" || p.value in ["b", "c"])',
  'properties.exists_one(p, has(p.value) && p.value.matches("^a"))',
  'properties.exists(p, p.type == "olm.package" && semver_compare(p.value.version, "1.0.0") >= 0)',
  'size(properties.filter(p, p.type == "a")) > 0 ? true : false',
  'properties.map(p, p.type).exists(t, type(t) == string)',
  '!properties.exists(p, p.type.startsWith("a") && {"b": 1}["b"] == 1)',
])('takes %s', (rule) => {
  expect(celProblem(rule)).toBeUndefined();
});

it.each([
  ['properties.exists(', 'it has a syntax error: '],
  ['props.exists(p, true)', "there is no 'props'"],
  ['properties.exists(p, q.type == "a")', "there is no 'q'"],
  ['properties.exists(p, version_compare(p.value, "1.0.0") > 0)', "there is no function 'version_compare'"],
  ['example.Message{a: 1} == 1', "there is no type 'example.Message'"],
  ['1 + 2', 'its result is not true or false'],
  ['"true"', 'its result is not true or false'],
  ['properties[0].value', 'its result is not true or false'],
  ['properties.map(p, p.type)', 'its result is not true or false'],
  ['true ? 1 : 2', 'its result is not true or false'],
  ['semver_compare("1.0.0", "1.0.0")', 'its result is not true or false'],
  [`${'('.repeat(4000)}true${')'.repeat(4000)}`, 'it '],
  ['a'.repeat(10_001), 'it has 10001 characters, of 10000 that are read'],
])('refuses %.60s', (rule, problem) => {
  expect(celProblem(rule)).toContain(problem);
});
