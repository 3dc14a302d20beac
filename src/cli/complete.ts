import type { Command, Option } from 'commander';

/** What the shell offers next. */
export interface Completion {
  readonly values: readonly string[];
  /** If set, the shell adds paths of its own. */
  readonly paths: 'none' | 'files' | 'folders';
}

/** What may follow `words`, the last of which is the one being typed; the name of the command itself is not among them. */
export function complete(program: Command, words: readonly string[]): Completion {
  const typed = words[words.length - 1] ?? '';
  const before = words.slice(0, -1);
  const command = visible(program).find((each) => each.name() === before[0] || each.aliases().includes(before[0] ?? ''));
  if (!command)
    return before.length > 0 ? NOTHING : starting([...visible(program).map((each) => each.name()), ...flags(program)], typed);
  if (command.commands.length > 0) return complete(command, words.slice(1));
  const pending = optionNamed(command, before[before.length - 1]);
  if (pending?.required) return valuesOf(pending, typed);
  if (typed.startsWith('-'))
    return starting(
      flags(command).filter((flag) => isRepeatable(command, flag) || !before.includes(flag)),
      typed,
    );
  return argumentOf(command, before.slice(1), typed);
}

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

function valuesOf(option: Option, typed: string): Completion {
  if (option.argChoices) return starting(option.argChoices, typed);
  return /folder/.test(option.flags) ? { values: [], paths: 'folders' } : NOTHING;
}

function argumentOf(command: Command, before: readonly string[], typed: string): Completion {
  const given = before.filter((word, index) => !word.startsWith('-') && !optionNamed(command, before[index - 1])?.required);
  const argument = command.registeredArguments[given.length];
  if (!argument) return NOTHING;
  if (argument.argChoices) return starting(argument.argChoices, typed);
  return argument.name() === 'dir' ? { values: [], paths: 'folders' } : NOTHING;
}
