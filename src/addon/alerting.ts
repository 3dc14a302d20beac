import type { Construct } from 'constructs';
import { DeadmansSnitchIntegration, PagerDutyIntegration } from '../alerting';
import type { SecretReference } from '../kubernetes';
import type { AddonProps, DeadMansSnitchProps, PagerDutyProps } from './addon-props';
import type { AddonNames } from './names';

/** The alerting integrations on the hub: managed-tenants 2.3. */
export function makeAlerting(addon: Construct, names: AddonNames, { pagerDuty, deadMansSnitch }: AddonProps): void {
  if (pagerDuty) {
    new PagerDutyIntegration(addon, 'pagerduty', {
      name: names.addon,
      clusterDeploymentSelector: names.label,
      servicePrefix: names.id,
      escalationPolicy: pagerDuty.escalationPolicy,
      acknowledgeTimeout: pagerDuty.acknowledgeTimeout ?? 0,
      resolveTimeout: pagerDuty.resolveTimeout ?? 0,
      targetSecretRef: pagerDutySecret(names, pagerDuty),
    });
  }
  if (deadMansSnitch) {
    new DeadmansSnitchIntegration(addon, 'deadmanssnitch', {
      name: names.addon,
      clusterDeploymentSelector: deadMansSnitch.clusterDeploymentSelector ?? names.label,
      snitchNamePostFix: deadMansSnitch.snitchNamePostFix ?? names.id,
      tags: deadMansSnitch.tags,
      targetSecretRef: deadMansSnitchSecret(names, deadMansSnitch),
    });
  }
}

/** The Secret on each cluster that gets the PagerDuty key. */
export function pagerDutySecret(names: AddonNames, { secretName, secretNamespace }: PagerDutyProps): SecretReference {
  return { name: secretName ?? names.pagerDutySecret, namespace: secretNamespace ?? names.targetNamespace };
}

/** The Secret on each cluster that gets the snitch's address. */
export function deadMansSnitchSecret(names: AddonNames, { secretName, secretNamespace }: DeadMansSnitchProps): SecretReference {
  return { name: secretName ?? names.deadMansSnitchSecret, namespace: secretNamespace ?? names.targetNamespace };
}
