import { codesInSource, codesInTable, compareCodes } from '../../tools/diagnostic-codes';

test.each([
  ['a property', "error({ code: 'TREE_LOCKED', message })", ['TREE_LOCKED']],
  ['an argument on a line of its own', "refuse(\n  'ADDON_ID_INVALID',\n  message)", ['ADDON_ID_INVALID']],
  ['several, with digits', "['A_1', 'B2_C']", ['A_1', 'B2_C']],
  ['a word alone is none', "Severity['ERROR']", []],
  ['an enumeration member without quotes is none', 'Channel.STEP_0', []],
  ['the key of a Secret is none', "Reference.secretKey({ key: 'SNITCH_URL' })", []],
])('codesInSource: %s', (_, source, codes) => {
  expect(codesInSource(source)).toEqual(codes);
});

test('codesInTable reads the first column only, and no heading', () => {
  const table = '| code | severity |\n|---|---|\n| `A_B` | error | see `C_D` |\n\n`E_F` in a sentence\n| `G_H` | warning |\n';
  expect(codesInTable(table)).toEqual(['A_B', 'G_H']);
});

test.each([
  ['the same in another order', ['B_B', 'A_A'], []],
  ['one is missing', ['A_A'], ['B_B is not in docs/diagnostics.md']],
  ['one is gone from the source', ['A_A', 'B_B', 'C_C'], ['C_C is in docs/diagnostics.md, but nothing in src/ reports it']],
  ['one is there twice', ['A_A', 'B_B', 'A_A'], ['A_A is twice in docs/diagnostics.md']],
  [
    'all problems are told',
    ['C_C', 'A_A'],
    ['B_B is not in docs/diagnostics.md', 'C_C is in docs/diagnostics.md, but nothing in src/ reports it'],
  ],
])('compareCodes: %s', (_, documented, problems) => {
  expect(compareCodes(new Set(['A_A', 'B_B']), documented)).toEqual(problems);
});
