import type { KubernetesObject, ObjectMeta } from '../kubernetes';

/** What an API server writes; nobody commits it on purpose. */
const SERVER_FIELDS = new Set(['creationTimestamp', 'managedFields', 'resourceVersion', 'uid', 'generation', 'selfLink']);

/**
 * An object as it goes into a set (H13): without status, without what a server wrote, and without annotations of the hub's
 * Argo CD, which another Argo CD on the cluster would take for its own. A namespace of '' is none.
 */
export function cleaned(object: KubernetesObject, clusterScoped: boolean): KubernetesObject {
  const { status: _, metadata, ...rest } = object;
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(metadata)) {
    if (SERVER_FIELDS.has(key) || (key === 'namespace' && (clusterScoped || value === ''))) continue;
    const map = key === 'annotations' ? withoutArgoCd(metadata.annotations ?? {}) : value;
    if ((key === 'annotations' || key === 'labels') && Object.keys(Object(map)).length === 0) continue;
    kept[key] = map;
  }
  const { apiVersion, kind, ...fields } = rest;
  return { apiVersion, kind, metadata: { name: metadata.name, ...kept } satisfies ObjectMeta, ...fields };
}

function withoutArgoCd(annotations: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(annotations).filter(([key]) => !/^([^/]+\.)?argoproj\.io\//.test(key)));
}
