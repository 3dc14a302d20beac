export type { PackageManifest, PackageManifestLock } from './manifest';
export { allComponents, type ManifestFile, type Package, type PackageComponent, type ReadPackage } from './package';
export { packageFiles, packageImage } from './package-image';
export { readPackage } from './read-package';
export { validatePackage } from './validate-package';
