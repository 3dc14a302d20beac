import type { AddonOnCluster, CsvName } from '../status';
import { conditionsOf } from './conditions';
import { objectAt, textAt } from './json-value';

/** What is known of an add-on from objects of its own cluster. */
export type OnCluster = Pick<
  AddonOnCluster,
  'addonConditions' | 'addonVersion' | 'correlationId' | 'isMarkedForDeletion' | 'packageConditions' | 'csv'
>;

/** By this annotation OCM asks for the deletion of an Addon (package-operator 4.1). */
const DELETE = 'addons.managed.openshift.io/delete';

/** The kinds of a cluster that tell of an add-on, each with its reader. */
const READERS: ReadonlyMap<unknown, (object: unknown) => OnCluster> = new Map([
  ['Addon', fromAddon],
  ['ClusterPackage', fromClusterPackage],
  ['Subscription', fromSubscription],
]);

/** How to add what an object of a cluster says to what is known already; undefined for a kind that says nothing of an add-on. */
export function readOnCluster(object: { readonly kind?: unknown }): ((before: OnCluster) => OnCluster) | undefined {
  const read = READERS.get(object.kind)?.(object);
  if (!read) return undefined;
  // A Subscription knows the CSV that is being installed, an Addon the last one that was available.
  if (object.kind === 'Subscription') return (before) => ({ ...before, ...read });
  return (before) => ({ ...before, ...read, ...(before.csv && { csv: before.csv }) });
}

/** Reads an Addon of addon-operator (package-operator 4.1). */
export function fromAddon(object: unknown): OnCluster {
  const metadata = objectAt(object, 'metadata');
  const isMarkedForDeletion =
    Object.hasOwn(objectAt(metadata, 'annotations'), DELETE) || metadata.deletionTimestamp !== undefined;
  const [namespace, name, ...more] = (textAt(object, 'status', 'lastObservedAvailableCSV') ?? '').split('/');
  const csv = more.length === 0 ? csvOf(namespace, name) : {};
  const addonVersion = textAt(object, 'spec', 'version');
  const correlationId = textAt(object, 'spec', 'correlationID');
  return {
    addonConditions: conditionsOf(object),
    isMarkedForDeletion,
    ...(addonVersion && { addonVersion }),
    ...(correlationId && { correlationId }),
    ...csv,
  };
}

/** Reads a ClusterPackage (package-operator 2.2). */
export function fromClusterPackage(object: unknown): OnCluster {
  return { packageConditions: conditionsOf(object) };
}

/** Reads a Subscription (hive-olm-argocd 2.3): the CSV that OLM is to install, which during an upgrade is the new one. */
export function fromSubscription(object: unknown): OnCluster {
  const name = textAt(object, 'status', 'currentCSV') ?? textAt(object, 'status', 'installedCSV');
  return csvOf(textAt(object, 'metadata', 'namespace'), name);
}

function csvOf(namespace: string | undefined, name: string | undefined): { readonly csv?: CsvName } {
  return namespace && name ? { csv: { namespace, name } } : {};
}
