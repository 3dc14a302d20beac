import { quote } from '../diagnostics';
import type { Installation, InstallationForm } from '../installations';
import type { YamlEdit } from './edit-yaml';
import { type Edits, refuse } from './problem';

/** How far the removal of an add-on has come in its cluster file. */
export type WrittenStage = InstallationForm['stage'];

/** What a run of `addons uninstall` does to the file: one stage (managed-tenants 6.4). */
export type UninstallStep =
  /** Tells the add-on to remove itself. */
  | 'signal'
  /** Puts the SyncSet into Upsert mode, so that its objects stay when it goes. */
  | 'retire'
  /** Takes the label away, so that the SelectorSyncSet lets go of the cluster. */
  | 'unlabel'
  /** Takes the entry out of the file. */
  | 'remove';

/** What the removal of an add-on is to leave. */
export interface UninstallRequest {
  /** Whether the add-on's objects stay on the cluster. */
  readonly keepObjects: boolean;
  /** The time of the stage, as RFC 3339 in UTC. */
  readonly now: string;
}

/** What has to be so before a step. */
export interface StepCondition {
  /** The stage that the last commit must have, and that Argo CD has therefore got. */
  readonly committed: WrittenStage;
  /** What must have come about on the cluster: it is seen there, or a person vouches for it; absent if nothing. */
  readonly reached?: string;
  /** Stages in which it can be found there then. */
  readonly seenAs: readonly ('acknowledged' | 'retired' | 'removed')[];
}

/** The next step of a removal. */
export function nextStep({ form }: Installation, keepObjects: boolean): UninstallStep {
  if (form.stage === 'installed') return 'signal';
  if (form.stage !== 'signalled') return 'remove';
  if (form.by === 'label') return 'unlabel';
  return keepObjects ? 'retire' : 'remove';
}

/** What a step needs. */
export function conditionOf({ form }: Installation): StepCondition {
  const committed = form.stage;
  switch (form.stage) {
    case 'installed':
      return { committed, seenAs: [] };
    case 'signalled':
      return { committed, reached: 'its operator has acknowledged the removal', seenAs: ['acknowledged', 'retired', 'removed'] };
    case 'retired':
      return { committed, reached: 'Hive has forgotten what its SyncSet applied', seenAs: ['retired', 'removed'] };
    case 'removed':
      return { committed, reached: 'its label has left the ClusterDeployment', seenAs: ['acknowledged', 'removed'] };
  }
}

/** The edits of the next step. */
export function uninstallEdits(installation: Installation, { keepObjects, now }: UninstallRequest): Edits {
  const { addon, form } = installation;
  const path = ['addons', addon];
  if (keepObjects && form.by === 'label') {
    const message = `${quote(addon)} is installed by label: its SelectorSyncSet decides for all clusters what stays`;
    const hint = "Retire the add-on's SelectorSyncSet (applyMode Upsert), or move the cluster to form: syncset first.";
    return refuse([...path, 'form'], 'UNINSTALL_KEEPS_NOTHING', message, hint);
  }
  const at = (field: string): readonly string[] => [...path, 'uninstall', field];
  const since: YamlEdit = { does: 'set', path: at('since'), value: now };
  const step = nextStep(installation, keepObjects);
  const keep: YamlEdit[] = keepObjects ? [{ does: 'set', path: at('keepObjects'), value: true }] : [];
  switch (step) {
    case 'signal':
      return { edits: [{ does: 'set', path: at('stage'), value: 'signalled' }, ...keep, since], problems: [] };
    case 'retire':
      return { edits: [{ does: 'set', path: at('stage'), value: 'retired' }, ...keep, since], problems: [] };
    case 'unlabel':
      return { edits: [{ does: 'set', path: at('stage'), value: 'removed' }, since], problems: [] };
    case 'remove':
      return { edits: [{ does: 'remove', path }], problems: [] };
  }
}
