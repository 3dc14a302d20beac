import { printable, quote } from '../diagnostics';
import type { AddOnParameter } from '../releases';
import type { KnownFacts } from '../requirements';
import { closest, MAX_PROBLEMS } from '../yaml';
import { askedFor } from './asked-for';
import { checkDefinition } from './check-definition';
import { type ParameterProblem, problemOf, problemOfRelease } from './parameter-problem';

/** The parameters that a person may give values for. */
export interface AskedParameters {
  /** Sound definitions, in the order of their ids. */
  readonly asked: readonly AddOnParameter[];
  /** Why others cannot be asked for, or must not be given. */
  readonly problems: readonly ParameterProblem[];
}

/** Finds out which parameters a cluster is asked for, and whether those that are given are among them. */
export function askedParameters(
  definitions: readonly AddOnParameter[],
  given: ReadonlySet<string>,
  facts: KnownFacts,
): AskedParameters {
  const asked: AddOnParameter[] = [];
  const problems: ParameterProblem[] = [];
  const byId = grouped(definitions);
  for (const [id, [definition, ...others]] of byId) {
    const isGiven = given.has(id);
    if (others.length > 0) problems.push(problemOfRelease(id, 'is defined twice'));
    else if (!definition.enabled) problems.push(...(isGiven ? [notAsked(id, 'is not in use (enabled: false)')] : []));
    else {
      const found = checkOne(definition, isGiven, facts);
      if (found === 'asked') asked.push(definition);
      else problems.push(...found);
    }
  }
  return { asked, problems: [...problems, ...unknownParameters(given, byId)] };
}

function grouped(definitions: readonly AddOnParameter[]): Map<string, [AddOnParameter, ...AddOnParameter[]]> {
  const byId = new Map<string, [AddOnParameter, ...AddOnParameter[]]>();
  for (const definition of [...definitions].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const same = byId.get(definition.id);
    if (same) same.push(definition);
    else byId.set(definition.id, [definition]);
  }
  return byId;
}

function checkOne(definition: AddOnParameter, isGiven: boolean, facts: KnownFacts): 'asked' | readonly ParameterProblem[] {
  const { id, required, default_value: value = '' } = definition;
  const faults = checkDefinition(definition);
  if (faults.length > 0) return faults.map((fault) => problemOfRelease(id, `is not well defined: ${fault}`));
  const asking = askedFor(definition, facts);
  switch (asking.is) {
    case 'asked':
      return 'asked';
    case 'not asked':
      return isGiven ? [notAsked(id, `is not asked for on this cluster: ${asking.why}`)] : [];
    case 'unreadable':
      return [problemOfRelease(id, `has a condition that cannot be read: ${asking.why}`)];
    case 'unknown':
      // Without a value there is nothing to decide.
      return isGiven || required || value !== '' ? [maybeAsked(id, asking.why)] : [];
  }
}

function notAsked(id: string, predicate: string): ParameterProblem {
  return problemOf(id, { code: 'PARAMETER_NOT_ASKED', message: predicate, hint: 'Take it out.' });
}

function maybeAsked(id: string, why: string): ParameterProblem {
  const hint = 'Record the facts of the cluster with addons inventory, or by hand.';
  return problemOf(id, { code: 'PARAMETER_CONDITION_UNKNOWN', message: `may not be asked for on this cluster: ${why}`, hint });
}

function unknownParameters(given: ReadonlySet<string>, byId: ReadonlyMap<string, readonly AddOnParameter[]>): ParameterProblem[] {
  const known = [...byId.keys()];
  const unknown = [...given].filter((id) => !byId.has(id)).slice(0, MAX_PROBLEMS);
  return unknown.sort().map((id) => {
    const similar = closest(id, known);
    const all = known.length === 0 ? 'It has none.' : `The parameters are: ${printable(known.join(', '))}.`;
    const hint = similar === undefined ? all : `Did you mean ${quote(similar)}?`;
    return problemOf(id, { code: 'PARAMETER_UNKNOWN', message: 'is none of this release', hint });
  });
}
