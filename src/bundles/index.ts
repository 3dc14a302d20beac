export { BundleAnnotation, MANIFESTS_FOLDER, METADATA_FOLDER, REGISTRY_V1 } from './annotation-keys';
export { type BlangRange, isBlangRange, parseBlangRange, satisfiesBlangRange } from './blang-range';
export type { Bundle, BundleManifest, BundleProperty, BundleSources } from './bundle';
export { type KubernetesVersion, parseKubernetesVersion } from './kubernetes-version';
export { OPTIONAL_NAMES, type OptionalRules } from './optional';
export { bundleOf, type ReadBundle, readBundle } from './read-bundle';
export { type ValidateOptions, validateBundle } from './validate-bundle';
