import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import * as monitoring from '../../imports/monitoring.coreos.com';
import { addCheck } from '../diagnostics';
import { checkFederation, type Federation } from './federation';

/** Options of {@link MetricsFederation}. */
export interface MetricsFederationProps extends Federation {
  /** Id of the add-on: names the namespace and the ServiceMonitor. */
  readonly addonId: string;
}

/**
 * Copies metrics of an add-on's own Prometheus into the cluster's: a Namespace `redhat-monitoring-<id>` that the cluster's
 * monitoring watches, and in it a ServiceMonitor `federated-sm-<id>` (managed-tenants 2.2).
 */
export class MetricsFederation extends Construct {
  /** Name of the Namespace that is made for the ServiceMonitor. */
  public readonly monitoringNamespace: string;

  public constructor(scope: Construct, id: string, props: MetricsFederationProps) {
    super(scope, id);
    this.monitoringNamespace = `redhat-monitoring-${props.addonId}`;
    new ApiObject(this, 'Namespace', {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: this.monitoringNamespace, labels: { 'openshift.io/cluster-monitoring': 'true' } },
    });
    new monitoring.ServiceMonitor(this, 'Resource', {
      metadata: { name: `federated-sm-${props.addonId}`, namespace: this.monitoringNamespace },
      spec: {
        namespaceSelector: { matchNames: [props.namespace] },
        selector: { matchLabels: { ...props.matchLabels } },
        endpoints: [endpoint(props)],
      },
    });
    addCheck(this, () => checkFederation(props, 'metricsFederation'));
  }
}

function endpoint({ namespace, portName, matchNames }: Federation): monitoring.ServiceMonitorSpecEndpoints {
  return {
    port: portName,
    path: '/federate',
    scheme: monitoring.ServiceMonitorSpecEndpointsScheme.HTTPS,
    interval: '30s',
    honorLabels: true,
    params: { 'match[]': ['ALERTS{alertstate="firing"}', ...matchNames.map((name) => `{__name__="${name}"}`)] },
    bearerTokenFile: '/var/run/secrets/kubernetes.io/serviceaccount/token',
    tlsConfig: {
      caFile: '/etc/prometheus/configmaps/serving-certs-ca-bundle/service-ca.crt',
      serverName: `prometheus.${namespace}.svc`,
    },
  };
}
