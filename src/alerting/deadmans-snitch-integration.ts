import { Construct } from 'constructs';
import * as deadmanssnitch from '../../imports/deadmanssnitch.managed.openshift.io';
import { addCheck, type Diagnostic, error, quote } from '../diagnostics';
import { checkLabelSelector, checkSecretReference, type LabelSelector, renderLabelSelector } from '../kubernetes';
import type { AlertIntegrationProps } from './alert-integration-props';

/** Where the operator that reads these objects runs on the hub, with its API key (managed-tenants 2.3). */
const OPERATOR_NAMESPACE = 'deadmanssnitch-operator';

/** Begins the postfix of the snitches that belong to the clusters themselves (managed-tenants 2.3). */
const RESERVED_PREFIX = 'hive-';

/** Options of a {@link DeadmansSnitchIntegration}; the Secret on the cluster gets the key `SNITCH_URL`. */
export interface DeadmansSnitchIntegrationProps extends AlertIntegrationProps {
  /** Ends the name of each cluster's snitch. Conventionally the add-on's id; must not begin with `hive-`. */
  readonly snitchNamePostFix: string;
  /**
   * Tags of each snitch: they lead to the PagerDuty service that is alerted. SRE connects a tag by hand, at least a week before
   * the first cluster needs it (managed-tenants 6.5).
   */
  readonly tags: readonly string[];
}

/**
 * Makes a snitch, which alerts when a cluster has fallen silent, for each selected cluster and delivers its address to the
 * cluster: an object of the hub, `deadmanssnitch.managed.openshift.io/v1alpha1` in namespace `deadmanssnitch-operator`
 * (managed-tenants 2.3).
 */
export class DeadmansSnitchIntegration extends Construct {
  public readonly name: string;

  public constructor(scope: Construct, id: string, props: DeadmansSnitchIntegrationProps) {
    super(scope, id);
    const { name, labels, annotations, clusterDeploymentSelector: clusters } = props;
    this.name = name;
    // The incumbent's form, kept so that taking a fleet over changes nothing.
    const selector: LabelSelector =
      typeof clusters === 'string' ? { matchExpressions: [{ key: clusters, operator: 'In', values: ['true'] }] } : clusters;
    new deadmanssnitch.DeadmansSnitchIntegration(this, 'Resource', {
      metadata: { name, namespace: OPERATOR_NAMESPACE, labels, annotations },
      spec: {
        clusterDeploymentSelector: renderLabelSelector(selector),
        dmsApiKeySecretRef: { name: 'deadmanssnitch-api-key', namespace: OPERATOR_NAMESPACE },
        snitchNamePostFix: props.snitchNamePostFix,
        tags: [...props.tags],
        targetSecretRef: props.targetSecretRef,
      },
    });
    addCheck(this, () => [
      ...checkLabelSelector(selector, 'clusterDeploymentSelector'),
      ...checkSecretReference(props.targetSecretRef, 'targetSecretRef'),
      ...checkSnitch(props),
    ]);
  }
}

function checkSnitch({ snitchNamePostFix, tags }: DeadmansSnitchIntegrationProps): Diagnostic[] {
  const found = checkSnitchNamePostFix(snitchNamePostFix);
  tags.forEach((tag, index) => {
    if (tag !== '') return;
    const message = `tags[${index}] is empty`;
    found.push(error({ code: 'SNITCH_TAG_EMPTY', message, hint: 'Give the tag a name or leave it out.' }));
  });
  return found;
}

/** The rule for the end of a snitch's name: not empty, and not one of the clusters' own, whose snitch it would silence (managed-tenants 1.6). */
export function checkSnitchNamePostFix(snitchNamePostFix: string): Diagnostic[] {
  if (snitchNamePostFix !== '' && !snitchNamePostFix.startsWith(RESERVED_PREFIX)) return [];
  const why =
    snitchNamePostFix === ''
      ? 'would not tell the snitch from that of another add-on'
      : 'is reserved for the clusters themselves';
  const message = `snitchNamePostFix is ${quote(snitchNamePostFix)}, which ${why}`;
  return [error({ code: 'SNITCH_POST_FIX_INVALID', message, hint: "Use the add-on's id." })];
}
