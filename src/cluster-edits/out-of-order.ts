import { quote } from '../diagnostics';
import type { Installation } from '../installations';
import { type Edits, refuse } from './problem';
import { conditionOf, type WrittenStage } from './uninstall-edits';

/** What is known of a removal besides the file. */
export interface RemovalFacts {
  /** The stage in the last commit; undefined if the add-on is not in it. */
  readonly committed?: WrittenStage;
  /** The stage in which the cluster was found; undefined if nobody looked. */
  readonly seen?: string;
  /** What it waits for there. */
  readonly waitsFor?: string;
  /** A person vouches for what would be seen. */
  readonly isVouchedFor: boolean;
}

/** Why the next step of a removal would be out of order (managed-tenants 6.4); undefined if it is not. */
export function outOfOrder(installation: Installation, facts: RemovalFacts): Edits | undefined {
  const { addon } = installation;
  const condition = conditionOf(installation);
  const path = ['addons', addon, ...(condition.committed === 'installed' ? [] : ['uninstall'])];
  if (facts.committed !== condition.committed) {
    const what =
      condition.committed === 'installed'
        ? `that ${quote(addon)} is installed`
        : `the stage ${quote(condition.committed)} of ${quote(addon)}`;
    const commit = 'Run addons synth, commit both, and let Argo CD apply it: each stage is a commit of its own.';
    const hint = condition.committed === 'installed' ? `${commit} If it never was, take it out of the file by hand.` : commit;
    return refuse(path, 'UNINSTALL_NOT_COMMITTED', `the last commit does not have ${what}`, hint);
  }
  const { reached, seenAs } = condition;
  if (reached === undefined || facts.isVouchedFor || seenAs.some((stage) => stage === facts.seen)) return undefined;
  const look = `addons uninstall ${addon} --status shows what it waits for`;
  if (facts.seen === undefined) {
    const message = `nobody has looked whether ${reached}`;
    const hint = `Give --kubeconfig, --context or --from to look, or --acknowledged to vouch for it; ${look}.`;
    return refuse(path, 'UNINSTALL_NOT_SEEN', `${quote(addon)}: ${message}`, hint);
  }
  const message = `on the cluster it is ${facts.seen}${facts.waitsFor ? ` and waits for ${facts.waitsFor}` : ''}, so it is not so yet that ${reached}`;
  return refuse(path, 'UNINSTALL_TOO_EARLY', `${quote(addon)}: ${message}`, `Wait for it: ${look}.`);
}
