import { type Problem, quote } from '../diagnostics';

/** An operator that an add-on brings to a cluster: its own, or an enabled sub-operator. */
export interface BroughtOperator {
  /** Id of the add-on. */
  readonly addon: string;
  /** Name of the operator's OLM package. */
  readonly operator: string;
  readonly namespace: string;
}

/** A problem of one of the add-ons of a cluster. */
export interface AddonProblem extends Problem {
  readonly addon: string;
}

/**
 * Operators that two add-ons of one cluster bring to one namespace, told of the later one. OLM resolves a namespace as a whole: two
 * Subscriptions for one package there stop every operator in it (hive-olm-argocd 2.3).
 */
export function checkOperators(brought: Iterable<BroughtOperator>): AddonProblem[] {
  const owners = new Map<string, string>();
  const problems: AddonProblem[] = [];
  for (const { addon, operator, namespace } of brought) {
    const key = JSON.stringify([namespace, operator]);
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, addon);
    if (owner === undefined || owner === addon) continue;
    problems.push({
      addon,
      code: 'INSTALLATION_OPERATOR_TWICE',
      message: `${quote(owner)} and ${quote(addon)} both bring the operator ${quote(operator)} to the namespace ${quote(namespace)}`,
      hint: 'Install one of the two, or let one of them use another namespace.',
    });
  }
  return problems;
}
