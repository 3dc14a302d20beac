import type { Bundle, BundleProperty } from '../bundles';
import { providedApis, requiredApis } from './bundle-apis';
import { type CatalogBundle, type CatalogProperty, CatalogSchema, PropertyType } from './catalog';
import { csvMetadataOf } from './csv-metadata';
import { compareBytes, goJson } from './go-json';
import { packagePropertyShape } from './property-shapes';
import { relatedImagesOf } from './related-images';
import { struct, text } from './shape';

/**
 * The blob `olm.bundle` of a bundle, as `opm render --migrate-level=bundle-object-to-csv-metadata` makes it (hive-olm-argocd 2.6; compared
 * with opm 1.73.0 in test/lanes/catalog). `image` is where OLM will find the bundle: a reference by digest, not empty. The bundle should
 * be valid; of what opm would refuse, it makes something.
 */
export function renderBundle(bundle: Bundle, image: string): CatalogBundle {
  return {
    schema: CatalogSchema.BUNDLE,
    name: bundle.name,
    package: bundle.packageName,
    image,
    properties: propertiesOf(bundle),
    relatedImages: relatedImagesOf(bundle, image),
  };
}

/** A property with the text by which opm sorts it and tells it from others. */
interface Keyed {
  readonly property: CatalogProperty;
  readonly key: string;
}

const gvkShape = struct({ group: text, kind: text, version: text });

function propertiesOf(bundle: Bundle): readonly CatalogProperty[] {
  const given: Keyed[] = [
    ...bundle.properties.map((property) => keyed(property, true)),
    ...annotatedProperties(bundle).map((property) => keyed(property, false)),
  ];
  const packages = given.filter(({ property }) => property.type === PropertyType.PACKAGE);
  const all: Keyed[] = [
    packageProperty(bundle, packages[packages.length - 1]),
    ...gvks(PropertyType.GVK, [...valuesOf(given, PropertyType.GVK), ...providedApis(bundle)]),
    ...gvks(PropertyType.GVK_REQUIRED, [...dependenciesOf(bundle, PropertyType.GVK), ...requiredApis(bundle)]),
    ...dependenciesOf(bundle, PropertyType.PACKAGE).map((value) => packageRequired(value)),
    ...unique(given).filter(({ property }) => !DERIVED.has(property.type)),
    ...bundle.dependencies.filter(({ type }) => !DERIVED.has(type)).map((property) => keyed(property, true)),
  ];
  const sorted = all.sort((a, b) => compareBytes(a.property.type, b.property.type) || compareBytes(a.key, b.key));
  const properties = sorted.map(({ property }) => property);
  const metadata = properties.filter(({ type }) => type === PropertyType.CSV_METADATA);
  return [
    ...properties.filter(({ type }) => type !== PropertyType.CSV_METADATA),
    // A bundle that brings its own is left with it.
    ...(metadata.length > 0 ? metadata : [{ type: PropertyType.CSV_METADATA, value: csvMetadataOf(bundle.csv.object) }]),
  ];
}

/** Property types that opm makes anew of what is given. */
const DERIVED: ReadonlySet<string> = new Set([PropertyType.PACKAGE, PropertyType.GVK]);

function keyed(property: BundleProperty, sortKeys: boolean): Keyed {
  return { property: { type: property.type, value: property.value }, key: goJson(property.value, { sortKeys }) };
}

function unique(items: readonly Keyed[]): Keyed[] {
  return [...new Map(items.map((item) => [`${item.property.type}\n${item.key}`, item])).values()];
}

/** What `olm.properties`, an annotation of the ClusterServiceVersion, says: JSON. opm passes over what is none. */
function annotatedProperties({ csv }: Bundle): BundleProperty[] {
  const annotation = csv.object.metadata.annotations?.['olm.properties'];
  if (annotation === undefined) return [];
  try {
    const properties: unknown = JSON.parse(annotation);
    return Array.isArray(properties) ? properties.filter(isProperty) : [];
  } catch {
    return [];
  }
}

function isProperty(value: unknown): value is BundleProperty {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'value' in value;
}

/** The last one that is given, else that of the ClusterServiceVersion. */
function packageProperty(bundle: Bundle, given: Keyed | undefined): Keyed {
  const own = { packageName: bundle.packageName, version: bundle.version, release: releaseOf(bundle) };
  const { release, ...rest } = given ? packagePropertyShape({ value: given.property.value, path: [] }) : own;
  return keyed({ type: PropertyType.PACKAGE, value: { ...rest, ...(release !== '' && { release }) } }, false);
}

/** `spec.release`, which may be written as a number. */
function releaseOf({ csv }: Bundle): string {
  const spec = csv.object['spec'];
  const release = typeof spec === 'object' && spec !== null && 'release' in spec ? spec.release : undefined;
  return typeof release === 'string' || typeof release === 'number' ? String(release) : '';
}

function valuesOf(items: readonly Keyed[], type: string): unknown[] {
  return items.filter(({ property }) => property.type === type).map(({ property }) => property.value);
}

function dependenciesOf({ dependencies }: Bundle, type: string): unknown[] {
  return dependencies.filter((dependency) => dependency.type === type).map(({ value }) => value);
}

function gvks(type: string, values: readonly unknown[]): Keyed[] {
  return unique(values.map((value) => keyed({ type, value: gvkShape({ value, path: [] }) }, false)));
}

function packageRequired(dependency: unknown): Keyed {
  const { packageName, version } = packagePropertyShape({ value: dependency, path: [] });
  return keyed({ type: PropertyType.PACKAGE_REQUIRED, value: { packageName, versionRange: version } }, false);
}
