import { type Diagnostic, error, quote, warning } from '../diagnostics';
import type { SetBrings } from '../status';
import type { SetRecord } from './cluster-sync';
import { type ClusterInFleet, type Fleet, onClusterKey } from './fleet';
import type { Deployment, FleetFact } from './fleet-fact';
import type { OnCluster } from './recorded-objects';

/** A fleet that was built, and what is wrong with it. */
export interface BuiltFleet {
  readonly fleet: Fleet;
  readonly diagnostics: readonly Diagnostic[];
}

/** Something that was read, and where: the file, or the address of the hub. */
interface Found<T> {
  readonly value: T;
  readonly from: string;
}

/** Joins facts to a fleet. */
export class FleetBuilder {
  private readonly deployments = new Map<string, Found<Deployment>>();
  private readonly syncs = new Map<string, Found<readonly SetRecord[]>>();
  private readonly contents = new Map<string, SetBrings>();
  /** By the name of the cluster's folder, then by add-on. */
  private readonly onClusters = new Map<string, Map<string, Found<OnCluster>>>();
  private readonly diagnostics: Diagnostic[] = [];

  /** Takes in what one object tells. `from` is where it was read, for messages. */
  public add(fact: FleetFact, from: string): void {
    if (fact.of === 'ClusterDeployment') this.keep(this.deployments, fact.of, fact.key, { value: fact.value, from });
    else if (fact.of === 'ClusterSync') this.keep(this.syncs, fact.of, fact.key, { value: fact.value, from });
    else if (fact.of === 'set') this.contents.set(fact.key, fact.value);
    else this.addOnCluster(fact, from);
  }

  /** The fleet of all facts so far: `FLEET_CLUSTER_TWICE`, also of two clusters of one id (bad-input 61), `FLEET_CLUSTER_UNCLEAR`. */
  public build(): BuiltFleet {
    const diagnostics = [...this.diagnostics];
    const ids = new Map<string, string>();
    const clusters: ClusterInFleet[] = [];
    for (const [key, { value, from }] of this.deployments) {
      const sync = this.syncs.get(key);
      const other = value.id === undefined ? undefined : ids.get(value.id);
      if (other !== undefined)
        diagnostics.push(twice(`${quote(key)} and ${quote(other)} have one clusterID, ${quote(value.id ?? '')}`, from));
      if (value.id !== undefined) ids.set(value.id, key);
      clusters.push({ ...value, hasClusterSync: sync !== undefined, sets: sync?.value ?? [] });
    }
    clusters.sort((a, b) => compare(a.namespace, b.namespace) || compare(a.name, b.name));
    const onClusters = this.assigned(clusters, diagnostics);
    return { fleet: { clusters, onClusters, contents: this.contents }, diagnostics };
  }

  private keep<T>(found: Map<string, Found<T>>, kind: string, key: string, each: Found<T>): void {
    const other = found.get(key);
    if (other) this.diagnostics.push(twice(`the ${kind} ${quote(key)} is in ${quote(other.from)} already`, each.from));
    found.set(key, each);
  }

  private addOnCluster({ cluster, addon, join }: FleetFact & { readonly of: 'add-on' }, from: string): void {
    const addons = this.onClusters.get(cluster) ?? new Map<string, Found<OnCluster>>();
    this.onClusters.set(cluster, addons.set(addon, { value: join(addons.get(addon)?.value ?? {}), from }));
  }

  /** What was recorded on clusters, by the cluster that its folder names: by its name, where no other has it, or namespace and name. */
  private assigned(clusters: readonly ClusterInFleet[], diagnostics: Diagnostic[]): ReadonlyMap<string, OnCluster> {
    const named = new Map<string, ClusterInFleet[]>();
    const note = (key: string, cluster: ClusterInFleet) => named.set(key, [...(named.get(key) ?? []), cluster]);
    for (const each of clusters) {
      note(each.name, each);
      note(`${each.namespace}/${each.name}`, each);
    }
    const found = new Map<string, OnCluster>();
    for (const [folder, addons] of this.onClusters) {
      const [cluster, ...more] = named.get(folder) ?? [];
      const [first] = addons.values();
      if (!cluster || more.length > 0) diagnostics.push(unclear(folder, more.length > 0, first?.from ?? folder));
      else for (const [addon, { value }] of addons) found.set(onClusterKey(cluster.namespace, cluster.name, addon), value);
    }
    return found;
  }
}

function twice(message: string, file: string): Diagnostic {
  return error({ code: 'FLEET_CLUSTER_TWICE', message, hint: 'record each cluster once', where: { file, line: 1, column: 1 } });
}

/** Of a cluster that is gone something may still be recorded; that of two clusters must not be taken for one. */
function unclear(folder: string, isAmbiguous: boolean, file: string): Diagnostic {
  const where = { file, line: 1, column: 1 };
  if (!isAmbiguous) {
    const message = `no ClusterDeployment is called ${quote(folder)}: what was recorded on it is left out`;
    return warning({ code: 'FLEET_CLUSTER_UNCLEAR', message, hint: 'name the folder as the ClusterDeployment', where });
  }
  const message = `several ClusterDeployments are called ${quote(folder)}`;
  return error({ code: 'FLEET_CLUSTER_UNCLEAR', message, hint: 'name the folder clusters/NAMESPACE/NAME', where });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
