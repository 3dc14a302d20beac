import { installationSetName, readInstallationSetName } from '../hive';
import { type AddonOnCluster, addonLabel, type HubCluster, type SetBrings, type SetResult } from '../status';
import type { SetRecord } from './cluster-sync';
import type { OnCluster } from './recorded-objects';
import { setKey } from './set-content';

/** A fleet, as it was read. */
export interface Fleet {
  /** By namespace and name, sorted. */
  readonly clusters: readonly ClusterInFleet[];
  /** What was recorded on the clusters themselves, by `onClusterKey`. */
  readonly onClusters: ReadonlyMap<string, OnCluster>;
  /** What sets bring, by `setKey`. */
  readonly contents: ReadonlyMap<string, SetBrings>;
}

/** A cluster, with what its ClusterSync tells beyond the results of its sets. */
export interface ClusterInFleet extends HubCluster {
  readonly sets: readonly SetRecord[];
}

/** Names of what is on a cluster: of a ClusterDeployment, and the id of an add-on. */
export function onClusterKey(namespace: string, cluster: string, addon: string): string {
  return `${namespace}/${cluster}/${addon}`;
}

/** What is looked for; undefined is everything. */
export interface Selection {
  readonly addon?: string;
  /** Name of a ClusterDeployment, or its namespace and name with a slash between. */
  readonly cluster?: string;
}

/** The clusters of a selection. */
export function selectClusters({ clusters }: Fleet, { cluster }: Selection): readonly ClusterInFleet[] {
  if (cluster === undefined) return clusters;
  return clusters.filter(({ namespace, name }) => cluster === name || cluster === `${namespace}/${name}`);
}

/** Prefix of the label, and of the set, of each add-on. */
const LABEL = addonLabel('');
const SET = 'addon-';
const DELETE = '-delete';

/**
 * Every add-on that is on a cluster of the selection, or is to be: by label, or by a set in its ClusterSync. In the order of the
 * clusters, then by name. An add-on that was selected together with a cluster is there in any case, so that one can ask why it is not.
 */
export function addonsOn(fleet: Fleet, selection: Selection): readonly AddonOnCluster[] {
  return selectClusters(fleet, selection).flatMap((cluster) => {
    const all = selection.addon === undefined ? addonsOf(cluster) : [selection.addon];
    const isNamed = selection.addon !== undefined && selection.cluster !== undefined;
    const there = isNamed || selection.addon === undefined ? all : all.filter((addon) => addonsOf(cluster).includes(addon));
    return there.map((addon) => factsOf(fleet, cluster, addon));
  });
}

function addonsOf({ name: cluster, labels, sets }: ClusterInFleet): readonly string[] {
  const found = new Set<string>();
  for (const [label, value] of labels) {
    if (label.startsWith(LABEL) && value === 'true') found.add(withoutDelete(label.slice(LABEL.length)));
  }
  for (const { name } of sets) {
    const own = readInstallationSetName(name);
    if (own?.cluster === cluster) found.add(own.addon);
    else if (!own && name.startsWith(SET)) found.add(withoutDelete(name.slice(SET.length)));
  }
  return [...found].filter((name) => name !== '').sort();
}

function withoutDelete(name: string): string {
  return name.endsWith(DELETE) ? name.slice(0, -DELETE.length) : name;
}

/** An add-on has a SyncSet of its own on the cluster, or is in the SelectorSyncSet of all clusters; never both (addon.md). */
function factsOf(fleet: Fleet, cluster: ClusterInFleet, addon: string): AddonOnCluster {
  const { namespace, name, sets } = cluster;
  const own = (role: 'install' | 'delete' | 'parameters') => installationSetName({ addon, cluster: name, role });
  const find = (kind: SetResult['kind'], wanted: string) => sets.find((each) => each.kind === kind && each.name === wanted);
  const set = find('SyncSet', own('install')) ?? sets.find((each) => each.name === `${SET}${addon}`);
  const deleteSet = find('SyncSet', own('delete')) ?? sets.find((each) => each.name === `${SET}${addon}${DELETE}`);
  const parametersSet = find('SyncSet', own('parameters'));
  const content = set ? contentOf(fleet, set, namespace) : contentToBe(fleet, own('install'), addon, namespace);
  return {
    addon,
    cluster,
    ...(set && { set }),
    ...(deleteSet && { deleteSet }),
    ...(parametersSet && { parametersSet }),
    ...(content && { content }),
    ...fleet.onClusters.get(onClusterKey(namespace, name, addon)),
  };
}

/** What a set of the cluster brings: as it stands on the hub, or else as Hive remembers it. */
function contentOf({ contents }: Fleet, { kind, name, content }: SetRecord, namespace: string): SetBrings | undefined {
  return contents.get(setKey(kind, name, kind === 'SyncSet' ? namespace : '')) ?? content;
}

/** What the set brings that the cluster is to have, or had. */
function contentToBe({ contents }: Fleet, own: string, addon: string, namespace: string): SetBrings | undefined {
  return contents.get(setKey('SyncSet', own, namespace)) ?? contents.get(setKey('SelectorSyncSet', `${SET}${addon}`));
}
