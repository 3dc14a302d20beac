import { type Diagnostic, error, renderPlace, renderText, warning } from '../../src/diagnostics';

const where = { file: 'addons/widget/addon.yaml', line: 3, column: 7 };

test.each<[string, Diagnostic, string]>([
  [
    'a place and a hint',
    error({ code: 'A_RULE', message: 'wrong', hint: 'right', where }),
    'addons/widget/addon.yaml:3:7: error A_RULE: wrong\n    right',
  ],
  [
    'a place before a subject',
    error({ code: 'A', message: 'm', where, subject: 'app' }),
    'addons/widget/addon.yaml:3:7: error A: m',
  ],
  ['a subject', warning({ code: 'A', message: 'm', subject: 'app/chart' }), 'app/chart: warning A: m'],
  ['no place', error({ code: 'A', message: 'm' }), 'error A: m'],
  ['lines of another library', error({ code: 'A', message: 'one\ntwo' }), 'error A: one\n    two'],
])('renderText with %s', (_, diagnostic, text) => {
  expect(renderText([diagnostic])).toBe(text);
});

test('renderText puts one problem below the other, in the order of the caller', () => {
  expect(renderText([error({ code: 'B', message: 'b' }), error({ code: 'A', message: 'a' })])).toBe('error B: b\nerror A: a');
  expect(renderText([])).toBe('');
});

test('renderPlace is empty for a problem without a place', () => {
  expect(renderPlace(error({ code: 'A', message: 'm' }))).toBe('');
});

test.each([299, 300, 599, 1000])('renderText shows a message whole, with a character of two code units at %i', (before) => {
  const message = `${'x'.repeat(before)}🚀y`;
  expect(renderText([error({ code: 'A', message })])).toBe(`error A: ${message}`);
});

test('no part of a diagnostic reaches the terminal with an escape sequence or with a line of its own', () => {
  const evil = '\u001b[2J\u009b\u202e\r\u2028error FORGED: x';
  const text = renderText([
    error({ code: 'A', message: evil, hint: evil, where: { ...where, file: `${evil}\n` } }),
    error({ code: 'B', message: `x\n${evil}`, subject: `${evil}\n` }),
  ]);
  expect(text).not.toMatch(/[^\n\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(text.split('\n').filter((line) => /^(error|warning) /.test(line))).toEqual([]);
  expect(text.split('\n')).toHaveLength(4);
});
