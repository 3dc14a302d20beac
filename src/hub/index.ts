export type { Credentials } from './credentials';
export { Hub, type HubAnswer } from './hub';
export { HubError } from './hub-error';
export { readClusters, readHub } from './read-hub';
