import { DiagnosticsError, error, renderText } from '../../src/diagnostics';

test('carries all problems, sorted, and says them in its message', () => {
  const [first, second] = [error({ code: 'A', message: 'first' }), error({ code: 'B', message: 'second' })];
  const thrown = new DiagnosticsError([second, first]);
  expect(thrown).toBeInstanceOf(Error);
  expect(thrown.name).toBe('DiagnosticsError');
  expect(thrown.diagnostics).toEqual([first, second]);
  expect(thrown.message).toBe(renderText([first, second]));
});
