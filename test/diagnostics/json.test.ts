import { type Diagnostic, error, renderJson, warning } from '../../src/diagnostics';

test('renderJson is one document that gives back the same diagnostics', () => {
  const diagnostics: Diagnostic[] = [
    error({ code: 'A', message: 'wrong "value"', hint: 'right', where: { file: 'a.yaml', line: 1, column: 2 } }),
    warning({ code: 'B', message: '\u001b[31m', subject: 'app/chart' }),
  ];
  const text = renderJson(diagnostics);
  expect(JSON.parse(text)).toEqual({ diagnostics });
  expect(text).toMatch(/\}\n$/);
  expect(text).not.toContain('\u001b');
});

test('renderJson without problems is a document too', () => {
  expect(JSON.parse(renderJson([]))).toEqual({ diagnostics: [] });
});
