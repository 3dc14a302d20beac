import { Construct } from 'constructs';
import * as olm from '../../imports/operators.coreos.com';
import { addCheck } from '../diagnostics';
import { renderComputeResources } from './compute-resources';
import { metadataOf } from './namespaced-props';
import { nonEmpty } from './non-empty';
import { objectsInSet } from './objects-in-set';
import type { SubscriptionProps } from './subscription-props';
import { checkSubscription } from './subscription-rules';

/**
 * Keeps one operator installed from a catalog: `operators.coreos.com/v1alpha1` (hive-olm-argocd 2.3, managed-tenants 2.2).
 * Deleting it leaves the operator running: its ClusterServiceVersion must be deleted as well.
 */
export class Subscription extends Construct {
  public readonly name: string;
  public readonly namespace: string;

  public constructor(scope: Construct, id: string, props: SubscriptionProps) {
    super(scope, id);
    this.name = props.name;
    this.namespace = props.namespace;
    new olm.Subscription(this, 'Resource', {
      metadata: metadataOf(props),
      spec: {
        name: props.packageName,
        channel: props.channel,
        source: props.catalogSource,
        sourceNamespace: props.sourceNamespace ?? props.namespace,
        startingCsv: props.startingCsv,
        installPlanApproval: props.installPlanApproval,
        config: nonEmpty(config(props)),
      },
    });
    addCheck(this, () => {
      const groups = objectsInSet(this, 'operators.coreos.com', 'OperatorGroup', this.namespace);
      return checkSubscription(props, groups.length > 0);
    });
  }
}

function config({ env = [], resources, nodeSelector = {}, tolerations = [] }: SubscriptionProps): olm.SubscriptionSpecConfig {
  return {
    env: nonEmpty(env.map(({ name, value }) => ({ name, value }))),
    resources: resources && nonEmpty(renderComputeResources(resources)),
    nodeSelector: nonEmpty({ ...nodeSelector }),
    tolerations: nonEmpty([...tolerations]),
  };
}
