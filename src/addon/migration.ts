import { ResourceApplyMode } from '../hive';

/**
 * Steps by which an add-on goes from one set for all clusters to a SyncSet for each (managed-tenants 2.4): first the objects
 * stay when they leave the set, then no cluster is selected any more, then OCM's own SyncSets take over.
 */
export enum SyncSetMigration {
  /** OCM goes through its part in one go; the set is as without a migration. */
  SHORT_CIRCUIT_WHITELIST = 'shortcircuit whitelist',
  /** OCM deletes what it knows of an earlier migration; the set is as without one. */
  STEP_0_DELETE_ADDON_MIGRATION = 'step 0 - delete addon migration',
  /** OCM takes no installation for the time being; the set is as without a migration. */
  STEP_1_BLOCK_INSTALLATIONS = 'step 1 - block installations',
  /** The set changes to `Upsert`: what leaves it from now on stays on the clusters. */
  STEP_2_ORPHAN_OBJECTS = 'step 2 - orphan SSS objects',
  /** The set selects no cluster any more; the objects stay. */
  STEP_3_CHANGE_LABEL = 'step 3 - change SSS label',
  /** OCM makes a SyncSet for each installation; the add-on's own set selects no cluster. */
  STEP_4_ENABLE_SYNCSET = 'step 4 - enable syncset',
  /** The clusters have the add-on by OCM's SyncSets alone; the add-on's own set selects no cluster. */
  STEP_5_COMPLETE = 'step 5 - migration complete',
  /** Back, first step: OCM gives up its SyncSets; the set still selects no cluster. */
  ROLLBACK_1_OCM = 'rollback step 1 - ocm',
  /** Back, second step: the set selects its clusters again, in `Sync` mode. */
  ROLLBACK_2_SELECTORSYNCSET = 'rollback step 2 - selectorsyncset',
  /** Back, last step: OCM forgets the migration; the set is as without one. */
  ROLLBACK_3_RESET = 'rollback step 3 - reset addon migration',
}

/** What a step of the migration makes of the set that installs the add-on. */
export interface InstallSetState {
  readonly applyMode: ResourceApplyMode;
  /** The value of the add-on's label that a cluster must have; nobody sets `migrated`. */
  readonly labelValue: 'true' | 'migrated';
}

const SYNCING: InstallSetState = { applyMode: ResourceApplyMode.SYNC, labelValue: 'true' };
const ORPHANED: InstallSetState = { applyMode: ResourceApplyMode.UPSERT, labelValue: 'true' };
const UNSELECTED: InstallSetState = { applyMode: ResourceApplyMode.UPSERT, labelValue: 'migrated' };

const STATES: Readonly<Record<SyncSetMigration, InstallSetState>> = {
  [SyncSetMigration.SHORT_CIRCUIT_WHITELIST]: SYNCING,
  [SyncSetMigration.STEP_0_DELETE_ADDON_MIGRATION]: SYNCING,
  [SyncSetMigration.STEP_1_BLOCK_INSTALLATIONS]: SYNCING,
  [SyncSetMigration.STEP_2_ORPHAN_OBJECTS]: ORPHANED,
  [SyncSetMigration.STEP_3_CHANGE_LABEL]: UNSELECTED,
  [SyncSetMigration.STEP_4_ENABLE_SYNCSET]: UNSELECTED,
  [SyncSetMigration.STEP_5_COMPLETE]: UNSELECTED,
  [SyncSetMigration.ROLLBACK_1_OCM]: UNSELECTED,
  [SyncSetMigration.ROLLBACK_2_SELECTORSYNCSET]: SYNCING,
  [SyncSetMigration.ROLLBACK_3_RESET]: SYNCING,
};

/** The state of the install set at a step; without a migration it is in `Sync` mode. */
export function installSetState(migration: SyncSetMigration | undefined): InstallSetState {
  return migration === undefined ? SYNCING : STATES[migration];
}

/** False at the steps at which the install set is for no cluster, because OCM's own SyncSets have taken over. */
export function selectsClusters(migration: SyncSetMigration | undefined): boolean {
  return installSetState(migration) !== UNSELECTED;
}
