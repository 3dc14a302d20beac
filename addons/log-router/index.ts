import { type Environment, MetadataAddon } from 'cdk8s-openshift-addons';
import { ConfigMap, k8s, NetworkPolicy, NetworkPolicyPort, NetworkPolicyTrafficDefault, Pods } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';

/**
 * Log Router keeps the `addon.yaml` that it always had, and adds objects of its own that no field of the metadata could express:
 * the class reads the metadata, and what it makes in `this.cluster` lands on each cluster beside the operator.
 */
export class LogRouterAddon extends MetadataAddon {
  public constructor(scope: Construct, environment: Environment) {
    super(scope, __dirname, environment);

    const defaults = new ConfigMap(this.cluster, 'default-routes', { metadata: { name: 'default-routes' } });
    defaults.addData('routes.yaml', ROUTES);

    // Nothing may reach the buffers but the router itself, from its own namespace.
    const buffers = { namespace: 'redhat-log-router-buffers' };
    const policy = new NetworkPolicy(this.cluster, 'buffers', {
      metadata: { name: 'buffers', ...buffers },
      selector: Pods.all(this.cluster, 'buffer-pods'),
      ingress: { default: NetworkPolicyTrafficDefault.DENY },
    });
    policy.addIngressRule(Pods.select(this.cluster, 'router', { namespaces: undefined, labels: { app: 'log-router' } }), [
      NetworkPolicyPort.tcp(24_224),
    ]);

    // The generated classes of Kubernetes' own kinds are there as well.
    new k8s.KubeResourceQuota(this.cluster, 'buffers-quota', {
      metadata: { name: 'buffers', ...buffers },
      spec: { hard: { 'requests.storage': k8s.Quantity.fromString('200Gi') } },
    });
  }
}

const ROUTES = `# Routes until the customer names his own.
- match: { level: [error, critical] }
  keep: 30d
- match: {}
  keep: 24h
`;
