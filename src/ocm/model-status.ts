/** What OCM knows of conditions: `AddonStatusConditionType` of `addons_mgmt` (managed-tenants 6.2). */
export const STATUS_TYPES = [
  'Available',
  'Degraded',
  'DeleteTimeout',
  'Healthy',
  'Installed',
  'Paused',
  'ReadyToBeDeleted',
  'UpgradeStarted',
  'UpgradeSucceeded',
] as const;

/** `AddonStatusConditionValue`. */
export const STATUS_VALUES = ['False', 'True', 'Unknown'] as const;

/** One condition of an add-on on a cluster: `AddonStatusCondition`. */
export interface StatusConditionBody {
  readonly status_type: (typeof STATUS_TYPES)[number];
  readonly status_value: (typeof STATUS_VALUES)[number];
  readonly reason?: string;
  readonly message?: string;
}

/** How an add-on is on a cluster, as it is reported: `AddonStatus`, which only `addons_mgmt` has (managed-tenants 6.2). */
export interface AddonStatusBody {
  readonly addon_id: string;
  /** That of the Addon, by which OCM finds the revision that this is about; absent if nobody saw it. */
  readonly correlation_id?: string;
  /** Version of the Addon; absent if nobody saw it. */
  readonly version?: string;
  /** Each type once. */
  readonly status_conditions: readonly StatusConditionBody[];
}
