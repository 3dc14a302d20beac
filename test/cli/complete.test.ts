import { complete } from '../../src/cli/complete';
import { createProgram } from '../../src/cli/main';

const program = createProgram(() => {});
const names = { addons: () => ['widget', 'wombat'], clusters: () => ['acme-1', 'acme-2', 'b'] };

test.each<[string, string[], string[], string]>([
  ['a command', ['sy'], ['synth'], 'none'],
  ['a group of commands', ['bund'], ['bundle'], 'none'],
  ['a command in a group', ['bundle', ''], ['validate', '--help'], 'none'],
  ['nothing after an unknown command in a group', ['bundle', 'nonsense', ''], [], 'none'],
  ['options of a command in a group', ['bundle', 'validate', '--single'], ['--single-bundle'], 'none'],
  [
    'values of an option in a group',
    ['bundle', 'validate', '--optional', 'standard'],
    ['standardcapabilities', 'standardcategories'],
    'none',
  ],
  ['a folder for an argument that is repeated', ['bundle', 'validate', 'a', 'b', ''], [], 'folders'],
  ['options', ['synth', '--e'], ['--environment'], 'none'],
  ['an option that is given is not offered again', ['synth', '--check', '--ch'], [], 'none'],
  ['an option that may be repeated is', ['synth', '-e', 'stage', '--e'], ['--environment'], 'none'],
  ['values of an option', ['synth', '--environment', ''], ['integration', 'stage', 'production'], 'none'],
  ['values of its short form', ['synth', '-e', 'p'], ['production'], 'none'],
  ['a folder for an option', ['synth', '--output', ''], [], 'folders'],
  ['a folder for an argument', ['synth', ''], [], 'folders'],
  ['a folder after an option with a value', ['synth', '-e', 'stage', ''], [], 'folders'],
  ['nothing after the last argument', ['synth', 'addons', ''], [], 'none'],
  ['values of an argument', ['completion', 'z'], ['zsh'], 'none'],
  ['a command of a group', ['catalog', 'gr'], ['graph'], 'none'],
  ['an option of a command of a group', ['catalog', 'graph', '--fo'], ['--format'], 'none'],
  ['a folder for an argument of it', ['catalog', 'validate', ''], [], 'folders'],
  ['nothing after an unknown command', ['nonsense', ''], [], 'none'],
  ['an add-on', ['install', 'wi'], ['widget'], 'none'],
  ['an add-on that is one of several', ['push', 'widget', 'wo'], ['wombat'], 'none'],
  ['a cluster', ['uninstall', 'widget', '--cluster', 'ac'], ['acme-1', 'acme-2'], 'none'],
])('%s', (_, words, values, paths) => {
  expect(complete(program, words, names)).toEqual({ values, paths });
});

test('every command but the hidden one, then the options', () => {
  const commands = program.commands.map((command) => command.name()).filter((name) => name !== '__complete');
  expect(commands).toContain('synth');
  expect(complete(program, [''])).toEqual({ values: [...commands, 'help', '--version', '--help'], paths: 'none' });
});
