import { statusHtml } from '../../src/cli/status-html';
import { statusJson, statusTable } from '../../src/cli/status-text';
import { rowOf, type StatusRow, timeText } from '../../src/cli/status-view';
import { assess } from '../../src/status';
import { facts } from '../status/facts';

const ROW: StatusRow = {
  cluster: 'a/b',
  addon: 'widget',
  state: 'ready',
  isWell: true,
  link: '',
  since: '',
  owner: '',
  next: '',
};

describe('statusTable', () => {
  it('has colours only where they are asked for', () => {
    expect(statusTable([ROW], false)).not.toContain('\u001b');
    const coloured = statusTable([ROW, { ...ROW, isWell: false }], true);
    expect(coloured).toContain('\u001b[32mready\u001b[0m');
    expect(coloured).toContain('\u001b[31mready\u001b[0m');
  });

  it('says that there is nothing', () => {
    expect(statusTable([], false)).toBe('no add-on is installed on these clusters\n');
  });
});

describe('rowOf', () => {
  it('makes every text safe, and names the cause', () => {
    const given = facts({ metrics: { evidence: 'abnormal', phase: 'Fa\u001biled' } }, { name: 'o\u202ene' });
    expect(rowOf(assess(given, 0))).toMatchObject({
      cluster: 'fleet/o\\u{202e}ne',
      state: 'failed (operator-abnormal)',
      link: 'operator: its CSV is abnormal (Fa\\u{1b}iled)',
      owner: 'author of the add-on',
    });
  });

  it('tells flapping', () => {
    const before = { state: 'ready' as const, since: 0, at: 9, wish: 'installed' as const, downs: [1, 2, 3] };
    expect(rowOf(assess(facts(), 10, before))).toMatchObject({ state: 'ready (flapping)', isWell: false });
  });
});

describe('statusJson', () => {
  it('is well only if every row is', () => {
    expect(JSON.parse(statusJson([ROW, { ...ROW, isWell: false }], 'now'))).toMatchObject({ at: 'now', isWell: false });
  });
});

describe('statusHtml', () => {
  it('escapes each character that HTML gives a meaning', () => {
    expect(statusHtml([{ ...ROW, next: `<&>"'` }], 'now')).toContain('<td>&#60;&#38;&#62;&#34;&#39;</td>');
  });
});

test('timeText is to the second', () => {
  expect([timeText(0), timeText(undefined)]).toEqual(['1970-01-01T00:00:00Z', '']);
});
