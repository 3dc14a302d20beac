import type { AddonResourceProps } from '../../src/addon-operator';
import { InstallMode } from '../../src/olm';

export const DIGEST = `sha256:${'a1'.repeat(32)}`;

/** An Addon with nothing that may be left out. */
export const widget: AddonResourceProps = {
  name: 'widget',
  displayName: 'Widget Operator',
  namespaces: [{ name: 'redhat-widget' }],
  installMode: InstallMode.OWN_NAMESPACE,
  targetNamespace: 'redhat-widget',
  catalogImage: `quay.io/osd-addons/widget-index@${DIGEST}`,
  channel: 'stable',
  packageName: 'widget-operator',
};
