import type { KubernetesObject } from '../kubernetes';
import type { Reference } from './reference';

/** Where on the cluster the value of a reference is. */
export interface SourceField {
  /** The object, by its identity alone. */
  readonly object: KubernetesObject;
  /** The fields from the root of the object to the value. */
  readonly path: readonly string[];
  /** What is found there: a text, a text in base64, or a map of texts in base64. */
  readonly form: 'text' | 'base64' | 'base64Map';
}

/** The place of a reference's value. */
export function sourceFieldOf({ target }: Reference): SourceField {
  switch (target.kind) {
    case 'SecretKey':
      return { object: core('Secret', target), path: ['data', target.key], form: 'base64' };
    case 'SecretData':
      return { object: core('Secret', target), path: ['data'], form: 'base64Map' };
    case 'ConfigMapKey':
      return { object: core('ConfigMap', target), path: ['data', target.key], form: 'text' };
    case 'ClusterId':
      return { object: CLUSTER_VERSION, path: ['spec', 'clusterID'], form: 'text' };
  }
}

const CLUSTER_VERSION: KubernetesObject = {
  apiVersion: 'config.openshift.io/v1',
  kind: 'ClusterVersion',
  metadata: { name: 'version' },
};

function core(kind: string, { namespace, name }: { readonly namespace: string; readonly name: string }): KubernetesObject {
  return { apiVersion: 'v1', kind, metadata: { namespace, name } };
}
