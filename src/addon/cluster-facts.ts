import { ApiObject, App, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Environment } from '../environment';
import { clusterLabel, ResourceApplyMode, SelectorSyncSet } from '../hive';
import { CLUSTER_FACT_LABELS, CLUSTER_FACTS } from '../package-operator';

/** Every cluster that OCM manages has this label (hive-olm-argocd 1.5). */
const MANAGED = { 'api.openshift.com/managed': 'true' };

/**
 * What only the hub knows of a cluster, delivered to each cluster of an environment as a ConfigMap (design decision 4). It is a set
 * of its own, because Hive reads every string of such a set as a template, which templates of Package Operator do not survive.
 */
export class ClusterFacts extends Chart {
  /** The facts of an environment; made when the first add-on needs them. */
  public static ensure(scope: Construct, environment: Environment): ClusterFacts {
    const root = App.of(scope);
    const id = `${environment.name}-cluster-facts`;
    return (root.node.tryFindChild(id) as ClusterFacts | undefined) ?? new ClusterFacts(root, id, environment);
  }

  /** Folder in the tree. */
  public readonly folder: string;

  private constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id);
    this.folder = `${environment.name}/cluster-facts`;
    const set = new SelectorSyncSet(this, 'set', {
      name: CLUSTER_FACTS.name,
      clusterDeploymentSelector: { matchLabels: MANAGED },
      // Facts that stay behind do no harm; facts that vanish would stop every package that needs them.
      applyMode: ResourceApplyMode.UPSERT,
    });
    new ApiObject(set.cluster, 'facts', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { ...CLUSTER_FACTS },
      data: Object.fromEntries(Object.entries(CLUSTER_FACT_LABELS).map(([fact, label]) => [fact, clusterLabel(label)])),
    });
  }
}
