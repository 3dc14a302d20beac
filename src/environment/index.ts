export { CLUSTERS_FOLDER, clusterFolder, isClusterFolder } from './cluster-folder';
export { Environment, type EnvironmentName } from './environment';
