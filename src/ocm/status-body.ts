import { type AddonOnCluster, type Assessment, type Condition, type OperatorEvidence, observe } from '../status';
import { type AddonStatusBody, STATUS_TYPES, STATUS_VALUES, type StatusConditionBody } from './model-status';

/** A message longer than this is cut, in UTF-16 code units: it can hold what any program on the cluster says. */
const MAX_MESSAGE = 1000;

/** The label of a ClusterDeployment with the id of its cluster in OCM (hive-olm-argocd 1.5). */
export const OCM_ID_LABEL = 'api.openshift.com/id';

/** The id of a cluster in OCM; undefined if nothing says it. */
export function ocmClusterId({ labels }: AddonOnCluster['cluster']): string | undefined {
  const id = labels.get(OCM_ID_LABEL);
  // Not every recorded file has been read by a Kubernetes that refuses labels that would be steps of a path.
  return id !== undefined && /^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/.test(id) ? id : undefined;
}

/**
 * What addon-operator would report of an add-on (managed-tenants 6.2). Where its Addon was seen, that is the Addon's own conditions, those
 * that OCM knows; where not, the state that was assessed is told in the same words and reasons.
 * @returns undefined if nobody could say how the operator is: what OCM has from somebody who could is worth more; and for a name of dots
 * alone, which would be a step of a path
 */
export function statusBody(assessment: Assessment): AddonStatusBody | undefined {
  const { addon, addonConditions, addonVersion, correlationId } = assessment.facts;
  const conditions = addonConditions?.flatMap(knownToOcm) ?? [];
  const told = conditions.length > 0 ? oncePerType(conditions) : assessed(assessment);
  if (!told || /^\.*$/.test(addon)) return undefined;
  return {
    addon_id: addon,
    ...(correlationId !== undefined && { correlation_id: correlationId }),
    ...(addonVersion !== undefined && { version: addonVersion }),
    status_conditions: told,
  };
}

function knownToOcm({ type, status, reason, message }: Condition): readonly StatusConditionBody[] {
  const status_type = STATUS_TYPES.find((each) => each === type);
  const status_value = STATUS_VALUES.find((each) => each === status);
  return status_type && status_value ? [condition(status_type, status_value, reason, message)] : [];
}

function oncePerType(conditions: readonly StatusConditionBody[]): readonly StatusConditionBody[] {
  return [...new Map(conditions.map((each) => [each.status_type, each])).values()];
}

function assessed({ facts, status, broken }: Assessment): readonly StatusConditionBody[] | undefined {
  const { state, cause, since, downs, at, wish } = status;
  const { operator } = observe(facts, at);
  if (operator === 'unknown') return undefined;
  const isAvailable = state === 'ready' || operator === 'succeeded';
  const wasReady = cause === 'operator-lost' || (state === 'failed' && downs.includes(since));
  const conditions = [
    isAvailable
      ? condition('Available', 'True', 'FullyReconciled', 'All components are ready.')
      : condition('Available', 'False', UNREADY[operator], broken?.finding ?? 'ClusterServiceVersion is not ready.'),
    isAvailable || wasReady
      ? condition('Installed', 'True', 'AddonInstalled', 'Addon has been successfully installed.')
      : condition(
          'Installed',
          'False',
          'AddonNotInstalled',
          `Addon ${state === 'gone' ? 'has been uninstalled' : 'is not yet installed'}.`,
        ),
  ];
  if (wish === 'removed') {
    conditions.push(
      state === 'gone'
        ? condition('ReadyToBeDeleted', 'True', 'AddonReadyToBeDeleted', 'Addon is ready to be deleted.')
        : condition('ReadyToBeDeleted', 'False', 'AddonNotReadyToBeDeleted', 'Addon is not yet ready to be deleted.'),
    );
  }
  if (cause === 'uninstall-overdue') {
    conditions.push(condition('DeleteTimeout', 'True', 'AddonReasonDeletionTimedOut', 'Addon deletion has timed out.'));
  }
  return conditions;
}

/** Reasons of addon-operator for an add-on that is not available (package-operator 4.4). */
const UNREADY: Readonly<Record<Exclude<OperatorEvidence, 'unknown' | 'succeeded'>, string>> = {
  absent: 'MissingCSV',
  pending: 'UnreadyCSV',
  abnormal: 'UnreadyCSV',
};

function condition(
  status_type: StatusConditionBody['status_type'],
  status_value: StatusConditionBody['status_value'],
  reason: string | undefined,
  message: string | undefined,
): StatusConditionBody {
  return {
    status_type,
    status_value,
    ...(reason !== undefined && { reason: reason.slice(0, MAX_MESSAGE) }),
    ...(message !== undefined && { message: message.slice(0, MAX_MESSAGE) }),
  };
}
