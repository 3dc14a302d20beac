export { Environment, type EnvironmentName } from './environment';
