import type { IConstruct } from 'constructs';
import { type Diagnostic, originOf, problemsOf, setOrigin, untraced } from '../diagnostics';
import { detachedChart, type SelectorSyncSet } from '../hive';
import type { Release } from '../releases';
import type { AddonProps } from './addon-props';
import { carryOver } from './carry-over';
import { checkAddon, factsOf } from './checks';
import { makeInstallSet } from './install-set';
import type { AddonNames } from './names';
import type { SetOfRelease } from './release-content';
import { checkFacts } from './rules';

/** What is known of an add-on in its own release. */
export interface OwnRelease {
  readonly names: AddonNames;
  readonly props: AddonProps;
  /** Its install set, with everything that the author did to it. */
  readonly installSet: SelectorSyncSet;
}

/** The install set of another release of an add-on, in no tree. */
export function otherRelease(own: OwnRelease, release: Release | undefined): SetOfRelease {
  const pristine = installSetOf(own, own.props);
  const other = installSetOf(own, { ...own.props, release: release?.orStandIn });
  carryOver({ worked: own.installSet.cluster, pristine: pristine.set.cluster, other: other.set.cluster });
  // Nothing comes to it any more: what is rendered now is rendered once.
  other.set.node.lock();
  const known = new Set(pristine.problems().map(keyOf));
  const where = release?.where;
  const problems = other.problems().filter((problem) => !known.has(keyOf(problem)));
  return {
    set: other.set,
    problems: [...(release?.problems ?? []), ...problems.map((problem) => (where ? { ...problem, where } : problem))],
  };
}

/** The install set of an add-on as nobody has worked on it, and what is wrong with it. */
function installSetOf({ names, installSet }: OwnRelease, props: AddonProps) {
  const chart = detachedChart(installSet, installSet.node.scope?.node.id ?? names.addon);
  setOrigin(chart, () => originOf(installSet));
  const { set } = untraced(() => makeInstallSet(chart, names, props));
  const problems = (): Diagnostic[] => [
    ...checkFacts(factsOf(names, props)).map(({ diagnostic }) => diagnostic),
    ...checkAddon(names, props),
    ...chart.node.findAll().flatMap((each: IConstruct) => problemsOf(each)),
  ];
  return { set, problems };
}

function keyOf({ code, message, subject }: Diagnostic): string {
  return JSON.stringify([code, message, subject]);
}
