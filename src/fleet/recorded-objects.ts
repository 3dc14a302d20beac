import type { AddonOnCluster } from '../status';
import { conditionsOf } from './conditions';
import { objectAt } from './json-value';

/** What is known of an add-on from objects of its own cluster. */
export type OnCluster = Pick<AddonOnCluster, 'addonConditions' | 'isMarkedForDeletion' | 'packageConditions'>;

/** By this annotation OCM asks for the deletion of an Addon (package-operator 4.1). */
const DELETE = 'addons.managed.openshift.io/delete';

/** Reads an Addon of addon-operator (package-operator 4.1). */
export function fromAddon(object: unknown): OnCluster {
  const metadata = objectAt(object, 'metadata');
  const isMarkedForDeletion =
    Object.hasOwn(objectAt(metadata, 'annotations'), DELETE) || metadata.deletionTimestamp !== undefined;
  return { addonConditions: conditionsOf(object), isMarkedForDeletion };
}

/** Reads a ClusterPackage (package-operator 2.2). */
export function fromClusterPackage(object: unknown): OnCluster {
  return { packageConditions: conditionsOf(object) };
}
