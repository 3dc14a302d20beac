import { type Bundle, bundleOf } from '../../src/bundles';
import { type Catalog, catalogOfFiles, type PlacedCatalog, validateCatalog } from '../../src/catalogs';
import { emitYaml } from '../../src/tree';

/** A blob as a person writes it. */
export type Blob = Readonly<Record<string, unknown>>;

export const IMAGE = `quay.io/example/widget-bundle@sha256:${'0'.repeat(64)}`;

export const PACKAGE: Blob = { schema: 'olm.package', name: 'widget', defaultChannel: 'stable' };

/** A channel of the package widget. An entry that is text is only a name. */
export function channel(entries: readonly (string | Blob)[], more: Blob = {}): Blob {
  const list = entries.map((entry) => (typeof entry === 'string' ? { name: entry } : entry));
  return { schema: 'olm.channel', name: 'stable', package: 'widget', entries: list, ...more };
}

/** A bundle of the package widget. */
export function bundle(version: string, more: Blob = {}): Blob {
  const properties = [{ type: 'olm.package', value: { packageName: 'widget', version } }];
  return { schema: 'olm.bundle', name: `widget.v${version}`, package: 'widget', image: IMAGE, properties, ...more };
}

/** A catalog with one version. */
export const SINGLE: readonly Blob[] = [PACKAGE, channel(['widget.v1.0.0']), bundle('1.0.0')];

/** A channel with these entries, and a bundle for each. */
export function chain(entries: readonly Blob[]): Blob[] {
  const versions = entries.map(({ name }) => String(name).replace('widget.v', ''));
  return [PACKAGE, channel(entries), ...versions.map((version) => bundle(version))];
}

/** Blobs as a person writes them. */
function textOf(blobs: readonly Blob[]): string {
  return blobs.map((blob) => `---\n${emitYaml(blob)}`).join('');
}

/** Reads blobs as the file `c/catalog.yaml`. */
export function place(blobs: readonly Blob[]): PlacedCatalog {
  const content = Buffer.from(textOf(blobs));
  const { placed, diagnostics } = catalogOfFiles('c', [{ path: 'catalog.yaml', content }]);
  expect(diagnostics.filter(({ code }) => code !== 'FBC_FIELD_UNKNOWN')).toEqual([]);
  if (!placed) throw new Error('the catalog cannot be read');
  return placed;
}

/** The same without places. */
export function catalog(blobs: readonly Blob[]): Catalog {
  return place(blobs).catalog;
}

/** What is wrong with blobs, in the order of the file: the code, and what stands at the place up to the end of the line. */
export function problems(blobs: readonly Blob[]): string[] {
  const lines = textOf(blobs).split('\n');
  return validateCatalog(place(blobs)).map(({ code, where }) => {
    return `${code} at ${where && lines[where.line - 1]?.slice(where.column - 1)}`;
  });
}

/** The same without places. */
export function codes(blobs: readonly Blob[]): string[] {
  return validateCatalog(place(blobs)).map(({ code }) => code);
}

/** The parts of a bundle that tests choose. */
export interface BundleParts {
  readonly name?: string;
  readonly version: string;
  readonly channels?: string;
  readonly defaultChannel?: string;
  readonly annotations?: Blob;
  readonly spec?: Blob;
  readonly manifests?: readonly Blob[];
  readonly dependencies?: readonly Blob[];
  readonly properties?: readonly Blob[];
}

const PREFIX = 'operators.operatorframework.io.bundle';

/** A bundle of the package widget, read from files in memory. */
export function olmBundle(parts: BundleParts): Bundle {
  const { version, channels = 'stable', defaultChannel, annotations = {}, spec = {}, manifests = [] } = parts;
  const name = parts.name ?? `widget.v${version}`;
  const csv = {
    apiVersion: 'operators.coreos.com/v1alpha1',
    kind: 'ClusterServiceVersion',
    metadata: { name, annotations },
    spec: { version, displayName: 'Widget', ...spec },
  };
  const file = (path: string, value: unknown) => ({ path, content: Buffer.from(emitYaml(value)) });
  const { bundle: read, diagnostics } = bundleOf(`bundles/${version}`, [
    ...[csv, ...manifests].map((manifest, index) => file(`manifests/${index}.yaml`, manifest)),
    file('metadata/annotations.yaml', {
      annotations: {
        [`${PREFIX}.mediatype.v1`]: 'registry+v1',
        [`${PREFIX}.package.v1`]: 'widget',
        [`${PREFIX}.channels.v1`]: channels,
        ...(defaultChannel !== undefined && { [`${PREFIX}.channel.default.v1`]: defaultChannel }),
      },
    }),
    ...(parts.dependencies ? [file('metadata/dependencies.yaml', { dependencies: parts.dependencies })] : []),
    ...(parts.properties ? [file('metadata/properties.yaml', { properties: parts.properties })] : []),
  ]);
  expect(diagnostics).toEqual([]);
  if (!read) throw new Error('the bundle cannot be read');
  return read;
}
