/** The metadata of a manifest, as far as it is written down by people. */
export interface ObjectMeta {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** A Kubernetes manifest as plain data: what `ApiObject.toJson()` returns and what a file holds. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ObjectMeta;
  readonly [field: string]: unknown;
}

/** The API group of an `apiVersion`; empty for the core group. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

/**
 * What an object is, whatever version of its API it is written in: two objects with one identity are one object in the cluster.
 * The same rule by which Hive compares what it recorded with what is listed (hive-olm-argocd 1.3).
 */
export function identityOf(object: KubernetesObject): string {
  return `${groupOf(object.apiVersion)}/${object.kind}/${object.metadata.namespace ?? ''}/${object.metadata.name}`;
}

/** An object as a person names it: `Kind namespace/name`. */
export function describe(object: KubernetesObject): string {
  const { kind, metadata } = object;
  return `${kind} ${metadata.namespace ? `${metadata.namespace}/` : ''}${metadata.name}`;
}
