export type { SetRecord } from './cluster-sync';
export { type CsvAnswers, csvQueries, readCsvAnswers, SEEN_QUERY } from './csv-metrics';
export { addonsOn, type ClusterInFleet, type Fleet, type Selection, selectClusters } from './fleet';
export { type BuiltFleet, FleetBuilder } from './fleet-builder';
export { type FleetFact, factOf } from './fleet-fact';
export { isObject, type JsonObject, listAt, objectAt, textAt } from './json-value';
export { Prometheus, PrometheusError, type Sample } from './prometheus';
export { readFleet } from './read-fleet';
export type { OnCluster } from './recorded-objects';
