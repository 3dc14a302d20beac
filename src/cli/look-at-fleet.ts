import { quote } from '../diagnostics';
import type { Selection } from '../fleet';
import type { AddonStatus, Assessment } from '../status';
import { CommandError } from './exit-code';
import { openFleet } from './open-fleet';
import type { FleetOptions } from './status-options';

/** One look at the fleet. */
export interface Look {
  readonly assessments: readonly Assessment[];
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
  /** What to remember for the next look. */
  readonly memory: ReadonlyMap<string, AddonStatus>;
}

/** What was remembered of nothing. */
export const NO_MEMORY: ReadonlyMap<string, AddonStatus> = new Map();

/**
 * Reads and assesses the add-ons of a selection.
 * @throws CommandError if something cannot be read: half of a fleet must not look like all of it
 */
export async function lookAtFleet(
  options: FleetOptions,
  selection: Selection,
  memory: ReadonlyMap<string, AddonStatus> = NO_MEMORY,
  signal?: AbortSignal,
): Promise<Look> {
  const { addonsOn, selectClusters } = await import('../fleet');
  const { assess } = await import('../status');
  const { withMetrics } = await import('./fleet-metrics');
  const fleet = await openFleet(options, async (hub) => (await import('../hub')).readHub(hub, selection.cluster), signal);
  const chosen = selectClusters(fleet, selection);
  if (selection.cluster !== undefined && chosen.length !== 1) {
    const why = chosen.length === 0 ? 'there is no such ClusterDeployment' : 'several have this name: write NAMESPACE/NAME';
    throw new CommandError(`--cluster: ${quote(selection.cluster)}: ${why}`);
  }
  const isOnly = chosen.length === 1;
  const facts = await withMetrics(addonsOn(fleet, selection), options, isOnly, signal);
  const at = Date.now();
  const assessments = facts.map((each) => assess(each, at, memory.get(keyOf(each))));
  return { assessments, at, memory: new Map(assessments.map((each) => [keyOf(each.facts), each.status])) };
}

function keyOf({ cluster, addon }: Assessment['facts']): string {
  return JSON.stringify([cluster.namespace, cluster.name, addon]);
}
