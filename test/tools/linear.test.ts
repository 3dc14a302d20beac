import { linear } from '../../tools/linear';

const COPY = (object: string, value = 'i[1]') =>
  `Object.entries(${object}).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: ${value} }), {})`;

test('fields that are undefined are dropped in one pass', () => {
  expect(linear(`  return ${COPY('result')};\n`)).toContain('  return definedFields(result);\n');
});

test('values that are mapped are mapped', () => {
  expect(linear(`'a': (${COPY('obj.a', 'i[1]?.map(y => toJson_B(y))')}),`)).toContain(
    "'a': (Object.fromEntries(Object.entries(obj.a).filter((i) => i[1] !== undefined).map((i) => [i[0], i[1]?.map(y => toJson_B(y))]))),",
  );
});

test('the helper is there once, and only where it is used', () => {
  const twice = linear(`${COPY('a')}\n${COPY('b')}\n`);
  expect(twice.match(/^function definedFields/gm)).toHaveLength(1);
  expect(linear('export {};\n')).toBe('export {};\n');
});
