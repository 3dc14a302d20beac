import { bound, type CelType, celTypeText, DYN, fits, joined } from '../../../src/packages/cel/type';

const INT: CelType = { name: 'int' };
const STRING: CelType = { name: 'string' };
const listOf = (element: CelType): CelType => ({ name: 'list', element });
const mapOf = (key: CelType, value: CelType): CelType => ({ name: 'map', key, value });

test.each([
  [INT, INT, true],
  [INT, STRING, false],
  [INT, DYN, true],
  [DYN, STRING, true],
  [listOf(INT), listOf(DYN), true],
  [listOf(INT), listOf(STRING), false],
  [mapOf(STRING, INT), mapOf(STRING, STRING), false],
  [INT, { name: 'null_type' } as const, false],
  [{ name: 'timestamp' } as const, { name: 'null_type' } as const, true],
  [{ name: 'null_type' } as const, { name: 'duration' } as const, true],
])('where %j is wanted, %j fits: %p', (wanted, given, expected) => expect(fits(wanted, given, new Map())).toBe(expected));

it('a letter is the same type everywhere in one signature', () => {
  const bindings = new Map<string, CelType>();
  expect(fits(listOf({ name: 'A' }), listOf(INT), bindings)).toBe(true);
  expect(fits({ name: 'A' }, STRING, bindings)).toBe(false);
  expect(celTypeText(bound(mapOf({ name: 'A' }, { name: 'B' }), bindings))).toBe('map(int, dyn)');
});

test.each([
  [[INT, INT], 'int'],
  [[INT, STRING], 'dyn'],
  [[], 'dyn'],
])('%j together are %s', (types, text) => expect(celTypeText(joined(types))).toBe(text));
