import { App } from 'cdk8s';
import { Addon, type AddonProps } from '../../src/addon';
import { problemsOf } from '../../src/diagnostics';
import { Environment } from '../../src/environment';
import { Channel, InstallMode } from '../../src/olm';
import { Release } from '../../src/releases';

/** A digest for tests. */
export const DIGEST = `sha256:${'a1'.repeat(32)}`;

/** A release with a catalog image. */
export const CATALOG_RELEASE = Release.of({ version: '1.0.0', catalogImage: `quay.io/osd-addons/widget-index@${DIGEST}` });

/** A release with a catalog image that does not serve itself. */
export const SCRATCH_RELEASE = Release.of({ ...CATALOG_RELEASE, extractContent: { catalogDir: '/configs' } });

/** A release with a package image only. */
export const PACKAGE_RELEASE = Release.of({ version: '1.0.0', packageImage: `quay.io/osd-addons/widget-package@${DIGEST}` });

/** An add-on with what is required and `props`. */
export function makeAddon(props: Partial<AddonProps> = {}, id = 'widget', app = new App({ outdir: 'unused' })): Addon {
  return new Addon(app, id, {
    environment: Environment.STAGE,
    displayName: 'Widget',
    targetNamespace: 'redhat-widget',
    installMode: InstallMode.OWN_NAMESPACE,
    channel: Channel.STABLE,
    ...props,
  });
}

/** Codes of the problems of an add-on and of everything in it, sorted. */
export function codesOf(addon: Addon): string[] {
  return addon.node
    .findAll()
    .flatMap(problemsOf)
    .map(({ code, severity }) => `${severity} ${code}`)
    .sort();
}

/** The objects of a set as `Kind namespace/name`. */
export function listOf(resources: Addon['installSet']['resources']): string[] {
  return resources.map(({ kind, metadata }) => `${kind} ${metadata.namespace ? `${metadata.namespace}/` : ''}${metadata.name}`);
}
