/**
 * OpenShift add-ons for Hive fleets as typed constructs.
 *
 * Start with {@link Addon}, which an author extends, or {@link MetadataAddon}, which reads an `addon.yaml`; make them in an
 * {@link AddonsApp}. Below them is a construct for each kind that they are made of ({@link SelectorSyncSet}, {@link CatalogSource},
 * {@link ClusterObjectTemplate}, …), and below those the classes generated from the CRDs, in `cdk8s-openshift-addons/imports/`.
 *
 * @packageDocumentation
 */
export * from './addon';
export * from './addon-operator';
export * from './alerting';
export * from './argocd';
export * from './cluster-edits';
export * from './diagnostics';
export * from './environment';
export {
  addonsOn,
  type BuiltFleet,
  type ClusterInFleet,
  type CsvAnswers,
  csvQueries,
  type Fleet,
  type OnCluster,
  Prometheus,
  PrometheusError,
  readCsvAnswers,
  readFleet,
  type Sample,
  SEEN_QUERY,
  type Selection,
  type SetRecord,
  selectClusters,
} from './fleet';
export * from './hive';
export {
  type ClustersRequest,
  failedSynthesis,
  type OfferedAddon,
  type SynthesisHost,
  type SynthesisResult,
  withSynthesisHost,
} from './host';
export {
  type Clock,
  DEFAULT_RETRIES,
  type HttpRequest,
  type HttpResponse,
  type ProxyEnvironment,
  type RetryPolicy,
  Secrets,
  systemClock,
  type Transport,
  UndiciTransport,
  type Wire,
} from './http';
export * from './hub';
export * from './installations';
export * from './inventory';
export * from './kubernetes';
export {
  type AddonMetadata,
  type BundleParameters,
  type CredentialsRequest,
  type DeadMansSnitchSettings,
  type EffectiveValues,
  type ExtraResource,
  type FoundAddons,
  findAddons,
  type LoadedMetadata,
  MetadataAddon,
  type MetadataFolder,
  type MonitoringStackSettings,
  type PagerDutySettings,
  type ReadMetadata,
  readMetadata,
  type StackQuantities,
} from './metadata';
export * from './monitoring';
export * from './ocm';
export * from './ocm-service';
export * from './olm';
export * from './package-operator';
export * from './parameters';
export * from './plan';
export {
  type AddOnParameter,
  type AddOnParameterCondition,
  type AddOnParameterOption,
  type AddOnRequirement,
  type AddonDefinitions,
  type AddonImageSet,
  type OperatorConfig,
  Release,
  type ReleaseProps,
  type SubOperator,
  type VaultSecret,
} from './releases';
export * from './requirements';
export * from './status';
export * from './synth';
export {
  checkOutputRoot,
  compareTree,
  emitYaml,
  fileNameOf,
  type TreeFile,
  type TreeOptions,
  type TreeResult,
  writeTree,
} from './tree';
export type { Json, SoundPart, YamlPath } from './yaml';
