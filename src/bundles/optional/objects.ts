import { type Diagnostic, error, quote, warning } from '../../diagnostics';
import { Part } from '../part';
import type { BundleRule } from '../rule';
import { lists } from './policy-rules';

/** The SecurityContextConstraints that OpenShift brings along. */
const DEFAULT_SCCS = [
  'privileged',
  'restricted',
  'anyuid',
  'hostaccess',
  'hostmount-anyuid',
  'hostnetwork',
  'node-exporter',
  'nonroot',
];

/** Objects that endanger others on the cluster (hive-olm-argocd 2.8, object; bad-input 57). */
export const objects: BundleRule = ({ manifests }) =>
  manifests.flatMap((manifest) => {
    const root = Part.of(manifest);
    switch (manifest.object.kind) {
      case 'PodDisruptionBudget':
        return disruptionBudget(root.at('spec'));
      case 'PriorityClass':
        return priorityClass(root.at('globalDefault'));
      case 'Role':
      case 'ClusterRole':
        return root.at('rules').items.flatMap(policyRule);
      default:
        return [];
    }
  });

function disruptionBudget(spec: Part): Diagnostic[] {
  const [maxUnavailable, minAvailable] = [spec.at('maxUnavailable'), spec.at('minAvailable')];
  const stuck = [
    ...(maxUnavailable.value === 0 || maxUnavailable.value === '0%' ? [maxUnavailable] : []),
    ...(minAvailable.value === '100%' ? [minAvailable] : []),
  ];
  return stuck.map((part) => {
    const message = `${part.name} is ${quote(part.value)}, so that no node with such a pod can be drained`;
    return error({ code: 'OBJECT_DISRUPTION_BUDGET', message, hint: 'Let at least one pod be unavailable.', where: part.where });
  });
}

function priorityClass(globalDefault: Part): Diagnostic[] {
  if (globalDefault.value !== true) return [];
  const message = 'globalDefault is true, which changes the priority of every pod on the cluster';
  return [error({ code: 'OBJECT_PRIORITY_CLASS', message, hint: 'Set it to false.', where: globalDefault.where })];
}

function policyRule(rule: Part): Diagnostic[] {
  const problems: Diagnostic[] = [];
  if (
    lists(rule, 'apiGroups', 'policy') &&
    lists(rule, 'resources', 'poddisruptionbudgets') &&
    lists(rule, 'verbs', '*', 'create', 'update', 'patch')
  ) {
    const message = `${rule.name} allows to write PodDisruptionBudgets, which can keep nodes from being drained`;
    problems.push(
      warning({ code: 'OBJECT_RBAC_DISRUPTION_BUDGET', message, hint: 'Leave it out if it is not needed.', where: rule.where }),
    );
  }
  const isScc = lists(rule, 'apiGroups', 'security.openshift.io') && lists(rule, 'resources', 'securitycontextconstraints');
  if (isScc && lists(rule, 'verbs', '*', 'delete', 'update', 'patch') && lists(rule, 'resourceNames', ...DEFAULT_SCCS)) {
    const message = `${rule.name} allows to change SecurityContextConstraints that OpenShift brings along`;
    const hint = 'Make one of your own, and use it.';
    problems.push(error({ code: 'OBJECT_RBAC_SCC', message, hint, where: rule.where }));
  }
  return problems;
}
