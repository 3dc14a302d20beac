export type { Federation } from './federation';
export { MetricsFederation, type MetricsFederationProps } from './metrics-federation';
