import type { KubernetesObject } from '../kubernetes';
import { toResourceTemplate } from './cluster-label';

/** The objects of a set as they stand in its `spec`. */
export interface SetContent {
  /** Hive reads every string of the resources as a template. */
  readonly enableResourceTemplates?: true;
  readonly resources: readonly KubernetesObject[];
}

/** The content of a set of these objects, which are in the order in which Hive writes them. */
export function setContent(objects: readonly KubernetesObject[], isTemplate: boolean): SetContent {
  if (!isTemplate) return { resources: objects };
  return { enableResourceTemplates: true, resources: toResourceTemplate(objects) as KubernetesObject[] };
}
