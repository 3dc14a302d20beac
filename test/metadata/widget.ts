import type { AddonMetadata } from '../../src/metadata';
import { type ReadMetadata, readMetadata } from '../../src/metadata';
import { parseYaml, type SoundPart, type YamlSource } from '../../src/yaml';
import { withFolder } from '../releases/folder';

/** A small add-on that is right. */
export const WIDGET: AddonMetadata = {
  id: 'widget',
  name: 'Widget',
  description: 'Widgets.',
  icon: 'iVBORw0KGgo=',
  label: 'api.openshift.com/addon-widget',
  enabled: true,
  addonOwner: 'Widget Team <widget@redhat.com>',
  quayRepo: 'quay.io/osd-addons/widget',
  testHarness: 'quay.io/widget/harness:latest',
  installMode: 'OwnNamespace',
  targetNamespace: 'redhat-widget',
  namespaces: ['redhat-widget'],
  ocmQuotaName: 'addon-widget',
  ocmQuotaCost: 1,
  operatorName: 'widget-operator',
  defaultChannel: 'stable',
  namespaceLabels: {},
  namespaceAnnotations: {},
  indexImage: 'quay.io/osd-addons/widget-index:1',
};

/** The widget with other values; `undefined` takes a value away. */
export function widget(changes: Readonly<Record<string, unknown>> = {}): AddonMetadata {
  return { ...WIDGET, ...changes };
}

/** A document of any value, for its places. */
export function sourceOf(value: unknown): YamlSource {
  const { source } = parseYaml('addon.yaml', JSON.stringify(value, null, 2));
  if (!source) throw new Error('the test needs a value that YAML can hold');
  return source;
}

/** What is sound of the widget with other values. */
export function soundWidget(changes: Readonly<Record<string, unknown>> = {}): SoundPart<AddonMetadata> {
  const { sound } = readWidget(changes);
  if (!sound) throw new Error('the test needs a mapping');
  return sound;
}

/** Reads the widget with other values, in the folder `widget` with other files. */
export function readWidget(
  changes: Readonly<Record<string, unknown>> = {},
  files: Readonly<Record<string, string>> = {},
): ReadMetadata {
  const text = JSON.stringify(widget(changes), null, 2);
  return withFolder({ 'metadata/stage/addon.yaml': text, ...files }, (folder) => readMetadata(folder, 'stage'));
}
