import { ExitCode, exitCodeOf } from '../../src/cli/exit-code';
import { error, warning } from '../../src/diagnostics';

test.each([
  ['nothing', [], ExitCode.OK],
  ['a warning', [warning({ code: 'ANY', message: 'm' })], ExitCode.OK],
  ['an error', [error({ code: 'ANY', message: 'm' })], ExitCode.PROBLEMS],
  ['an obstacle', [error({ code: 'TREE_LOCKED', message: 'm' })], ExitCode.COULD_NOT_RUN],
  ['both', ['ANY', 'OUTPUT_ROOT_REFUSED'].map((code) => error({ code, message: 'm' })), ExitCode.COULD_NOT_RUN],
])('%s ends with the exit code that the help promises', (_, diagnostics, expected) => {
  expect(exitCodeOf(diagnostics)).toBe(expected);
});
