import type { Construct } from 'constructs';
import * as hive from '../../imports/hive.openshift.io';
import { type Diagnostic, error, quote } from '../diagnostics';
import { isDnsLabel } from '../kubernetes';
import { quickManifest } from '../render';
import { SyncSetBase, type SyncSetBaseProps } from './sync-set-base';

/** Options of a {@link SyncSet}. */
export interface SyncSetProps extends SyncSetBaseProps {
  /** The namespace of the ClusterDeployments; the set and the sources of its secrets are in it. */
  readonly namespace: string;
  /** The names of the ClusterDeployments, at least one. */
  readonly clusterDeployments: readonly string[];
}

/** Objects that Hive applies to clusters named one by one (`hive.openshift.io/v1`, namespaced; hive-olm-argocd 1). */
export class SyncSet extends SyncSetBase {
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: SyncSetProps,
  ) {
    super(scope, id, props);
    const { name, namespace, labels, annotations } = props;
    new SyncSetResource(this, (manifest) => this.withResources(manifest), {
      metadata: {
        name,
        namespace,
        ...(labels && { labels: { ...labels } }),
        ...(annotations && { annotations: { ...annotations } }),
      },
      spec: {
        clusterDeploymentRefs: props.clusterDeployments.map((cluster) => ({ name: cluster })),
        ...this.commonSpec,
      } as hive.SyncSetSpec,
    });
  }

  protected override checkTarget(): Diagnostic[] {
    const { namespace, clusterDeployments, secretMappings = [] } = this.props;
    const found: Diagnostic[] = [];
    if (!isDnsLabel(namespace)) {
      found.push(
        error({
          code: 'OBJECT_NAMESPACE_INVALID',
          message: `SyncSet ${quote(this.name)}: namespace ${quote(namespace)} is not a DNS label`,
        }),
      );
    }
    if (clusterDeployments.length === 0 || new Set(clusterDeployments).size < clusterDeployments.length) {
      found.push(
        error({
          code: 'HIVE_CLUSTERS_INVALID',
          message: `SyncSet ${quote(this.name)}: clusterDeployments ${clusterDeployments.length === 0 ? 'names no cluster' : 'names a cluster twice'}`,
        }),
      );
    }
    for (const [index, { source }] of secretMappings.entries()) {
      if (source.namespace === namespace) continue;
      found.push(
        error({
          code: 'HIVE_SECRET_MAPPING_INVALID',
          message: `SyncSet ${quote(this.name)}: secretMappings[${index}].source.namespace ${quote(source.namespace)} is not the namespace of the set`,
          hint: `Hive refuses other namespaces; keep the Secret in ${quote(namespace)}.`,
        }),
      );
    }
    return found;
  }
}

/** The set's own manifest. Its objects are put in when it is rendered. */
class SyncSetResource extends hive.SyncSet {
  public constructor(
    scope: Construct,
    private readonly withResources: (manifest: object) => object,
    props: hive.SyncSetProps,
  ) {
    super(scope, 'Resource', props);
  }

  public override toJson(): object {
    return this.withResources(quickManifest(this, hive.SyncSet) ?? super.toJson());
  }
}
