import type { SetBrings } from '../status';
import { clusterFrom } from './cluster-deployment';
import { type SetRecord, setResultsOf } from './cluster-sync';
import type { ClusterInFleet } from './fleet';
import { type JsonObject, textAt } from './json-value';
import { type OnCluster, readOnCluster } from './recorded-objects';
import { contentOfSet, setKey } from './set-content';

/** A ClusterDeployment, without what its ClusterSync says. */
export type Deployment = Omit<ClusterInFleet, 'hasClusterSync' | 'sets'>;

/** What one object tells of a fleet. */
export type FleetFact =
  | { readonly of: 'ClusterDeployment'; readonly key: string; readonly value: Deployment }
  | { readonly of: 'ClusterSync'; readonly key: string; readonly value: readonly SetRecord[] }
  | { readonly of: 'set'; readonly key: string; readonly value: SetBrings }
  | {
      readonly of: 'add-on';
      /** Folder of the cluster: its name, or its namespace and name. */
      readonly cluster: string;
      readonly addon: string;
      /** Adds it to what is known already. */
      readonly join: (before: OnCluster) => OnCluster;
    };

/**
 * Reads one object: of the hub, or of the cluster that is named. Only what matters is kept, so that the objects of a fleet may be more than
 * fit into memory. Undefined for an object that tells nothing.
 */
export function factOf(object: JsonObject, cluster?: string): FleetFact | undefined {
  const name = textAt(object, 'metadata', 'name') ?? '';
  if (cluster !== undefined) {
    // Objects of an add-on are called as the Addon, or as its set.
    const addon = name.startsWith('addon-') ? name.slice('addon-'.length) : name;
    const join = readOnCluster(object);
    return join && addon !== '' ? { of: 'add-on', cluster, addon, join } : undefined;
  }
  const namespace = textAt(object, 'metadata', 'namespace') ?? '';
  const key = `${namespace}/${name}`;
  switch (object.kind) {
    case 'ClusterDeployment':
      return { of: object.kind, key, value: clusterFrom(object, namespace, name) };
    case 'ClusterSync':
      return { of: object.kind, key, value: setResultsOf(object) };
    case 'SyncSet':
    case 'SelectorSyncSet':
      return { of: 'set', key: setKey(object.kind, name, namespace), value: contentOfSet(object) };
    default:
      return undefined;
  }
}
