import type { Diagnostic } from '../diagnostics';
import type { KnownFacts } from '../requirements';
import type { ClusterDeploymentRef } from './installation';

/** What the hub says of a cluster. */
export interface HubFacts extends Omit<KnownFacts, 'addons'> {
  /** Labels of the ClusterDeployment. */
  readonly labels: Readonly<Record<string, string>>;
}

/** The clusters of a hub. */
export interface HubInventory {
  /** Undefined if the hub does not have the cluster. */
  factsOf(cluster: ClusterDeploymentRef): HubFacts | undefined;
}

/** Reads `clusters/<environment>/inventory.yaml`. */
export function readHubInventory(_file: string): {
  readonly inventory?: HubInventory;
  readonly diagnostics: readonly Diagnostic[];
} {
  throw new Error('waits for src/inventory');
}
