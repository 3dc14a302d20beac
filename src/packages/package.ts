import type { Diagnostic } from '../diagnostics';
import type { FolderFile } from '../files';
import type { YamlSource } from '../yaml';
import type { PackageManifest, PackageManifestLock } from './manifest';

/** A YAML file of a package that is one document. */
export interface ManifestFile<T> {
  readonly value: T;
  readonly source: YamlSource;
}

/** A package, or one component of it: a manifest and the files that belong to it. */
export interface PackageComponent {
  /** The folder as a person would type it; the paths of `files` go on from there. */
  readonly folder: string;
  /** Name of the component, which is that of its folder; undefined for the root of the package (package-operator 2.12). */
  readonly component?: string;
  /** What the label `package-operator.run/package` of its objects says: name of the component, or of the package. */
  readonly name: string;
  readonly manifest: ManifestFile<PackageManifest>;
  readonly lock?: ManifestFile<PackageManifestLock>;
  /** All files but the manifest and the lock file, sorted by path; those of the root are without those of its components. */
  readonly files: readonly FolderFile[];
  /** Files of `.test-fixtures/`, whose first segment is the name of a test case. */
  readonly fixtures: readonly FolderFile[];
  /** Paths below `.test-fixtures/` that are symbolic links: they are not compared. */
  readonly fixtureLinks: readonly string[];
}

/** A package of Package Operator, read from a folder (package-operator 2.3). */
export interface Package {
  /** The folder as a person would type it. */
  readonly folder: string;
  /** What the image holds: every file that counts, sorted by the bytes of its path. */
  readonly files: readonly FolderFile[];
  readonly root: PackageComponent;
  /** Sorted by name; empty if `spec.components` is not set. */
  readonly components: readonly PackageComponent[];
}

/** What came of reading a package: it is there if its manifests could be read. */
export interface ReadPackage {
  readonly package?: Package;
  readonly diagnostics: readonly Diagnostic[];
}

/** The root of a package and its components. */
export function allComponents({ root, components }: Package): readonly PackageComponent[] {
  return [root, ...components];
}
