import { Construct } from 'constructs';
import * as pagerduty from '../../imports/pagerduty.openshift.io';
import { addCheck, type Diagnostic, error, quote } from '../diagnostics';
import { checkLabelSelector, checkSecretReference, type LabelSelector, renderLabelSelector } from '../kubernetes';
import type { AlertIntegrationProps } from './alert-integration-props';

/** Where the operator that reads these objects runs on the hub, with its API key and its event rules (managed-tenants 2.3). */
const OPERATOR_NAMESPACE = 'pagerduty-operator';

/** Options of a {@link PagerDutyIntegration}; the Secret on the cluster gets the key `PAGERDUTY_KEY`. */
export interface PagerDutyIntegrationProps extends AlertIntegrationProps {
  /** Begins the name of the PagerDuty service of each cluster. Conventionally the add-on's id. */
  readonly servicePrefix: string;
  /** Id of the PagerDuty escalation policy: letters and digits, such as `PA12345`. */
  readonly escalationPolicy: string;
  /** Seconds until an acknowledged incident is triggered again; 0 for never. An integer. */
  readonly acknowledgeTimeout: number;
  /** Seconds until an open incident is resolved by itself; 0 for never. An integer. */
  readonly resolveTimeout: number;
}

/**
 * Makes a PagerDuty service for each selected cluster and delivers its key to the cluster: an object of the hub,
 * `pagerduty.openshift.io/v1alpha1` in namespace `pagerduty-operator` (managed-tenants 2.3).
 */
export class PagerDutyIntegration extends Construct {
  public readonly name: string;

  public constructor(scope: Construct, id: string, props: PagerDutyIntegrationProps) {
    super(scope, id);
    const { name, labels, annotations, clusterDeploymentSelector: clusters } = props;
    this.name = name;
    const selector: LabelSelector = typeof clusters === 'string' ? { matchLabels: { [clusters]: 'true' } } : clusters;
    new pagerduty.PagerDutyIntegration(this, 'Resource', {
      metadata: { name, namespace: OPERATOR_NAMESPACE, labels, annotations },
      spec: {
        acknowledgeTimeout: props.acknowledgeTimeout,
        resolveTimeout: props.resolveTimeout,
        escalationPolicy: props.escalationPolicy,
        servicePrefix: props.servicePrefix,
        clusterDeploymentSelector: renderLabelSelector(selector),
        pagerdutyApiKeySecretRef: { name: 'pagerduty-api-key', namespace: OPERATOR_NAMESPACE },
        serviceOrchestration: {
          enabled: true,
          ruleConfigConfigMapRef: { name: 'osd-serviceorchestration', namespace: OPERATOR_NAMESPACE },
        },
        targetSecretRef: props.targetSecretRef,
      },
    });
    addCheck(this, () => [
      ...checkLabelSelector(selector, 'clusterDeploymentSelector'),
      ...checkSecretReference(props.targetSecretRef, 'targetSecretRef'),
      ...checkService(props),
    ]);
  }
}

function checkService(props: PagerDutyIntegrationProps): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (props.servicePrefix === '') {
    const hint = "Use the add-on's id.";
    found.push(error({ code: 'PAGERDUTY_PREFIX_EMPTY', message: 'servicePrefix is empty', hint }));
  }
  if (!/^[A-Za-z0-9]+$/.test(props.escalationPolicy)) {
    const message = `escalationPolicy is ${quote(props.escalationPolicy)}, which is not the id of an escalation policy`;
    const hint = "Give the id that the policy's address in PagerDuty ends with: letters and digits.";
    found.push(error({ code: 'PAGERDUTY_POLICY_INVALID', message, hint }));
  }
  for (const property of ['acknowledgeTimeout', 'resolveTimeout'] as const) {
    const seconds = props[property];
    if (Number.isSafeInteger(seconds) && seconds >= 0) continue;
    const message = `${property} is ${quote(seconds)}, which is not a number of seconds`;
    found.push(error({ code: 'PAGERDUTY_TIMEOUT_INVALID', message, hint: 'Give whole seconds, 0 for never.' }));
  }
  return found;
}
