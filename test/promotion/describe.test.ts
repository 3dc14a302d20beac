import type { Plan, PlannedFile } from '../../src/promotion';
import { describeMarkdown, describeText } from '../../src/promotion/describe';

const FILE: PlannedFile = {
  addon: 'widget',
  environment: 'stage',
  path: 'addons/widget/a.yaml',
  content: '',
  state: 'new',
  current: '1.0.0',
  differences: [
    { path: 'indexImage', before: 'old', after: 'new' },
    { path: 'pullSecretName', after: 'pull\u001b[31m' },
    { path: 'subOperators', before: 'a`|b' },
  ],
};

const plan = (...files: PlannedFile[]): Plan => ({ addon: 'widget', version: '1.1.0', title: '', files, diagnostics: [] });

test('for a terminal: each file with what differs, and nothing that moves the cursor', () => {
  expect(describeText([FILE, { ...FILE, path: 'b.yaml', state: 'unchanged', differences: [] }])).toBe(
    [
      'addons/widget/a.yaml  new; the newest in stage is 1.0.0',
      '    indexImage: old -> new',
      '    pullSecretName: pull\\u{1b}[31m (added)',
      '    subOperators: a`|b (removed)',
      'b.yaml  unchanged: stage has it',
      '',
    ].join('\n'),
  );
});

test('for a merge request: a table in which no text is markup', () => {
  expect(describeMarkdown(plan(FILE))).toBe(
    [
      '`addons/widget/a.yaml`: new; the newest in stage is 1.0.0',
      '',
      '| value | before | after |',
      '|---|---|---|',
      '| `indexImage` | `old` | `new` |',
      '| `pullSecretName` |  | `pull\\u{1b}[31m` |',
      "| `subOperators` | `a'\\|b` |  |",
      '',
      'Made by `addons`. The tree changes with it: run `addons synth` on this branch and commit `dist/` too.',
    ].join('\n'),
  );
});

test('long lists are cut', () => {
  const differences = Array.from({ length: 100 }, (_, index) => ({ path: `a[${index}]`, after: 'x'.repeat(10_000) }));
  const { current: _, ...first } = FILE;
  const text = describeText([{ ...first, differences }]);
  expect(text).toContain('new, the first in stage\n');
  expect(text).toMatch(/\n {4}and 40 more\n$/);
  const body = describeMarkdown(plan(...Array<PlannedFile>(5).fill({ ...FILE, differences })));
  expect(body.length).toBeLessThan(60_000);
  expect(body).toMatch(/\|\n\nand more: see the files\.\n\nMade by `addons`/);
});
