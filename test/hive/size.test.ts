import { ApplyBehavior } from '../../src/hive';
import { checkResourceSize, checkSetSize } from '../../src/hive/size';
import { manifest, manifestOf, oneLine } from './fixture';

test.each<[number, ApplyBehavior, string[]]>([
  [200_000, ApplyBehavior.APPLY, []],
  [200_001, ApplyBehavior.APPLY, ['warning']],
  [262_143, ApplyBehavior.APPLY, ['warning']],
  [262_144, ApplyBehavior.APPLY, ['warning']],
  [262_145, ApplyBehavior.APPLY, ['error']],
  [262_145, ApplyBehavior.CREATE_ONLY, []],
  [262_145, ApplyBehavior.CREATE_OR_UPDATE, []],
])('an object of %i bytes under %s', (bytes, behavior, severities) => {
  expect(checkResourceSize(manifestOf(bytes), behavior).map(({ severity }) => severity)).toEqual(severities);
});

test('the size of an object is in bytes of UTF-8', () => {
  const object = manifest('ConfigMap', { data: { text: 'ä'.repeat(131_072) } });
  expect(checkResourceSize(object, ApplyBehavior.APPLY).map(oneLine)).toEqual([
    'error HIVE_RESOURCE_TOO_LARGE: ConfigMap widget has 262230 bytes; under Apply an object has 262144 at most',
  ]);
});

test.each<[number, string[]]>([
  [899_999, []],
  [900_000, []],
  [900_001, ['warning']],
  [1_572_864, ['warning']],
  [1_572_865, ['error']],
])('a set of %i bytes', (bytes, severities) => {
  const resources = [manifestOf(1000, 'a'), manifestOf(bytes - 1000, 'b')];
  expect(checkSetSize('widget', resources).map(({ severity }) => severity)).toEqual(severities);
});

test('a set that is too large says so', () => {
  expect(checkSetSize('widget', [manifestOf(1_572_865)]).map(oneLine)).toEqual([
    "error HIVE_SET_TOO_LARGE: the set 'widget' has 1572865 bytes; the hub stores 1572864 at most",
  ]);
});
