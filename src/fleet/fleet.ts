import { type AddonOnCluster, addonLabel, type ClusterFacts, type CsvMetrics } from '../status';
import type { OnCluster } from './recorded-objects';

/** A fleet, as it was read. */
export interface Fleet {
  /** By namespace and name, sorted. */
  readonly clusters: readonly ClusterFacts[];
  /** What was recorded on the clusters themselves, by {@link onClusterKey}. */
  readonly onClusters: ReadonlyMap<string, OnCluster>;
}

/** Names of what is on a cluster: `cluster` is the name of a ClusterDeployment, `addon` the id of an add-on. */
export function onClusterKey(cluster: string, addon: string): string {
  return `${cluster}/${addon}`;
}

/** What is looked for; undefined is everything. */
export interface Selection {
  readonly addon?: string;
  /** Name of a ClusterDeployment, or its namespace and name with a slash between. */
  readonly cluster?: string;
}

/** Finds what the metrics say of an add-on on a cluster; undefined if nobody asked. */
export type FindMetrics = (addon: string, cluster: ClusterFacts) => CsvMetrics | undefined;

/** The clusters of a selection. */
export function selectClusters({ clusters }: Fleet, { cluster }: Selection): readonly ClusterFacts[] {
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
export function addonsOn(fleet: Fleet, selection: Selection, metricsOf: FindMetrics): readonly AddonOnCluster[] {
  return selectClusters(fleet, selection).flatMap((cluster) => {
    const all = selection.addon === undefined ? addonsOf(cluster) : [selection.addon];
    const isNamed = selection.addon !== undefined && selection.cluster !== undefined;
    const there = isNamed || selection.addon === undefined ? all : all.filter((addon) => addonsOf(cluster).includes(addon));
    return there.map((addon) => factsOf(fleet, cluster, addon, metricsOf(addon, cluster)));
  });
}

function addonsOf({ labels, sets }: ClusterFacts): readonly string[] {
  const found = new Set<string>();
  for (const [label, value] of labels) {
    if (label.startsWith(LABEL) && value === 'true') found.add(withoutDelete(label.slice(LABEL.length)));
  }
  for (const { name } of sets) if (name.startsWith(SET)) found.add(withoutDelete(name.slice(SET.length)));
  return [...found].filter((name) => name !== '').sort();
}

function withoutDelete(name: string): string {
  return name.endsWith(DELETE) ? name.slice(0, -DELETE.length) : name;
}

function factsOf(fleet: Fleet, cluster: ClusterFacts, addon: string, metrics: CsvMetrics | undefined): AddonOnCluster {
  const set = cluster.sets.find(({ name }) => name === `${SET}${addon}`);
  const recorded = fleet.onClusters.get(onClusterKey(cluster.name, addon));
  return { addon, cluster, ...(set && { set }), ...(metrics && { metrics }), ...recorded };
}
