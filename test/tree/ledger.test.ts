import * as fc from 'fast-check';
import { parseLedger, renderLedger } from '../../src/tree/ledger';

test('the text of a ledger', () => {
  expect(renderLedger(['b/x.yaml', 'a/y.yaml', 'b/x.yaml'])).toMatchSnapshot();
});

const path = fc.stringMatching(/^[a-z][a-z0-9-]{4,8}(\/[a-z][a-z0-9_.-]{4,8}y){0,2}$/);

test('a ledger reads back, also after git has joined two of them line by line', () => {
  fc.assert(
    fc.property(fc.array(path), fc.array(path), fc.constantFrom('\n', '\r\n'), (ours, theirs, end) => {
      const merged = [renderLedger(ours), renderLedger(theirs).split('\n').reverse().join(end)].join('');
      const { paths, problems } = parseLedger(merged, 'dist/.addons-ledger');
      expect(problems).toEqual([]);
      expect(renderLedger(paths)).toBe(renderLedger([...ours, ...theirs]));
    }),
  );
});

test.each([
  '/etc/passwd',
  '../x',
  'a/../../x',
  'a\\b',
  'c:/x',
  '.git/hooks/x',
  'a/./b',
  'a//b',
  'a/',
  'x\0',
  ' a',
  '<<<<<<< ours',
])('the entry %j is refused with its line', (entry) => {
  const { paths, problems } = parseLedger(`# header\na/x\n${entry}\nb/y\n`, 'dist/.addons-ledger');
  expect([...paths]).toEqual(['a/x', 'b/y']);
  expect(problems).toEqual([
    expect.objectContaining({
      code: 'LEDGER_ENTRY_INVALID',
      severity: 'error',
      where: { file: 'dist/.addons-ledger', line: 3, column: 1 },
    }),
  ]);
});
