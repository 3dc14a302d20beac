import { App } from 'cdk8s';
import { originOf } from '../../src/diagnostics';
import { Environment } from '../../src/environment';
import { MetadataAddon } from '../../src/metadata';
import { imageSet, summaries, withFolder } from '../releases/folder';
import { widget } from './widget';

/** Places of the constructs of an add-on by the id of each. */
function places(changes: object, release?: string): Record<string, string> {
  const files = {
    'metadata/stage/addon.yaml': JSON.stringify(widget({ ...changes }), null, 1),
    ...(release !== undefined && { 'addonimagesets/stage/widget.v1.0.0.yaml': imageSet('widget.v1.0.0', release) }),
  };
  return withFolder(files, (folder) => {
    const addon = new MetadataAddon(new App({ outdir: 'unused' }), folder, Environment.STAGE);
    const made = [...addon.node.children, ...addon.cluster.node.children];
    return Object.fromEntries(
      made.map((child) => {
        const where = originOf(child);
        return [child.node.id, summaries([{ code: '', ...(where && { where }) }])[0]?.trim() ?? ''];
      }),
    );
  });
}

const pagerduty = { escalationPolicy: 'P', acknowledgeTimeout: 0, resolveTimeout: 0, secretName: 'aa', secretNamespace: 'b' };

test('every object is from the line of its property', () => {
  const changes = {
    namespaces: ['redhat-widget', 'other'],
    pagerduty,
    deadmanssnitch: { tags: ['t1'] },
    monitoring: { portName: 'http', namespace: 'n', matchNames: [], matchLabels: { a: 'b' } },
    additionalCatalogSources: [{ name: 'more', image: 'quay.io/a/b:1' }],
  };
  expect(places(changes)).toEqual({
    install: 'addon.yaml:6:11',
    delete: 'addon.yaml:6:11',
    'namespace-redhat-widget': 'addon.yaml:14:3',
    'namespace-other': 'addon.yaml:15:3',
    'operator-group': 'addon.yaml:11:17',
    catalog: 'addon.yaml:23:16',
    'catalog-more': 'addon.yaml:45:3',
    catalogs: 'addon.yaml:23:16',
    subscription: 'addon.yaml:19:18',
    'metrics-federation': 'addon.yaml:36:16',
    pagerduty: 'addon.yaml:24:15',
    deadmanssnitch: 'addon.yaml:31:20',
  });
});

test('what a release brings is from the line of its AddonImageSet', () => {
  const release = 'packageImage: quay.io/osd-addons/p:1\nadditionalCatalogSources:\n- {name: more, image: quay.io/a/b:1}\n';
  expect(places({ addonImageSetVersion: 'latest' }, release)).toMatchObject({
    catalog: 'widget.v1.0.0.yaml:2:13',
    'catalog-more': 'widget.v1.0.0.yaml:6:3',
    package: 'widget.v1.0.0.yaml:4:15',
    subscription: 'addon.yaml:18:18',
  });
});
