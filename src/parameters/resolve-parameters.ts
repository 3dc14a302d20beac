import { TimeBudget } from '../bounded';
import { type Problem, quote } from '../diagnostics';
import type { AddOnParameter } from '../releases';
import { askedParameters } from './asked-parameters';
import { checkChange } from './check-change';
import { checkValue, type Judging, type ValueProblem } from './check-value';
import type { ParameterContext, ParameterValue } from './parameter-context';
import { type ParameterProblem, problemOfRelease } from './parameter-problem';
import type { ResolvedParameters } from './resolved-parameters';
import { typedText } from './value-types';

/** Time for one pattern, and for all of one call; a sound pattern takes microseconds. In milliseconds. */
const MAX_EACH = 250;
const MAX_TOTAL = 1_000;

/**
 * From the values that a person gave to those that a cluster gets in the Secret of the parameters (managed-tenants 6.3): each checked by
 * its definition, defaults filled in. All problems are told at once, those of the release as such.
 *
 * Resolving what was resolved changes nothing. The order of definitions means nothing, and nothing is thrown.
 * @param definitions of the release that is to be installed
 * @param given by id
 */
export function resolveParameters(
  definitions: readonly AddOnParameter[],
  given: Readonly<Record<string, ParameterValue>>,
  { facts, committed = {} }: ParameterContext,
): ResolvedParameters {
  const values = new Map(Object.entries(given));
  const before = new Map(Object.entries(committed));
  const { asked, problems: unasked } = askedParameters(definitions, new Set(values.keys()), facts);
  const judging = { facts, budget: new TimeBudget(MAX_EACH, MAX_TOTAL) };
  const resolved = asked.map((definition) => resolve(definition, values.get(definition.id), before.get(definition.id), judging));
  const [first, ...others] = [...unasked, ...resolved.flatMap(({ problems }) => problems)].sort(byParameter);
  if (first) return { problems: [first, ...others] };
  return { values: Object.fromEntries(resolved.flatMap(({ id, text }) => (text === undefined ? [] : [[id, text]]))) };
}

interface Resolved {
  readonly id: string;
  readonly text?: string;
  readonly problems: readonly ParameterProblem[];
}

function resolve(
  definition: AddOnParameter,
  given: ParameterValue | undefined,
  before: string | undefined,
  judging: Judging,
): Resolved {
  const { id, required, default_value = '' } = definition;
  const about = (predicate: Problem): ParameterProblem => ({
    ...predicate,
    parameter: id,
    message: `the parameter ${quote(id)} ${predicate.message}`,
  });
  const isGiven = given !== undefined;
  // An empty default is none, as OCM takes it; an empty text that is given is a value, but none that would do where one is required.
  const value = given ?? (default_value === '' ? undefined : default_value);
  if (required && (value === undefined || value === '')) return { id, problems: [about(missing(isGiven))] };
  const typed = value === undefined ? undefined : typedText(definition, value);
  if (typed && !('text' in typed)) {
    const fault: Problem = {
      code: 'PARAMETER_TYPE',
      message: `takes ${typed.wanted}`,
      ...(typed.hint !== undefined && { hint: typed.hint }),
    };
    return { id, problems: [isGiven ? about(fault) : ofDefault(id, fault)] };
  }
  const text = typed?.text;
  const faults = text === undefined ? [] : checkValue(definition, text, judging).map((each) => placed(each));
  const changes = before === undefined ? [] : checkChange(definition, { before, after: text, isGiven }).map(about);
  return { id, ...(text !== undefined && { text }), problems: [...faults, ...changes] };

  function placed({ isOfRelease, ...fault }: ValueProblem): ParameterProblem {
    if (isOfRelease) return problemOfRelease(id, fault.message);
    return isGiven || fault.code === 'PARAMETER_OPTION_REQUIREMENT' ? about(fault) : ofDefault(id, fault);
  }
}

function missing(isGiven: boolean): Problem {
  const message = isGiven ? 'is required, and an empty text is no value' : 'is required, and has no default';
  return { code: 'PARAMETER_REQUIRED', message, hint: 'Give it a value.' };
}

function ofDefault(id: string, { message }: Problem): ParameterProblem {
  return problemOfRelease(id, `has a default that cannot be taken: it ${message}`);
}

function byParameter(a: ParameterProblem, b: ParameterProblem): number {
  if (a.parameter === b.parameter) return 0;
  return a.parameter < b.parameter ? -1 : 1;
}
