import { addons, ROOT } from './run-command';

test.each([['--help'], ['help'], ['-h']])('%s shows the commands and the exit codes', (...args) => {
  const { code, stdout } = addons(ROOT, ...args);
  expect(code).toBe(0);
  expect(stdout).toMatchSnapshot('help');
});

test.each(['synth', 'init', 'completion'])('help %s shows the options', (command) => {
  const { code, stdout } = addons(ROOT, 'help', command);
  expect(code).toBe(0);
  expect(stdout).toMatchSnapshot();
});

test('no command shows the help and could not run', () => {
  const { code, stderr } = addons(ROOT);
  expect(code).toBe(2);
  expect(stderr).toContain('Usage: addons');
});

test('a command that is nearly right is suggested', () => {
  expect(addons(ROOT, 'synht').stderr).toContain('Did you mean synth?');
});
