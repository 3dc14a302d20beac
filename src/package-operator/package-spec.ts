import type { PackageConfig } from './config';

/** The ClusterPackage that an author wants on each cluster (package-operator 2.1). */
export interface PackageSpec {
  /** `metadata.name` of the ClusterPackage: at most 63 characters, since Package Operator puts it into a label. */
  readonly name: string;
  /** The package image. By digest: a tag that moves on is not noticed. */
  readonly image: string;
  /**
   * The component of an image that holds several.
   * @default - the root package
   */
  readonly component?: string;
  /**
   * The configuration. The schema in the package decides what of it arrives: what it does not name is dropped
   * (package-operator 0.5).
   * @default - none
   */
  readonly config?: PackageConfig;
}
