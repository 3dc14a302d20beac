import type { Addon } from '../addon';
import { ResourceApplyMode, type SetContent } from '../hive';
import { share } from '../kubernetes';
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
  const content = addon.contentOf(release);
  const applyMode = form.stage === 'retired' ? ResourceApplyMode.UPSERT : applyModeOf(addon);
  const install = installSet(input, applyMode, () => shared(content.spec));
  return form.stage === 'installed' ? [install] : [install, deleteSet(input, () => shared(addon.deleteSet.content))];
}

/** As the add-on's own set is applied; a step of its migration is about that set alone. */
function applyModeOf({ installSet: { applyMode }, migration }: Addon): ResourceApplyMode {
  return (migration === undefined ? applyMode : undefined) ?? ResourceApplyMode.SYNC;
}

/** Every cluster with that release has these very objects. */
function shared(content: SetContent): SetContent {
  for (const resource of content.resources) share(resource);
  return content;
}

/** Labels of add-ons on the ClusterDeployment, with their values; undefined if nobody has to touch it. */
export function labelsOf(installations: readonly ResolvedInstallation[]): Readonly<Record<string, string>> | undefined {
  const labels = installations.map(labelsOfOne).filter((each) => each !== undefined);
  return labels.length === 0 ? undefined : Object.fromEntries(labels.flat().map((label) => [label, 'true']));
}

function labelsOfOne({ installation: { form }, addon }: ResolvedInstallation): readonly string[] | undefined {
  const { label, deleteLabel } = addon.names;
  if (form.by === 'syncset') {
    // The alerting integrations select by the label. Where the add-on's own set does so too, it would bring everything twice.
    if (!addon.hasAlerting || addon.selectsClusters) return undefined;
    // It goes with the signal, before its entry does: an object that has left the tree takes no label away.
    return form.stage === 'installed' ? [label] : [];
  }
  if (form.stage === 'removed') return [];
  return form.stage === 'installed' ? [label] : [label, deleteLabel];
}
