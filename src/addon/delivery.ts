/**
 * Who installs an add-on's operator and package on a cluster. It is one or the other: addon-operator takes over or deletes
 * objects of the same names (package-operator 0.4).
 */
export enum Delivery {
  /** Hive: the OLM objects and the ClusterObjectTemplate are in the set. */
  DIRECT = 'direct',
  /** addon-operator, from an Addon object in the set. */
  ADDON_OPERATOR = 'addon-operator',
}
