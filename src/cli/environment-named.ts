import { quote } from '../diagnostics';
import { Environment, type EnvironmentName } from '../environment';
import { CommandError } from './exit-code';

/**
 * The environment that is the value of an option.
 * @throws CommandError naming the option, if there is no such environment
 */
export function environmentNamed(option: string, name: string): EnvironmentName {
  const environment = Environment.named(name);
  if (environment) return environment.name;
  throw new CommandError(`${option}: there is no environment ${quote(name)}; there are ${Environment.ALL.join(', ')}`);
}
