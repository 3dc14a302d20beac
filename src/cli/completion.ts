import { Argument, type Command } from 'commander';
import { complete } from './complete';
import { knownNames } from './known-names';

/** Name of the hidden command that the shells ask: `addons __complete WORD… TYPED`. */
export const COMPLETE_COMMAND = '__complete';

/** The first line of an answer of `__complete` that tells the shell to add paths. */
const PATHS = ':paths:';

const BASH = `# bash completion for addons
_addons() {
  local answer paths=none line
  COMPREPLY=()
  while IFS= read -r line; do
    case "$line" in
      ${PATHS}*) paths="\${line#${PATHS}}" ;;
      *) COMPREPLY+=("$line") ;;
    esac
  done < <(addons ${COMPLETE_COMMAND} -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  if [[ $paths == folders ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "\${COMP_WORDS[COMP_CWORD]}")
  fi
}
complete -F _addons addons
`;

const ZSH = `#compdef addons
_addons() {
  local -a values
  local paths=none line
  while IFS= read -r line; do
    case "$line" in
      ${PATHS}*) paths="\${line#${PATHS}}" ;;
      *) values+=("$line") ;;
    esac
  done < <(addons ${COMPLETE_COMMAND} -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  compadd -a values
  [[ $paths == folders ]] && _files -/
  return 0
}
if [ "$funcstack[1]" = "_addons" ]; then _addons "$@"; else compdef _addons addons; fi
`;

const FISH = `# fish completion for addons
function __addons_complete
  set -l words (commandline -opc) (commandline -ct)
  for line in (addons ${COMPLETE_COMMAND} -- $words[2..-1] 2>/dev/null)
    switch $line
      case '${PATHS}folders'
        __fish_complete_directories (commandline -ct)
      case '${PATHS}*'
      case '*'
        echo $line
    end
  end
end
complete -c addons -f -a '(__addons_complete)'
`;

const SCRIPTS: Readonly<Record<string, string>> = { bash: BASH, zsh: ZSH, fish: FISH };

/** Adds `addons completion SHELL`, and the hidden command that its scripts call. */
export function addCompletionCommand(program: Command): void {
  program
    .command('completion')
    .summary('print a script for shell completion')
    .description('Prints a script that completes addons in a shell, for example: source <(addons completion bash)')
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(SCRIPTS)))
    .action((shell: string) => {
      process.stdout.write(SCRIPTS[shell] ?? '');
    });
  program
    .command(COMPLETE_COMMAND, { hidden: true })
    .argument('[words...]')
    .action((words: string[]) => {
      const { values, paths } = complete(program, words, knownNames(process.cwd()));
      process.stdout.write([...values, ...(paths === 'none' ? [] : [`${PATHS}${paths}`])].map((line) => `${line}\n`).join(''));
    });
}
