import type { EnvironmentName } from './environment';

/** Folder of an environment in the tree that has a folder for each cluster. */
export const CLUSTERS_FOLDER = 'clusters';

/** The folder of a cluster in the tree. */
export function clusterFolder(environment: EnvironmentName, cluster: string): string {
  return `${environment}/${CLUSTERS_FOLDER}/${cluster}`;
}

/** True for a text that can be the name of a cluster's folder, and so of its file. */
export function isClusterFolder(name: string): boolean {
  return /^[a-z0-9][a-z0-9.-]*$/.test(name);
}
