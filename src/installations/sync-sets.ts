import type { AddonNames } from '../addon';
import { type InstallationSetRole, installationSetName, ResourceApplyMode, type SetContent } from '../hive';
import type { KubernetesObject } from '../kubernetes';
import type { ClusterDeploymentRef, InstalledParameters } from './installation';

/** The parameters as they are delivered: resolved, one text for each id, or in a Secret. */
export type ResolvedValues =
  | { readonly are: 'plain'; readonly values: Readonly<Record<string, string>> }
  | Extract<InstalledParameters, { readonly are: 'secret' }>;

/** What the SyncSets of an installation are made from. */
export interface SyncSetsInput {
  readonly cluster: ClusterDeploymentRef;
  readonly names: AddonNames;
  readonly parameters: ResolvedValues;
}

/** A SyncSet of an installation. */
export interface PlannedSet {
  readonly name: string;
  /** `spec` without the content. */
  readonly spec: object;
  /** The rest of `spec`. It is asked for in the end: an add-on may get further objects until its app is synthesized. */
  readonly content: () => object;
}

/**
 * The SyncSet that installs an add-on on one cluster, as OCM makes it (managed-tenants 6.3): the content of the selector form, then the
 * parameters.
 */
export function installSet(input: SyncSetsInput, applyMode: ResourceApplyMode, contentOf: () => SetContent): PlannedSet {
  const secret = parametersSecret(input);
  return plannedSet(input, 'install', { resourceApplyMode: applyMode, ...secretMappings(input) }, () => {
    const content = contentOf();
    return secret ? { ...content, resources: [...content.resources, secret] } : content;
  });
}

/** The SyncSet that tells the add-on on one cluster to remove itself (managed-tenants 6.4). */
export function deleteSet(input: SyncSetsInput, contentOf: () => SetContent): PlannedSet {
  return plannedSet(input, 'delete', { resourceApplyMode: ResourceApplyMode.UPSERT }, contentOf);
}

/** The SyncSet that brings the parameters of an add-on which is installed by label; undefined if it has none. */
export function parametersSet(input: SyncSetsInput): PlannedSet | undefined {
  const secret = parametersSecret(input);
  const mappings = secretMappings(input);
  if (!secret && !mappings) return undefined;
  // In Sync mode, so that the values go with the add-on.
  return plannedSet(input, 'parameters', { resourceApplyMode: ResourceApplyMode.SYNC, ...mappings }, () =>
    secret ? { resources: [secret] } : {},
  );
}

function plannedSet(
  { cluster, names }: SyncSetsInput,
  role: InstallationSetRole,
  spec: object,
  content: () => object,
): PlannedSet {
  const name = installationSetName({ addon: names.id, cluster: cluster.name, role });
  return { name, spec: { clusterDeploymentRefs: [{ name: cluster.name }], ...spec }, content };
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
