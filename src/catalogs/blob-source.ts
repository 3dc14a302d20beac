import type { Diagnostic, Location } from '../diagnostics';
import type { YamlPath } from '../yaml';
import type { Catalog, CatalogBlob } from './catalog';

/** Tells where the parts of a blob stand. */
export interface BlobSource {
  /** The place of a value or of its key; for a path that leads nowhere, of the nearest value around it. */
  locate(path: YamlPath, what?: 'key' | 'value'): Location;
}

/** Where the blobs of a catalog stand. A blob that was made rather than read may have no place. */
export type BlobSources = ReadonlyMap<CatalogBlob, BlobSource>;

/** A catalog, and where its blobs stand. */
export interface PlacedCatalog {
  readonly catalog: Catalog;
  readonly sources: BlobSources;
}

/** What a diagnostic says about its place: a line, or for a blob without one its name. */
export type Place = Pick<Diagnostic, 'where' | 'subject'>;

/** Finds the place of a part of a blob. */
export type Locate = (blob: CatalogBlob, path: YamlPath, what?: 'key' | 'value') => Place;

/** Makes a {@link Locate} for the blobs of a catalog. */
export function locator(sources: BlobSources): Locate {
  return (blob, path, what) => {
    const source = sources.get(blob);
    return source ? { where: source.locate(path, what) } : { subject: describeBlob(blob) };
  };
}

/** A blob as a person names it: `olm.channel stable of widget`. */
function describeBlob(blob: CatalogBlob): string {
  const name = 'name' in blob && blob.name ? ` ${blob.name}` : '';
  const owner = 'package' in blob && blob.package ? ` of ${blob.package}` : '';
  return `${blob.schema}${name}${owner}`;
}
