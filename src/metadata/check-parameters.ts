import { MAX_PATTERN, matchGoPattern, TimeBudget } from '../bounded';
import { type Diagnostic, error, printable, quote } from '../diagnostics';
import type { AddOnParameter } from '../releases';
import type { YamlSource } from '../yaml';

/** Time for one pattern, and for all of one file; a sound pattern takes microseconds. In milliseconds. */
const MAX_EACH = 250;
const MAX_TOTAL = 1_000;

/**
 * Checks what a parameter allows against its default value (AM0009). Empty texts count as absent, as OCM takes them. Patterns are Go's,
 * in which OCM is written; one that Go cannot read would fail every installation.
 */
export function checkParameters(parameters: readonly AddOnParameter[] | undefined, source: YamlSource): Diagnostic[] {
  const budget = new TimeBudget(MAX_EACH, MAX_TOTAL);
  let isLateTold = false;
  return (parameters ?? []).flatMap((parameter, index) => {
    const isLate = budget.isSpent;
    const problem = problemOf(parameter, budget);
    // Once the time of all is over, one pattern says so for the others.
    if (!problem || (problem.isTimeout && isLate && isLateTold)) return [];
    isLateTold ||= problem.isTimeout === true;
    const { field, message, hint } = problem;
    const where = source.locate(['addOnParameters', index, field]);
    return [error({ code: 'METADATA_PARAMETER', message: `the parameter ${quote(parameter.id)}: ${message}`, hint, where })];
  });
}

interface ParameterProblem {
  readonly field: 'validation' | 'default_value';
  readonly message: string;
  readonly hint: string;
  readonly isTimeout?: boolean;
}

function problemOf(parameter: AddOnParameter, budget: TimeBudget): ParameterProblem | undefined {
  const { validation = '', options = [], default_value: value = '' } = parameter;
  if (validation !== '' && options.length > 0) {
    const hint = 'Keep options to let people choose, or validation to let them type.';
    return { field: 'validation', message: 'validation and options exclude each other', hint };
  }
  if (validation !== '') return problemOfPattern(validation, value, budget);
  if (value === '' || options.length === 0 || options.some((option) => option.value === value)) return undefined;
  const hint = `The values are: ${printable(options.map((option) => quote(option.value)).join(', '))}.`;
  return { field: 'default_value', message: `default_value ${quote(value)} is not the value of any of options`, hint };
}

function problemOfPattern(validation: string, value: string, budget: TimeBudget): ParameterProblem | undefined {
  for (const [field, text] of Object.entries({ validation, default_value: value })) {
    if (text.length <= MAX_PATTERN) continue;
    const message = `${field} has ${text.length} characters, more than the ${MAX_PATTERN} that are checked`;
    return { field: field === 'validation' ? field : 'default_value', message, hint: 'Shorten it.' };
  }
  const result = matchGoPattern(validation, value, budget);
  if ('invalid' in result) {
    const message = `validation ${quote(validation)} is no regular expression that OCM can read: ${printable(result.invalid)}`;
    return { field: 'validation', message, hint: 'OCM reads those of Go (RE2): without lookaround and backreferences.' };
  }
  if ('timedOut' in result) {
    const message = `validation takes too long: more than ${MAX_EACH} ms, or more than ${MAX_TOTAL} ms with those before it`;
    return { field: 'validation', message, hint: 'Repeat less often, and not what is repeated already.', isTimeout: true };
  }
  if (value === '' || result.matches) return undefined;
  const message = `default_value ${quote(value)} does not match validation ${quote(validation)}`;
  return { field: 'default_value', message, hint: 'Change one of the two.' };
}
