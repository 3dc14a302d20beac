import { type Diagnostic, error, quote } from '../diagnostics';
import type { AddOnParameter } from '../releases';
import type { YamlSource } from '../yaml';
import { bounded } from './bounded';

/** Time to match one default value; a sound pattern takes microseconds. */
const MAX_MILLISECONDS = 250;

/**
 * Checks what a parameter allows against its default value. Empty texts count as absent, as OCM takes them.
 * A pattern is run on the default value, for at most {@link MAX_MILLISECONDS} ms, and must be one that JavaScript reads: OCM's forms do.
 */
export function checkParameters(parameters: readonly AddOnParameter[] | undefined, source: YamlSource): Diagnostic[] {
  return (parameters ?? []).flatMap((parameter, index) => {
    const problem = problemOf(parameter);
    if (!problem) return [];
    const { field, message, hint } = problem;
    const where = source.locate(['addOnParameters', index, field]);
    return [error({ code: 'METADATA_PARAMETER', message: `the parameter ${quote(parameter.id)}: ${message}`, hint, where })];
  });
}

interface ParameterProblem {
  readonly field: 'validation' | 'default_value';
  readonly message: string;
  readonly hint: string;
}

function problemOf({ validation = '', options = [], default_value: value = '' }: AddOnParameter): ParameterProblem | undefined {
  if (validation !== '' && options.length > 0) {
    const hint = 'Keep options to let people choose, or validation to let them type.';
    return { field: 'validation', message: 'validation and options exclude each other', hint };
  }
  if (validation !== '') return problemOfPattern(validation, value);
  if (value === '' || options.length === 0 || options.some((option) => option.value === value)) return undefined;
  const hint = `The values are: ${options.map((option) => quote(option.value)).join(', ')}.`;
  return { field: 'default_value', message: `default_value ${quote(value)} is not the value of any of options`, hint };
}

function problemOfPattern(validation: string, value: string): ParameterProblem | undefined {
  const pattern = compile(validation);
  if (!pattern) {
    return { field: 'validation', message: `validation ${quote(validation)} is no regular expression`, hint: 'Mend it.' };
  }
  if (value === '') return undefined;
  const result = isCheap(validation, value)
    ? { value: pattern.test(value) }
    : bounded(MAX_MILLISECONDS, () => pattern.test(value));
  if ('timedOut' in result) {
    const message = `validation takes more than ${MAX_MILLISECONDS} ms on default_value`;
    return { field: 'validation', message, hint: 'Avoid repeating what is repeated already, such as (a+)+.' };
  }
  if (result.value) return undefined;
  const message = `default_value ${quote(value)} does not match validation ${quote(validation)}`;
  return { field: 'default_value', message, hint: 'Change one of the two.' };
}

/** True if a pattern cannot backtrack for long on a value, so that the watchdog, which takes most of the time, is not needed. */
function isCheap(pattern: string, value: string): boolean {
  const repeats = pattern.match(/[*+{]/g)?.length ?? 0;
  return value.length <= 100 && repeats <= 3 && !/\)[*+?{]|\\[1-9k]/.test(pattern);
}

function compile(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern);
  } catch {
    return undefined;
  }
}
