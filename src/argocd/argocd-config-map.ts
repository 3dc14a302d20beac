import type { KubernetesObject } from '../kubernetes';
import { healthChecks } from './health/health-checks';

/** One entry of `spec.resourceHealthChecks` of an `ArgoCD` object. */
export interface ResourceHealthCheck {
  readonly group: string;
  readonly kind: string;
  /** The Lua script. */
  readonly check: string;
}

/** The health checks as `data` of Argo CD's ConfigMap: `resource.customizations.health.<group>_<kind>`. */
export function argoCdConfigMapData(): Record<string, string> {
  return Object.fromEntries(healthChecks.map(({ group, kind, lua }) => [`resource.customizations.health.${group}_${kind}`, lua]));
}

/**
 * The part of the ConfigMap `argocd-cm` that adds the health checks to an Argo CD in `namespace`. It holds nothing else, so apply it as
 * a part, which leaves all other settings alone: `kubectl apply --server-side --field-manager=addons -f argocd-cm.yaml`.
 *
 * Where an operator manages Argo CD (OpenShift GitOps), it overwrites the ConfigMap: put {@link resourceHealthChecks} into the `ArgoCD`
 * object instead.
 */
export function argoCdConfigMap(namespace: string): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    // Argo CD reads its ConfigMap only with this label.
    metadata: { name: 'argocd-cm', namespace, labels: { 'app.kubernetes.io/part-of': 'argocd' } },
    data: argoCdConfigMapData(),
  };
}

/** The health checks as `spec.resourceHealthChecks` of the `ArgoCD` object of the OpenShift GitOps operator (hive-olm-argocd 3.4). */
export function resourceHealthChecks(): ResourceHealthCheck[] {
  return healthChecks.map(({ group, kind, lua }) => ({ group, kind, check: lua }));
}
