import type { Construct } from 'constructs';
import * as hive from '../../imports/hive.openshift.io';
import { quickManifest } from '../render';
import type { PlannedSet } from './sync-sets';

/** A SyncSet of an installation. What it applies is put in when it is rendered: thousands of sets share it. */
export class InstallationSet extends hive.SyncSet {
  private readonly content: () => object;

  /** @param namespace that of the ClusterDeployment */
  public constructor(scope: Construct, { name, spec, content }: PlannedSet, namespace: string) {
    super(scope, name, { metadata: { name, namespace }, spec: spec as hive.SyncSetSpec });
    this.content = content;
  }

  public override toJson(): object {
    const manifest: { readonly spec?: object } = quickManifest(this, hive.SyncSet) ?? super.toJson();
    return { ...manifest, spec: { ...manifest.spec, ...this.content() } };
  }
}
