import { Addon, Channel, type Environment, InstallMode, Release } from 'cdk8s-openshift-addons';
import { PrometheusRule, PrometheusRuleSpecGroupsRulesExpr } from 'cdk8s-openshift-addons/imports/monitoring.coreos.com';
import type { Construct } from 'constructs';

/**
 * Cost Insights shows each team what its workloads cost. It is a plug-and-play add-on: besides the operator that OLM installs, a
 * package brings its web console, configured on each cluster with the parameters of the installation and the keys of both alerting
 * integrations. See `package/` for what it reads.
 */
export class CostInsightsAddon extends Addon {
  public constructor(scope: Construct, environment: Environment) {
    super(scope, 'cost-insights', {
      environment,
      displayName: 'Cost Insights',
      targetNamespace: 'redhat-cost-insights',
      installMode: InstallMode.OWN_NAMESPACE,
      packageName: 'cost-insights-operator',
      channel: Channel.STABLE,
      release: Release.latest(__dirname, environment),
      commonLabels: { 'app.kubernetes.io/part-of': 'cost-insights' },
      env: [{ name: 'LOG_LEVEL', value: environment.select({ stage: 'debug', production: 'info' }) }],
      pagerDuty: { escalationPolicy: environment.select({ stage: 'PCOST01', production: 'PCOST02' }), resolveTimeout: 21_600 },
      deadMansSnitch: { tags: [`cost-insights-${environment.name}`] },
    });

    // In `this.cluster`: lands on each cluster that has the add-on, in its target namespace.
    new PrometheusRule(this.cluster, 'alerts', {
      metadata: { name: 'cost-insights' },
      spec: {
        groups: [
          {
            name: 'cost-insights',
            rules: [
              {
                alert: 'CostInsightsImportStale',
                expr: PrometheusRuleSpecGroupsRulesExpr.fromString('time() - cost_insights_last_import_timestamp_seconds > 7200'),
                for: '15m',
                labels: { severity: 'warning' },
                // Braces are text here: only sets that use clusterLabel() are templates of Hive.
                annotations: { summary: 'Prices of {{ $labels.provider }} are over two hours old.' },
              },
            ],
          },
        ],
      },
    });
  }
}
