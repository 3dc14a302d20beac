import { ResourceApplyMode } from '../hive';
import type { ClusterDeploymentRef } from './installation';
import type { ResolvedInstallation } from './resolve';
import { deleteSet, installSet, type PlannedSet, parametersSet } from './sync-sets';

/** The SyncSets of an installation. */
export function setsOf(cluster: ClusterDeploymentRef, resolved: ResolvedInstallation): PlannedSet[] {
  const { installation, addon, release, parameters } = resolved;
  const { form } = installation;
  const input = { cluster, names: addon.names, parameters };
  if (form.by === 'label') {
    const set = parametersSet(input);
    return set && form.stage !== 'removed' ? [set] : [];
  }
  // As long as it has not been retired, it is applied as the add-on's own set would be.
  const applyMode = form.stage === 'retired' ? ResourceApplyMode.UPSERT : addon.syncSetApplyMode;
  const install = installSet(input, applyMode, () => addon.contentOf(release));
  return form.stage === 'installed' ? [install] : [install, deleteSet(input, () => ({ resources: addon.deleteSet.resources }))];
}

/** Labels of add-ons on the ClusterDeployment, with their values; undefined if nobody has to touch it. */
export function labelsOf(installations: readonly ResolvedInstallation[]): Readonly<Record<string, string>> | undefined {
  const labels = installations.map(labelsOfOne).filter((each) => each !== undefined);
  return labels.length === 0 ? undefined : Object.fromEntries(labels.flat().map((label) => [label, 'true']));
}

function labelsOfOne({ installation: { form }, addon }: ResolvedInstallation): readonly string[] | undefined {
  // The alerting integrations select by the label. Where the add-on's own set does so too, it would bring everything twice.
  if (form.by === 'syncset' && (!addon.hasAlerting || addon.selectsClusters)) return undefined;
  if (form.stage === 'removed') return [];
  const { label, deleteLabel } = addon.names;
  return form.stage === 'installed' ? [label] : [label, deleteLabel];
}
