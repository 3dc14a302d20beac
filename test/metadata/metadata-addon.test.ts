import { App } from 'cdk8s';
import { type Diagnostic, problemsOf } from '../../src/diagnostics';
import { Environment } from '../../src/environment';
import { MetadataAddon, RefusedAddon, readMetadata } from '../../src/metadata';
import { summaries, withFolder } from '../releases/folder';
import { widget } from './widget';

const PINNED = `quay.io/osd-addons/widget-index@sha256:${'a1'.repeat(32)}`;
const MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: hive}\n';

/** An add-on of the widget with other values and files, looked at while its files are there. */
function withAddon<T>(changes: object, files: Record<string, string>, use: (addon: MetadataAddon, folder: string) => T): T {
  const all = { 'metadata/stage/addon.yaml': JSON.stringify(widget({ indexImage: PINNED, ...changes }), null, 1), ...files };
  return withFolder(all, (folder) => use(new MetadataAddon(new App({ outdir: 'unused' }), folder, Environment.STAGE), folder));
}

function problems(addon: MetadataAddon | RefusedAddon): Diagnostic[] {
  return addon.node.findAll().flatMap(problemsOf);
}

describe('MetadataAddon', () => {
  it('has the objects of the metadata and its extra resources', () => {
    withAddon({ extraResources: ['x.yaml'] }, { 'metadata/stage/x.yaml': MAP }, (addon) => {
      expect(problems(addon)).toEqual([]);
      expect(addon.metadata).toEqual(widget({ indexImage: PINNED, extraResources: ['x.yaml'] }));
      expect(addon.node.tryFindChild('extra-resource-0')).toBeDefined();
    });
  });

  it('is made though its metadata has errors, and tells all of them as its own, once', () => {
    const changes = { label: 'api.openshift.com/addon-other', enabled: 1, indexImage: undefined, extraResources: ['x.yaml'] };
    withAddon(changes, { 'metadata/stage/x.yaml': MAP }, (addon) => {
      expect(summaries(problems(addon)).sort()).toEqual([
        'addon.yaml:1:1 RELEASE_MISSING',
        'addon.yaml:6:11 ADDON_LABEL_MISMATCH',
        'addon.yaml:7:13 SCHEMA_TYPE',
      ]);
      expect(addon.node.tryFindChild('extra-resource-0')).toBeDefined();
    });
  });

  it('has what a class may build on, whatever is at fault', () => {
    withAddon({ targetNamespace: 1, name: 'Other' }, {}, (addon) => {
      expect(addon.metadata).toMatchObject({ id: 'widget', name: 'Other', targetNamespace: 'unknown-widget' });
      expect(addon.package).toBeDefined();
      expect(addon.cluster.node.tryFindChild('subscription')).toBeDefined();
    });
    withAddon({}, { 'metadata/stage/addon.yaml': 'id: [' }, (addon) => {
      expect(addon.id).toBe('widget');
      expect(summaries(problems(addon))).toEqual(['addon.yaml:1:6 YAML_SYNTAX']);
    });
  });

  it('warns once of what metadata may have but should not', () => {
    withAddon({ namespaces: [], syncsetMigration: 'step 5 - migration complete' }, {}, (addon) => {
      expect(problems(addon)).toMatchObject([{ severity: 'warning', code: 'ADDON_TARGET_NAMESPACE', where: { line: 12 } }]);
    });
  });

  it('places problems of objects at the line that made them', () => {
    const changes = {
      metricsFederation: { portName: 'http', namespace: 'n', matchNames: [], matchLabels: {} },
      additionalCatalogSources: [{ name: 'more', image: 'quay.io/a/b:1' }],
    };
    withAddon(changes, {}, (addon) => {
      const found = [...problems(addon), ...addon.cluster.problems()];
      expect([...new Set(summaries(found))].sort()).toEqual([
        'addon.yaml:23:23 FEDERATION_LABELS_EMPTY',
        'addon.yaml:30:3 IMAGE_NOT_PINNED',
      ]);
    });
  });
});

describe('RefusedAddon', () => {
  it('has the errors and the extra resources, and no sets', () => {
    const files = {
      'metadata/stage/addon.yaml': JSON.stringify(widget({ label: 'x', extraResources: ['x.yaml'] }), null, 1),
      'metadata/stage/x.yaml': MAP,
    };
    withFolder(files, (folder) => {
      const addon = new RefusedAddon(new App({ outdir: 'unused' }), readMetadata(folder, 'stage'), Environment.STAGE);
      expect(addon.folder).toBe('stage/widget');
      expect(summaries(problems(addon))).toEqual(['addon.yaml:6:11 SCHEMA_VALUE']);
      expect(addon.node.children.map(({ node }) => node.id)).toEqual(['extra-resource-0']);
    });
  });
});
