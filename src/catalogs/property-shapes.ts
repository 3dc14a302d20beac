import { PropertyType } from './catalog';
import { csvMetadataShape } from './csv-metadata';
import { base64, integer, type Shape, struct, text } from './shape';

const gvk = struct({ group: text, kind: text, version: text });

/** The value of a property `olm.package`. */
export interface PackageProperty {
  readonly packageName: string;
  readonly version: string;
  /** Empty if there is none. */
  readonly release: string;
}

/** Reads the value of a property `olm.package`. */
export const packagePropertyShape: Shape<PackageProperty> = struct<PackageProperty>({
  packageName: text,
  version: text,
  release: text,
});

/** What opm reads of the value of each property type that it knows (operator-registry, alpha/property/property.go). */
export const PROPERTY_SHAPES: ReadonlyMap<string, Shape<unknown>> = new Map<string, Shape<unknown>>([
  [PropertyType.PACKAGE, packagePropertyShape],
  [PropertyType.PACKAGE_REQUIRED, struct({ packageName: text, versionRange: text })],
  [PropertyType.GVK, gvk],
  [PropertyType.GVK_REQUIRED, gvk],
  [PropertyType.BUNDLE_OBJECT, struct({ data: base64 })],
  [PropertyType.CSV_METADATA, csvMetadataShape],
  [PropertyType.CHANNEL, struct({ channelName: text, priority: integer })],
]);
