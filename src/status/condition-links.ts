import { type AddonOnCluster, type Condition, conditionOf } from './addon-facts';
import { broken, type Link, type Owner, whole } from './link';
import { wishOf } from './observe';

/** What the Addon of addon-operator says (package-operator 4.1 to 4.6); undefined if none was recorded. */
export function addonLink(facts: AddonOnCluster): Link | undefined {
  const { addonConditions: conditions } = facts;
  if (conditions === undefined) return undefined;
  return wishOf(facts) === 'removed' ? removal(conditions) : installation(conditions);
}

function removal(conditions: readonly Condition[]): Link {
  const overdue = conditionOf(conditions, 'DeleteTimeout');
  const done = conditionOf(conditions, 'ReadyToBeDeleted');
  if (done?.status === 'True') return whole('addon', 'the add-on acknowledged its removal');
  const next = 'its operator must delete its CSV, or set ReadyToBeDeleted on its AddonInstance';
  if (overdue?.status === 'True') return broken('addon', 'author', 'its acknowledgement is overdue', next, overdue.since);
  return broken('addon', 'author', 'the add-on has not acknowledged its removal', next, done?.since);
}

function installation(conditions: readonly Condition[]): Link {
  const paused = conditionOf(conditions, 'Paused');
  if (paused?.status === 'True') {
    return broken(
      'addon',
      'fleet',
      told('Paused', paused),
      'end the pause in spec.pause of the Addon or of the AddonOperator',
      paused.since,
    );
  }
  for (const type of ['Available', 'Installed']) {
    const condition = conditionOf(conditions, type);
    if (condition?.status === 'True') continue;
    const [owner, next]: readonly [Owner, string] = ADVICE.get(condition?.reason ?? '') ?? [
      'author',
      'look at the status of the Addon',
    ];
    return broken('addon', owner, told(type, condition), next, condition?.since);
  }
  return whole('addon', 'the Addon is installed and available');
}

/** Whose it is and what helps, by the reason of addon-operator. */
const ADVICE: ReadonlyMap<string, readonly [Owner, string]> = new Map([
  [
    'UnreadyCatalogSource',
    ['author', 'check that the catalog image can be pulled and served: look at the Pod of the CatalogSource'],
  ],
  ['UnreadyAdditionalCatalogSource', ['author', 'check the images of the additional catalogs']],
  ['UnreadyNamespaces', ['cluster', 'look at the namespaces of the Addon: one is not Active']],
  ['UnreadyCSV', ['author', 'look at Subscription, InstallPlan and CSV in its namespace']],
  ['MissingCSV', ['author', 'look at Subscription and InstallPlan: OLM has made no CSV']],
  ['MissingSecretForPropagation', ['installer', 'make the Secret that spec.secretPropagation names']],
  ['UnreadyClusterPackageTemplate', ['author', 'look at the ClusterObjectTemplate and the ClusterPackage']],
  ['ConfigurationError', ['author', 'mend the spec of the Addon']],
  ['AddonInstallPlanPending', ['installer', 'approve the InstallPlan: the Subscription is set to Manual']],
  ['AddonInstanceNotInstalled', ['author', 'the operator must set Installed on its AddonInstance']],
]);

/** What the ClusterPackage says (package-operator 2.2); undefined if none was recorded, or it is to go. */
export function packageLink(facts: AddonOnCluster): Link | undefined {
  const { packageConditions: conditions } = facts;
  if (conditions === undefined || wishOf(facts) === 'removed') return undefined;
  const unpacked = conditionOf(conditions, 'Unpacked');
  if (unpacked?.status === 'False') {
    return broken(
      'package',
      'author',
      told('Unpacked', unpacked),
      'check the image and the pull secret of the cluster',
      unpacked.since,
    );
  }
  const invalid = conditionOf(conditions, 'Invalid');
  if (invalid?.status === 'True') {
    return broken('package', 'author', told('Invalid', invalid), 'run addons package validate on the package', invalid.since);
  }
  const available = conditionOf(conditions, 'Available');
  if (available?.status === 'True') return whole('package', 'the ClusterPackage is available');
  const next = 'look at the object that the message names, or at the ObjectSets of the package';
  return broken('package', 'author', told('Available', available), next, available?.since);
}

/** A condition in words. Its message may be long: who shows it cuts it. */
function told(type: string, condition: Condition | undefined): string {
  if (!condition) return `condition ${type} is missing`;
  const { status, reason, message } = condition;
  return `condition ${type} is ${status}${reason ? ` (${reason})` : ''}${message ? `: ${message}` : ''}`;
}
