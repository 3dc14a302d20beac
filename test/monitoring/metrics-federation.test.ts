import { MetricsFederation, type MetricsFederationProps } from '../../src/monitoring';
import { chart, problems, render } from '../olm/render';

const props: MetricsFederationProps = {
  addonId: 'widget',
  namespace: 'redhat-widget',
  portName: 'https',
  matchNames: ['widget_total', 'ALERTS'],
  matchLabels: { app: 'widget', 'kubernetes.io/part-of': 'widget' },
};

test('the Namespace and the ServiceMonitor of the incumbent', () => {
  expect(render((scope) => new MetricsFederation(scope, 'federation', props))).toBe(`\
apiVersion: v1
kind: Namespace
metadata:
  labels:
    openshift.io/cluster-monitoring: "true"
  name: redhat-monitoring-widget
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: federated-sm-widget
  namespace: redhat-monitoring-widget
spec:
  endpoints:
    - bearerTokenFile: /var/run/secrets/kubernetes.io/serviceaccount/token
      honorLabels: true
      interval: 30s
      params:
        match[]:
          - ALERTS{alertstate="firing"}
          - '{__name__="widget_total"}'
          - '{__name__="ALERTS"}'
      path: /federate
      port: https
      scheme: https
      tlsConfig:
        caFile: /etc/prometheus/configmaps/serving-certs-ca-bundle/service-ca.crt
        serverName: prometheus.redhat-widget.svc
  namespaceSelector:
    matchNames:
      - redhat-widget
  selector:
    matchLabels:
      app: widget
      kubernetes.io/part-of: widget
`);
});

test('the construct tells the namespace it makes', () => {
  expect(new MetricsFederation(chart(), 'federation', props).monitoringNamespace).toBe('redhat-monitoring-widget');
});

test('a federation is checked', () => {
  expect(problems((scope) => new MetricsFederation(scope, 'federation', props))).toEqual([]);
  const bad = { ...props, matchNames: ['-'] };
  expect(problems((scope) => new MetricsFederation(scope, 'federation', bad))).toEqual([
    "error FEDERATION_METRIC_INVALID: metricsFederation.matchNames[0] is '-', which is not the name of a metric",
  ]);
});
