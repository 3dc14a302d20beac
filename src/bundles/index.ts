export { BundleAnnotation, MANIFESTS_FOLDER, METADATA_FOLDER, REGISTRY_V1 } from './annotation-keys';
export type { Bundle, BundleManifest, BundleProperty, BundleSources } from './bundle';
export { bundleOf, type ReadBundle, readBundle } from './read-bundle';
