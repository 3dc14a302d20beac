import type { Construct } from 'constructs';
import * as hive from '../../imports/hive.openshift.io';
import type { Diagnostic } from '../diagnostics';
import { checkLabelSelector, type LabelSelector, renderLabelSelector } from '../kubernetes';
import { quickManifest } from '../render';
import { SyncSetBase, type SyncSetBaseProps } from './sync-set-base';

/** Options of a {@link SelectorSyncSet}. */
export interface SelectorSyncSetProps extends SyncSetBaseProps {
  /** Which clusters: by the labels of their ClusterDeployments. An empty selector would mean the whole fleet and is refused (H1). */
  readonly clusterDeploymentSelector: LabelSelector;
}

/**
 * Objects that Hive applies to every cluster whose ClusterDeployment has certain labels (`hive.openshift.io/v1`,
 * cluster-scoped; hive-olm-argocd 1).
 */
export class SelectorSyncSet extends SyncSetBase {
  /** Which clusters. */
  public readonly clusterDeploymentSelector: LabelSelector;

  public constructor(scope: Construct, id: string, props: SelectorSyncSetProps) {
    super(scope, id, props);
    this.clusterDeploymentSelector = props.clusterDeploymentSelector;
    const { name, labels, annotations } = props;
    new SelectorSyncSetResource(this, (manifest) => this.withResources(manifest), {
      metadata: { name, ...(labels && { labels: { ...labels } }), ...(annotations && { annotations: { ...annotations } }) },
      spec: {
        clusterDeploymentSelector: renderLabelSelector(props.clusterDeploymentSelector),
        ...this.commonSpec,
      } as hive.SelectorSyncSetSpec,
    });
  }

  protected override checkTarget(): Diagnostic[] {
    return checkLabelSelector(this.clusterDeploymentSelector, 'clusterDeploymentSelector');
  }
}

/** The set's own manifest. Its objects are put in when it is rendered. */
class SelectorSyncSetResource extends hive.SelectorSyncSet {
  public constructor(
    scope: Construct,
    private readonly withResources: (manifest: object) => object,
    props: hive.SelectorSyncSetProps,
  ) {
    super(scope, 'Resource', props);
  }

  public override toJson(): object {
    return this.withResources(quickManifest(this, hive.SelectorSyncSet) ?? super.toJson());
  }
}
