import type { KubernetesObject, ObjectMeta } from '../kubernetes';
import { Fields, setField } from '../render';

/** What an API server writes; nobody commits it on purpose. */
const SERVER_FIELDS = new Set(['creationTimestamp', 'managedFields', 'resourceVersion', 'uid', 'generation', 'selfLink']);

/**
 * An object as it goes into a set (H13): without status, without what a server wrote, and without annotations of the hub's
 * Argo CD, which another Argo CD on the cluster would take for its own. A namespace of '' is none.
 */
export function cleaned(object: KubernetesObject, clusterScoped: boolean): KubernetesObject {
  const { apiVersion, kind, metadata } = object;
  const kept = new Fields();
  kept['apiVersion'] = apiVersion;
  kept['kind'] = kind;
  kept['metadata'] = cleanedMetadata(metadata, clusterScoped);
  for (const key of Object.keys(object)) if (!DONE.has(key)) setField(kept, key, object[key]);
  return kept as object as KubernetesObject;
}

/** Fields that are in place already, or left out. */
const DONE = new Set(['apiVersion', 'kind', 'metadata', 'status']);

function cleanedMetadata(metadata: ObjectMeta, clusterScoped: boolean): ObjectMeta {
  const kept = new Fields();
  kept['name'] = metadata.name;
  for (const [key, value] of Object.entries(metadata)) {
    if (SERVER_FIELDS.has(key) || (key === 'namespace' && (clusterScoped || value === ''))) continue;
    const cleanedValue = key === 'annotations' ? withoutArgoCd(value) : value;
    if ((key !== 'annotations' && key !== 'labels') || !isEmpty(cleanedValue)) setField(kept, key, cleanedValue);
  }
  return kept as object as ObjectMeta;
}

function withoutArgoCd(annotations: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if (!Object.keys(annotations).some(isArgoCd)) return annotations;
  return Object.fromEntries(Object.entries(annotations).filter(([key]) => !isArgoCd(key)));
}

const isEmpty = (map: object): boolean => Object.keys(map).length === 0;

const isArgoCd = (annotation: string): boolean => /^([^/]+\.)?argoproj\.io\//.test(annotation);
