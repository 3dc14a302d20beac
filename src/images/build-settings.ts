import type { Platform } from '../oci';
import type { SourceCommit } from '../supply-chain';
import type { CatalogBase } from './catalog-base';

/** What decides on the images of a build, besides the files of the add-on. */
export interface BuildSettings {
  /** Registry and organization of all images, for example `quay.io/osd-addons`. */
  readonly registry: string;
  /** At least one. Packages are made for linux/amd64, as `kubectl package` makes them, and run anywhere. */
  readonly platforms: readonly Platform[];
  /** An image with opm. @default - none: OLM serves the catalog itself (`extractContent`) */
  readonly base?: CatalogBase;
  /** Version of this program, for the provenance. */
  readonly toolVersion: string;
  /** The commit that is built, for the provenance. */
  readonly source?: SourceCommit;
  /** `SOURCE_DATE_EPOCH` in seconds, for SBOMs and provenance. */
  readonly sourceDate?: number;
}
