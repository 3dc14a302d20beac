import type { KubernetesObject } from '../kubernetes';
import { toResourceTemplate } from './cluster-label';

/** The objects of a set as they stand in its `spec`. */
export interface SetContent {
  /** `spec.resources`. */
  readonly resources: readonly KubernetesObject[];
  /** `spec.enableResourceTemplates`: Hive reads every string of the resources as a template. */
  readonly isTemplate: boolean;
}

/** The content of a set of these objects, which are in the order in which Hive writes them. */
export function setContent(objects: readonly KubernetesObject[], isTemplate: boolean): SetContent {
  return { resources: isTemplate ? (toResourceTemplate(objects) as KubernetesObject[]) : objects, isTemplate };
}
