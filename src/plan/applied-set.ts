import { identityOf, type KubernetesObject } from '../kubernetes';

/** An object that a SyncSet brings to its cluster. */
export interface AppliedObject {
  /** What it is, whatever version of its API it is written in: by this Hive finds it again. */
  readonly identity: string;
  readonly object: KubernetesObject;
}

/** A SyncSet, as far as it decides what is on the cluster. */
export interface AppliedSet {
  readonly name: string;
  /** True in `Sync` mode: Hive remembers what it applied, and deletes what is no longer listed (hive-olm-argocd 1.3). */
  readonly deletes: boolean;
  readonly objects: readonly AppliedObject[];
}

/** What the SyncSets among the objects of a hub apply, in the order in which Hive does: by name. */
export function appliedSets(objects: readonly KubernetesObject[]): AppliedSet[] {
  return objects
    .filter(isSyncSet)
    .map((set) => {
      const { resourceApplyMode, resources = [], secretMappings = [] } = Object(set['spec']);
      const applied: KubernetesObject[] = [...resources, ...secretMappings.map(copiedSecret)];
      return {
        name: set.metadata.name,
        deletes: resourceApplyMode === 'Sync',
        objects: applied.map((object) => ({ identity: identityOf(object), object })),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** True for an object that Hive applies to a cluster by name. */
export function isSyncSet({ apiVersion, kind }: KubernetesObject): boolean {
  return kind === 'SyncSet' && apiVersion.startsWith('hive.openshift.io/');
}

/** The Secret that Hive makes of one on the hub; its values are not ours to know. */
function copiedSecret({ sourceRef, targetRef }: Readonly<Record<'sourceRef' | 'targetRef', object>>): KubernetesObject {
  const { name, namespace } = Object(targetRef);
  const metadata = { name, ...(namespace !== undefined && { namespace }) };
  return { apiVersion: 'v1', kind: 'Secret', metadata, copyOf: sourceRef };
}
