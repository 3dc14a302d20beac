export type { AddonMetadata, BundleParameters, CredentialsRequest } from './addon-metadata';
export type { DeadMansSnitchSettings, PagerDutySettings } from './alerting-settings';
export type { EffectiveValues } from './effective-values';
export type { ExtraResource } from './extra-resources';
export { ENVIRONMENT_NAMES, type FoundAddons, findAddons, type MetadataFolder } from './find-addons';
export { MetadataAddon } from './metadata-addon';
export type { MonitoringStackSettings, StackQuantities } from './monitoring-settings';
export { type LoadedMetadata, type ReadMetadata, readMetadata } from './read-metadata';
export { RefusedAddon } from './refused-addon';
