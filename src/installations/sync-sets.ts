import type { AddonNames } from '../addon';
import { type InstallationSetRole, installationSetName, ResourceApplyMode } from '../hive';
import type { KubernetesObject } from '../kubernetes';
import type { ClusterDeploymentRef, InstalledParameters } from './installation';

/** What the SyncSets of an installation are made from. */
export interface SyncSetsInput {
  readonly cluster: ClusterDeploymentRef;
  readonly names: AddonNames;
  /** Values of the parameters, resolved: one text for each id. */
  readonly parameters: ResolvedValues;
}

/** The parameters as they are delivered. */
export type ResolvedValues =
  | { readonly are: 'plain'; readonly values: Readonly<Record<string, string>> }
  | Extract<InstalledParameters, { readonly are: 'secret' }>;

/** The objects that an add-on's SelectorSyncSet applies, as they stand in its `spec.resources`. */
export interface SetContent {
  readonly resources: readonly KubernetesObject[];
  /** `spec.enableResourceTemplates`. */
  readonly isTemplate: boolean;
}

/**
 * The SyncSet that installs an add-on on one cluster, as OCM makes it (managed-tenants 6.3): the resources of the selector form, then the
 * parameters.
 */
export function installSyncSet(input: SyncSetsInput, content: SetContent, applyMode: ResourceApplyMode): KubernetesObject {
  const { resources, isTemplate } = content;
  const secret = parametersSecret(input);
  return syncSet(input, 'install', {
    resourceApplyMode: applyMode,
    ...secretMappings(input),
    ...(isTemplate && { enableResourceTemplates: true }),
    resources: secret ? [...resources, secret] : resources,
  });
}

/** The SyncSet that tells the add-on on one cluster to remove itself (managed-tenants 6.4). */
export function deleteSyncSet(input: SyncSetsInput, resources: readonly KubernetesObject[]): KubernetesObject {
  return syncSet(input, 'delete', { resourceApplyMode: ResourceApplyMode.UPSERT, resources });
}

/** The SyncSet that brings the parameters of an add-on which is installed by label; undefined if it has none. */
export function parametersSyncSet(input: SyncSetsInput): KubernetesObject | undefined {
  const secret = parametersSecret(input);
  const mappings = secretMappings(input);
  if (!secret && !mappings) return undefined;
  // In Sync mode, so that the values go with the add-on.
  return syncSet(input, 'parameters', {
    resourceApplyMode: ResourceApplyMode.SYNC,
    ...mappings,
    ...(secret && { resources: [secret] }),
  });
}

function syncSet({ cluster, names }: SyncSetsInput, role: InstallationSetRole, spec: object): KubernetesObject {
  return {
    apiVersion: 'hive.openshift.io/v1',
    kind: 'SyncSet',
    metadata: { name: installationSetName({ addon: names.id, cluster: cluster.name, role }), namespace: cluster.namespace },
    spec: { clusterDeploymentRefs: [{ name: cluster.name }], ...spec },
  };
}

/**
 * The values as `data`: of `stringData` a key that is taken away would stay in the Secret, because the API server has moved it to `data`,
 * where an apply does not look for it.
 */
function parametersSecret({ names, parameters }: SyncSetsInput): KubernetesObject | undefined {
  if (parameters.are === 'secret' || Object.keys(parameters.values).length === 0) return undefined;
  const encode = ([id, value]: [string, string]): [string, string] => [id, Buffer.from(value, 'utf8').toString('base64')];
  const sorted = Object.entries(parameters.values).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: names.parametersSecret, namespace: names.targetNamespace },
    type: 'Opaque',
    data: Object.fromEntries(sorted.map(encode)),
  };
}

function secretMappings({ cluster, names, parameters }: SyncSetsInput): object | undefined {
  if (parameters.are === 'plain') return undefined;
  const sourceRef = { name: parameters.secretName, namespace: cluster.namespace };
  const targetRef = { name: names.parametersSecret, namespace: names.targetNamespace };
  return { secretMappings: [{ sourceRef, targetRef }] };
}
