import { Addon, type AddonProps, Channel, Environment, InstallMode, Release } from 'cdk8s-openshift-addons';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';

/** An add-on with eight objects: the set that installs it, and seven objects in it. The set that deletes it comes on top. */
export class BenchAddon extends Addon {
  public constructor(scope: Construct, index: number, props: Pick<AddonProps, 'parameters'> = {}) {
    const id = idOf(index);
    super(scope, id, {
      environment: Environment.STAGE,
      displayName: `Add-on ${index}`,
      targetNamespace: `redhat-${id}`,
      installMode: InstallMode.OWN_NAMESPACE,
      channel: Channel.STABLE,
      release: Release.of({ version: '1.2.3', catalogImage: imageOf(index) }),
      commonLabels: { 'app.kubernetes.io/name': id },
      env: [{ name: 'LOG_LEVEL', value: 'info' }],
      ...props,
    });
    new k8s.KubeConfigMap(this.cluster, 'config', {
      metadata: { name: 'config' },
      data: { 'config.yaml': `addon: ${id}\nfeatures:\n  - alpha\n  - beta\n`, enabled: 'yes', mode: '0644' },
    });
    new k8s.KubeServiceAccount(this.cluster, 'account', { metadata: { name: 'reader' } });
  }
}

/** The id of the add-on with that number. */
export function idOf(index: number): string {
  return `addon-${String(index).padStart(5, '0')}`;
}

/** The catalog image of the add-on with that number. */
export function imageOf(index: number): string {
  return `quay.io/osd-addons/bench-index@sha256:${index.toString(16).padStart(64, 'a1b2c3d4')}`;
}
