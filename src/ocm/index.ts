export type { AddonBody, CredentialRequestBody, NamespaceBody, SubOperatorBody } from './model-addon';
export type {
  AddonsConfigBody,
  ClustersConfigBody,
  ConfigBody,
  EnvironmentVariableBody,
  SecretPropagationBody,
} from './model-config';
export type { ParameterBody, ParameterConditionBody, ParameterOptionBody, ParametersBody } from './model-parameter';
export type { RequirementBody } from './model-requirement';
export type { AddonStatusBody, StatusConditionBody } from './model-status';
export type {
  AddonVersionBody,
  CatalogSourceBody,
  MetricsFederationBody,
  MonitoringStackBody,
  MonitoringStackResourceBody,
} from './model-version';
export { type OcmPayload, payloadOf } from './payload';
export { payloadFiles } from './payload-files';
export { findProjectAddons, type ProjectAddons } from './project-addons';
export { type AddonPayload, type ReadPayloads, readPayloads } from './read-payloads';
export { OCM_SERVICES, type OcmService } from './service';
export { statusBody } from './status-body';
export { type StatusesByCluster, statusesByCluster } from './statuses-by-cluster';
