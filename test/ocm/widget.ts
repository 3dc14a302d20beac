import * as fs from 'node:fs';
import * as path from 'node:path';
import { stringify } from 'yaml';
import type { AddonMetadata } from '../../src/metadata';
import type { AddOnParameter } from '../../src/releases';

/** The least that metadata must say. */
export const WIDGET: AddonMetadata = {
  id: 'widget',
  name: 'Widget',
  description: 'Makes widgets.',
  icon: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  label: 'api.openshift.com/addon-widget',
  enabled: true,
  addonOwner: 'Widget Team <widget-team@redhat.com>',
  quayRepo: 'quay.io/osd-addons/widget',
  testHarness: 'quay.io/widget/harness',
  installMode: 'OwnNamespace',
  targetNamespace: 'redhat-widget',
  namespaces: ['redhat-widget'],
  namespaceLabels: {},
  namespaceAnnotations: {},
  defaultChannel: 'stable',
  ocmQuotaName: 'addon-widget',
  ocmQuotaCost: 1,
  operatorName: 'widget-operator',
};

/** The least that a parameter must say. */
export function parameter(id: string): AddOnParameter {
  return { id, name: id, description: id, value_type: 'string', required: false, editable: true, enabled: true };
}

/** A catalogue image. */
export const CATALOG = `quay.io/osd-addons/widget-index@sha256:${'a'.repeat(64)}`;

/** Writes data as YAML to a file, and the folders it is in. */
export function writeYaml(file: string, data: unknown): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, stringify(data));
}

/** Writes an add-on with a release 1.0.0 in stage below `root`; its folder. */
export function writeAddon(root: string, name: string, metadata: object = {}, imageSet: object = {}): string {
  const folder = path.join(root, name);
  writeYaml(path.join(folder, 'metadata', 'stage', 'addon.yaml'), { ...WIDGET, addonImageSetVersion: 'latest', ...metadata });
  const release = { name: `${name}.v1.0.0`, indexImage: CATALOG, relatedImages: [], ...imageSet };
  writeYaml(path.join(folder, 'addonimagesets', 'stage', `${name}.v1.0.0.yaml`), release);
  return folder;
}
