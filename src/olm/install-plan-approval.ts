/** Whether OLM installs and upgrades by itself (hive-olm-argocd 2.3, `installPlanApproval`). */
export enum InstallPlanApproval {
  /** OLM carries out every InstallPlan at once. */
  AUTOMATIC = 'Automatic',
  /** Somebody must approve each InstallPlan. One such Subscription makes every InstallPlan of its namespace wait. */
  MANUAL = 'Manual',
}
