export { type CsvAnswers, type CsvName, csvQueries, readCsvAnswers } from './csv-metrics';
export { addonsOn, type FindMetrics, type Fleet, type Selection, selectClusters } from './fleet';
export { Prometheus, PrometheusError, type Sample } from './prometheus';
export { readFleet } from './read-fleet';
