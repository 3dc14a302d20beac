/** Which namespaces an operator watches (managed-tenants 1.2, `installMode`; install modes of a ClusterServiceVersion). */
export enum InstallMode {
  /** The namespace it is installed in, and no other. */
  OWN_NAMESPACE = 'OwnNamespace',
  /** Every namespace of the cluster. OLM then copies its ClusterServiceVersion into each of them. */
  ALL_NAMESPACES = 'AllNamespaces',
}
