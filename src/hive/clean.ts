import type { KubernetesObject, ObjectMeta } from '../kubernetes';

/** What an API server writes; nobody commits it on purpose. */
const SERVER_FIELDS = new Set(['creationTimestamp', 'managedFields', 'resourceVersion', 'uid', 'generation', 'selfLink']);

/**
 * An object as it goes into a set (H13): without status, without what a server wrote, and without annotations of the hub's
 * Argo CD, which another Argo CD on the cluster would take for its own. A namespace of '' is none.
 */
export function cleaned(object: KubernetesObject, clusterScoped: boolean): KubernetesObject {
  const { apiVersion, kind, metadata, status: _, ...fields } = object;
  const kept: Record<string, unknown> = { name: metadata.name };
  for (const [key, value] of Object.entries(metadata)) {
    if (SERVER_FIELDS.has(key) || (key === 'namespace' && (clusterScoped || value === ''))) continue;
    if (key !== 'annotations' && key !== 'labels') kept[key] = value;
    else if (!isEmpty(value)) kept[key] = value;
  }
  if (metadata.annotations && Object.keys(metadata.annotations).some(isArgoCd)) {
    const others = Object.entries(metadata.annotations).filter(([key]) => !isArgoCd(key));
    if (others.length > 0) kept['annotations'] = Object.fromEntries(others);
    else delete kept['annotations'];
  }
  return { apiVersion, kind, metadata: kept as object as ObjectMeta, ...fields };
}

const isEmpty = (map: object): boolean => Object.keys(map).length === 0;

const isArgoCd = (annotation: string): boolean => /^([^/]+\.)?argoproj\.io\//.test(annotation);
