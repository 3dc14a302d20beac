import { SemVer } from 'semver';
import { parseVersionRange } from '../../src/catalogs';

test.each<[string, string[], string[]]>([
  ['1.0.0', ['1.0.0', '1.0.0+b'], ['1.0.1']],
  ['=1.0.0', ['1.0.0'], ['1.0.1']],
  ['==1.0.0', ['1.0.0'], ['1.0.1']],
  ['!1.0.0', ['1.0.1'], ['1.0.0']],
  ['!=1.0.0', ['1.0.1'], ['1.0.0']],
  ['>=1.0.0 <1.2.0', ['1.0.0', '1.1.0', '1.2.0-rc.1'], ['0.9.0', '1.0.0-rc.1', '1.2.0']],
  ['>= 1.0.0 < 1.2.0', ['1.0.0'], ['1.2.0']],
  ['>1.0.0 <=1.2.0 !1.1.0', ['1.0.1', '1.2.0'], ['1.0.0', '1.1.0']],
  ['<1.0.0 || >=2.0.0', ['0.9.0', '2.0.0'], ['1.0.0']],
  ['1.2.x', ['1.2.0', '1.2.9'], ['1.1.9', '1.3.0']],
  ['1.x', ['1.0.0', '1.9.0'], ['2.0.0']],
  ['1.x.x', ['1.0.0', '1.9.0'], ['2.0.0']],
  ['>1.2.x', ['1.3.0'], ['1.2.9']],
  ['>=1.2.x', ['1.2.0'], ['1.1.9']],
  ['<1.2.x', ['1.1.9'], ['1.2.0']],
  ['<=1.2.x', ['1.2.9'], ['1.3.0']],
  ['>=1.0.0-x86', ['1.0.0'], ['1.0.0-a']],
])('%s', (text, inside, outside) => {
  const range = parseVersionRange(text);
  if (typeof range === 'string') throw new Error(range);
  expect(inside.filter((version) => !range.contains(new SemVer(version)))).toEqual([]);
  expect(outside.filter((version) => range.contains(new SemVer(version)))).toEqual([]);
});

test.each([
  ['', 'it holds no version'],
  ['|| 1.0.0', 'it begins with ||'],
  ['1.0.0 ||', 'it ends with ||'],
  ['about 1.0', "there is no version in 'about'"],
  ['~1.0.0', "'~' in '~1.0.0' is no comparison"],
  ['>=1.0', "'1.0' in '>=1.0' is no version"],
  ['>=1.0.0 <v2.0.0', "'<v' in '<v2.0.0' is no comparison"],
])('%j is none: %s', (text, expected) => {
  expect(parseVersionRange(text)).toBe(expected);
});
