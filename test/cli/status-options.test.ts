import { CommandError } from '../../src/cli/exit-code';
import { parseCsv } from '../../src/cli/status-options';

describe('parseCsv', () => {
  it('reads one after another', () => {
    const first = parseCsv('a=ns-a/a.v1.0.0');
    expect([...parseCsv('b=ns-b/b.v2.0.0', first)]).toEqual([
      ['a', { namespace: 'ns-a', name: 'a.v1.0.0' }],
      ['b', { namespace: 'ns-b', name: 'b.v2.0.0' }],
    ]);
  });

  test.each(['', 'a', 'a=b', 'a=/b', '=a/b', 'a=b/', 'a=b/c/d', 'a=B/c', 'a=b/c"}', 'a=b/c\n'])('refuses %j', (text) => {
    expect(() => parseCsv(text)).toThrow(CommandError);
  });

  it('refuses two CSVs of one add-on: the question is for one', () => {
    expect(() => parseCsv('a=b/c', parseCsv('a=b/d'))).toThrow("--csv: 'a' has two CSVs");
  });
});
