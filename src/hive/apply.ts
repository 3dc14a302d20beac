/** What Hive does with an object that is no longer in the set (hive-olm-argocd 1.2, `resourceApplyMode`). */
export enum ResourceApplyMode {
  /**
   * Deletes it from every cluster. Deleting the set, or a label that no longer matches, deletes all of its objects: a
   * Namespace takes everything in it along.
   */
  SYNC = 'Sync',
  /** Leaves it where it is. */
  UPSERT = 'Upsert',
}

/** How Hive writes objects and copied secrets to a cluster (hive-olm-argocd 1.2, `applyBehavior`). */
export enum ApplyBehavior {
  /**
   * Three-way merge as kubectl does it, with an annotation of at most 262,144 bytes; where a field is immutable the object is
   * deleted and created again.
   */
  APPLY = 'Apply',
  /** Only creates; an object that exists is left as it is. */
  CREATE_ONLY = 'CreateOnly',
  /** Creates or updates without the annotation; never removes a key of a map. For objects too large for `Apply`. */
  CREATE_OR_UPDATE = 'CreateOrUpdate',
}
