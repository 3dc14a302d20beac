export type { Bundle, BundleManifest, BundleProperty } from './bundle';
