import fc from 'fast-check';

const VERSION = fc
  .tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.constantFrom('', '', '-rc.1', '-next', '+b'))
  .map(([a, b, c, more]) => `${a}.${b}.${c}${more}`);
const LIMIT = fc.oneof(VERSION, fc.constantFrom('1.x', '1.2.x', '1.x.x', 'x', '1', '1.2', 'v1.0.0', ''));
const CONDITION = fc
  .tuple(fc.constantFrom('', '=', '==', '!', '!=', '>', '>=', '<', '<=', '~', '^', '=>', '> ', '! '), LIMIT)
  .map((parts) => parts.join(''));
const RANGE = fc.record({
  range: fc.oneof(
    fc
      .array(fc.oneof({ weight: 4, arbitrary: CONDITION }, { weight: 1, arbitrary: fc.constant('||') }), { maxLength: 5 })
      .map((parts) => parts.join(' ')),
    fc.string({ unit: fc.constantFrom('0', '1', '.', 'x', ' ', '>', '<', '=', '!', '|', '-', '\t'), maxLength: 12 }),
  ),
  version: fc
    .tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.constantFrom('', '', '-rc.1'))
    .map(([a, b, c, more]) => `${a}.${b}.${c}${more}`),
});

/** CEL rules, good and bad. */
export const RULES = [
  'true',
  'properties.exists(p, p.type == "certified")',
  'properties.exists(p, p.type == "certified") && properties.exists(p, p.type == "stable")',
  'properties.exists(p, p.type == "olm.package" && semver_compare(p.value.version, "1.0.0") >= 0)',
  'properties.all(p, has(p.value) ? p.value in ["a"] : true)',
  'size(properties.filter(p, p.type == "a")) > 0',
  'properties.exists(p, p.type.startsWith("a") || p.type.matches("^b"))',
  '',
  'properties.exists(p, p.type == "certified"',
  'properties.exists(p, q.type == "certified")',
  'props.exists(p, true)',
  'properties.exists(p, version_compare(p.value, "1") > 0)',
  '1 + 2',
  '"a"',
  'properties',
  'properties[0].value',
  'properties.map(p, p.type)',
  'semver_compare("1.0.0", "2.0.0")',
  'true ? 1 : 2',
];

/** Ranges of versions by chance, each with a version to look for in it. The same every time. */
export function sampleRanges(count: number): { range: string; version: string }[] {
  return fc.sample(RANGE, { numRuns: count, seed: 1 });
}
