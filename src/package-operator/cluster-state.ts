import type { KubernetesObject } from '../kubernetes';

/** What is on a cluster, as far as references read it. */
export interface ClusterState {
  /**
   * The `data` of Secrets in base64, by `namespace/name`; null or empty for a Secret without data.
   * @default - none
   */
  readonly secrets?: Readonly<Record<string, Readonly<Record<string, string>> | null>>;
  /**
   * The `data` of ConfigMaps, by `namespace/name`; null or empty for a ConfigMap without data.
   * @default - none
   */
  readonly configMaps?: Readonly<Record<string, Readonly<Record<string, string>> | null>>;
  /**
   * The `spec` of the ClusterVersion `version`.
   * @default - there is no ClusterVersion
   */
  readonly clusterVersion?: { readonly clusterID?: string };
}

/** The fields of an object on the cluster beside its metadata, or undefined if it is not there. */
export function contentOf(cluster: ClusterState, { kind, metadata }: KubernetesObject): unknown {
  if (kind === 'ClusterVersion') return cluster.clusterVersion && { spec: cluster.clusterVersion };
  const objects = (kind === 'Secret' ? cluster.secrets : cluster.configMaps) ?? {};
  const id = `${metadata.namespace}/${metadata.name}`;
  if (!Object.hasOwn(objects, id)) return undefined;
  const data = objects[id] ?? {};
  // The API server does not store an empty `data`.
  return Object.keys(data).length > 0 ? { data } : {};
}
