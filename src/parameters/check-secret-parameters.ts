import type { AddOnParameter } from '../releases';
import { askedParameters } from './asked-parameters';
import type { ParameterContext } from './parameter-context';
import { type ParameterProblem, problemOf } from './parameter-problem';

/**
 * Checks values that are in a Secret, of which only the ids are known: each must be asked for on the cluster, and each that is required must
 * be there, defaults too, as Hive copies the Secret as it is.
 */
export function checkSecretParameters(
  definitions: readonly AddOnParameter[],
  ids: readonly string[],
  { facts }: Pick<ParameterContext, 'facts'>,
): readonly ParameterProblem[] {
  const given = new Set(ids);
  const { asked, problems } = askedParameters(definitions, given, facts);
  const missing = asked.filter(({ id, required }) => required && !given.has(id));
  return [...problems, ...missing.map(({ id }) => notInSecret(id))];
}

function notInSecret(id: string): ParameterProblem {
  return problemOf(id, {
    code: 'PARAMETER_REQUIRED',
    message: 'is required, and the Secret is not said to hold it',
    hint: 'Put it into the Secret and its id into parametersSecret.ids; defaults are not filled in there.',
  });
}
