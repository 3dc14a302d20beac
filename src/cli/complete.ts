import type { Command, Option } from 'commander';
import type { KnownNames } from './known-names';

/** What the shell offers next. */
export interface Completion {
  readonly values: readonly string[];
  /** If set, the shell adds paths of its own. */
  readonly paths: 'none' | 'files' | 'folders';
}

/** What may follow `words`, the last of which is the one being typed; the name of the command itself is not among them. */
export function complete(program: Command, words: readonly string[], names: KnownNames = NO_NAMES): Completion {
  const typed = words[words.length - 1] ?? '';
  const { command, before } = commandOf(program, words.slice(0, -1));
  if (visible(command).length > 0) {
    return before.length > 0 ? NOTHING : starting([...visible(command).map((each) => each.name()), ...flags(command)], typed);
  }
  const pending = optionNamed(command, before[before.length - 1]);
  if (pending?.required) return valuesOf(pending, typed, names);
  if (typed.startsWith('-'))
    return starting(
      flags(command).filter((flag) => isRepeatable(command, flag) || !before.includes(flag)),
      typed,
    );
  return argumentOf(command, before, typed, names);
}

/** The command that words lead to, such as `bundle validate`, and the words after it. */
function commandOf(program: Command, words: readonly string[]): { command: Command; before: readonly string[] } {
  const [first, ...others] = words;
  const command = visible(program).find((each) => each.name() === first || each.aliases().includes(first ?? ''));
  return command ? commandOf(command, others) : { command: program, before: words };
}

const NO_NAMES: KnownNames = { addons: () => [], clusters: () => [] };

const NOTHING: Completion = { values: [], paths: 'none' };

function starting(values: readonly string[], typed: string): Completion {
  return { values: values.filter((value) => value.startsWith(typed)), paths: 'none' };
}

function visible(program: Command): Command[] {
  return program.createHelp().visibleCommands(program);
}

function flags(command: Command): string[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .flatMap((option) => option.long ?? []);
}

function optionNamed(command: Command, flag: string | undefined): Option | undefined {
  return flag === undefined ? undefined : command.options.find(({ short, long }) => flag === short || flag === long);
}

function isRepeatable(command: Command, flag: string): boolean {
  return optionNamed(command, flag)?.parseArg !== undefined;
}

function valuesOf(option: Option, typed: string, names: KnownNames): Completion {
  if (option.argChoices) return starting(option.argChoices, typed);
  if (option.long === '--cluster') return starting(names.clusters(), typed);
  return /folder/.test(option.flags) ? { values: [], paths: 'folders' } : NOTHING;
}

function argumentOf(command: Command, before: readonly string[], typed: string, names: KnownNames): Completion {
  const given = before.filter((word, index) => !word.startsWith('-') && !optionNamed(command, before[index - 1])?.required);
  const { registeredArguments: known } = command;
  const last = known[known.length - 1];
  const argument = known[given.length] ?? (last?.variadic ? last : undefined);
  if (!argument) return NOTHING;
  if (argument.argChoices) return starting(argument.argChoices, typed);
  if (argument.name() === 'addon') return starting(names.addons(), typed);
  return argument.name() === 'dir' ? { values: [], paths: 'folders' } : NOTHING;
}
