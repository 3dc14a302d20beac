import type { EnvironmentName } from '../environment';
import { emitYaml } from '../tree';
import type { ClusterEntries } from './cluster-entry';
import { entryOf, type KnownCluster } from './entry-of';

/** The entries of clusters, sorted. Of clusters that were there before, what a person wrote under `extra` is kept. */
export function entriesOf(clusters: readonly KnownCluster[], before: ClusterEntries = {}): ClusterEntries {
  const entries = clusters.map((cluster) => {
    const key = `${cluster.namespace}/${cluster.name}`;
    const extra = Object.hasOwn(before, key) ? before[key]?.extra : undefined;
    return [key, { ...entryOf(cluster), ...(extra && { extra }) }] as const;
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The text of an inventory: the same for the same facts. */
export function inventoryText(environment: EnvironmentName, entries: ClusterEntries): string {
  return `${header(environment)}${emitYaml({ clusters: entries })}`;
}

function header(environment: EnvironmentName): string {
  return `# yaml-language-server: $schema=../../node_modules/cdk8s-openshift-addons/schema/inventory.schema.json
# The clusters of ${environment}, as their hub knows them: made by addons inventory --environment ${environment}, which keeps what you write
# under extra of a cluster (properties, machinePools) and makes all else anew.
`;
}
