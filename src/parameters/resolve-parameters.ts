import { TimeBudget } from '../bounded';
import type { Problem } from '../diagnostics';
import type { AddOnParameter } from '../releases';
import { askedParameters } from './asked-parameters';
import { checkChange } from './check-change';
import { checkValue, type Judging, type ValueProblem } from './check-value';
import type { ParameterContext, ParameterValue } from './parameter-context';
import { type ParameterProblem, problemOf, problemOfRelease } from './parameter-problem';
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
  const isGiven = given !== undefined;
  // An empty default is none, as OCM takes it; an empty text that is given is a value, but none that would do where one is required.
  const value = given ?? (default_value === '' ? undefined : default_value);
  if (required && (value === undefined || value === '')) return { id, problems: [problemOf(id, missing(isGiven))] };
  const typed = value === undefined ? { text: value } : typedText(definition, value);
  if ('wanted' in typed) return { id, problems: [placed(id, isGiven, ofType(typed))] };
  const { text } = typed;
  const faults = text === undefined ? [] : checkValue(definition, text, judging);
  const changes = before === undefined ? [] : checkChange(definition, { before, after: text, isGiven });
  const problems = [...faults.map((fault) => placed(id, isGiven, fault)), ...changes.map((change) => problemOf(id, change))];
  return { id, ...(text !== undefined && { text }), problems };
}

/** The fault of a value as one of whoever gave it: a person, or the release, whose default it is. */
function placed(id: string, isGiven: boolean, { isOfRelease, ...fault }: ValueProblem): ParameterProblem {
  if (isOfRelease) return problemOfRelease(id, fault.message);
  // That the default does not suit the cluster is nobody's mistake.
  if (isGiven || fault.code === 'PARAMETER_OPTION_REQUIREMENT') return problemOf(id, fault);
  return problemOfRelease(id, `has a default that cannot be taken: it ${fault.message}`);
}

function ofType({ wanted, hint }: { readonly wanted: string; readonly hint?: string }): Problem {
  return { code: 'PARAMETER_TYPE', message: `takes ${wanted}`, ...(hint !== undefined && { hint }) };
}

function missing(isGiven: boolean): Problem {
  const message = isGiven ? 'is required, and an empty text is no value' : 'is required, and has no default';
  return { code: 'PARAMETER_REQUIRED', message, hint: 'Give it a value.' };
}

function byParameter(a: ParameterProblem, b: ParameterProblem): number {
  if (a.parameter === b.parameter) return 0;
  return a.parameter < b.parameter ? -1 : 1;
}
