import { error } from '../../src/diagnostics';
import { distinct } from '../../src/promotion/distinct';

test('the same problem of two files is told once, in order, and another place is another problem', () => {
  const where = { file: 'a.yaml', line: 2, column: 1 };
  const first = error({ code: 'A', message: 'a', subject: 'one' });
  const placed = error({ code: 'A', message: 'a', where });
  expect(distinct([{ ...first, subject: 'two' }, first, placed, { ...placed }])).toEqual([placed, first]);
});
