import type { ClusterProperties, KnownFacts, MachinePoolProperties } from '../requirements';
import type { ClusterEntries, ClusterEntry } from './cluster-entry';

/** What an inventory says of a cluster. */
export interface InventoryFacts extends Omit<KnownFacts, 'addons'> {
  /** Those of the ClusterDeployment that an inventory keeps. */
  readonly labels: Readonly<Record<string, string>>;
}

/** The facts of the clusters of an environment. */
export class Inventory {
  /** Made by `readInventory`. */
  public constructor(public readonly entries: ClusterEntries) {}

  /** What is known of a ClusterDeployment; undefined if the inventory does not have it. */
  public factsOf({ namespace, name }: { readonly namespace: string; readonly name: string }): InventoryFacts | undefined {
    const key = `${namespace}/${name}`;
    const entry = Object.hasOwn(this.entries, key) ? this.entries[key] : undefined;
    if (!entry) return undefined;
    const machinePools: readonly MachinePoolProperties[] | undefined = entry.extra?.machinePools;
    return { cluster: propertiesOf(entry), labels: entry.labels ?? {}, ...(machinePools && { machinePools }) };
  }
}

/** The hub knows better than what somebody once wrote down. */
function propertiesOf({ properties, extra }: ClusterEntry): ClusterProperties {
  return { ...extra?.properties, ...properties };
}
