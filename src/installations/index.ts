export { ClusterAddons, type ClusterAddonsProps } from './cluster-addons';
export type { ClusterSettings, InstallationSettings, UninstallSettings } from './cluster-settings';
export type { ClusterSource } from './cluster-source';
export type {
  ClusterDeploymentRef,
  ClusterInstallations,
  Installation,
  InstallationForm,
  InstalledParameters,
  InstalledVersion,
} from './installation';
export { type ReadCluster, readClusterFile } from './read-cluster-file';
