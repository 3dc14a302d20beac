import { type Diagnostic, error, quote, warning } from '../diagnostics';
import { checkObject, describe, groupOf, identityOf, isKnownNamespaced, type KubernetesObject } from '../kubernetes';
import { ApplyBehavior, ResourceApplyMode } from './apply';
import { checkClusterLabels, hasClusterLabel, hasClusterLabelInKey, withSampleLabels } from './cluster-label';

/** Kinds that Hive's webhook refuses in the group `authorization.openshift.io` (hive-olm-argocd 1.4). */
const REFUSED_KINDS = new Set(['Role', 'RoleBinding', 'ClusterRole', 'ClusterRoleBinding', 'SubjectAccessReview']);

/** Kinds with fields that never change: `Apply` deletes the object and creates it again (hive-olm-argocd 1.2; H12). */
const IMMUTABLE_KINDS = new Set(['batch/Job', '/PersistentVolumeClaim']);

/** What the rules look at: a set as data. */
export interface RenderedSet {
  readonly name: string;
  readonly applyMode: ResourceApplyMode | undefined;
  readonly applyBehavior: ApplyBehavior;
  readonly deletesNamespacesAndCrds: boolean;
  /** True if Hive reads the strings of the set as templates. */
  readonly isTemplate: boolean;
  readonly resources: readonly KubernetesObject[];
}

/** The objects that a set lists more than once. */
export function repeated(resources: readonly KubernetesObject[]): KubernetesObject[] {
  const seen = new Set<string>();
  return resources.filter((resource) => seen.size === seen.add(identityOf(resource)).size);
}

/** All rules for one object of a set. */
export function checkResource(resource: KubernetesObject, set: RenderedSet): Diagnostic[] {
  const { apiVersion, kind, metadata } = resource;
  const sample = set.isTemplate ? (withSampleLabels(resource) as KubernetesObject) : resource;
  const found = [...checkObject(sample), ...(set.isTemplate ? checkClusterLabels(resource, describe(resource)) : [])].map(error);
  const refuse = (code: string, message: string, hint?: string) =>
    found.push(error({ code, message: `${describe(resource)}: ${message}`, ...(hint && { hint }) }));

  if (kind === 'List' || (kind.endsWith('List') && Array.isArray(resource['items']))) {
    refuse('HIVE_RESOURCE_LIST', 'a List cannot be in a set', 'Hive takes one object an entry; add each object on its own.');
  }
  if ('generateName' in metadata) {
    refuse('HIVE_RESOURCE_GENERATE_NAME', 'metadata.generateName makes a new object at every apply', 'Give it a metadata.name.');
  }
  if (groupOf(apiVersion) === 'authorization.openshift.io' && REFUSED_KINDS.has(kind)) {
    refuse('HIVE_RESOURCE_REFUSED', `Hive refuses ${kind} of ${apiVersion}`, 'Use rbac.authorization.k8s.io/v1.');
  }
  if (metadata.namespace === undefined && isKnownNamespaced(apiVersion, kind)) {
    refuse('HIVE_RESOURCE_NAMESPACE_MISSING', 'metadata.namespace is missing', 'Hive does not fill it in; name it.');
  }
  if (kind === 'Secret' && apiVersion === 'v1' && ('data' in resource || 'stringData' in resource)) {
    refuse(
      'SECRET_IN_TREE',
      'a Secret with data would be committed to Git',
      'Keep it on the hub and copy it with secretMappings.',
    );
  }
  found.push(...checkDeletion(resource, set), ...checkTemplates(resource, set));
  if (IMMUTABLE_KINDS.has(`${groupOf(apiVersion)}/${kind}`) && set.applyBehavior === ApplyBehavior.APPLY) {
    found.push(
      warning({
        code: 'HIVE_RESOURCE_RECREATED',
        message: `${describe(resource)}: a change of an immutable field makes Hive delete it and create it again`,
        hint: 'Put a hash of its content into the name, or use ApplyBehavior.CREATE_ONLY.',
      }),
    );
  }
  return found;
}

/** H7: what leaves a set in `Sync` mode is deleted, and these take everything in them along. */
function checkDeletion({ kind, metadata }: KubernetesObject, set: RenderedSet): Diagnostic[] {
  if (set.applyMode !== ResourceApplyMode.SYNC || set.deletesNamespacesAndCrds) return [];
  if (kind !== 'Namespace' && kind !== 'CustomResourceDefinition') return [];
  return [
    error({
      code: 'HIVE_SYNC_DELETES_NAMESPACE',
      message: `${kind} ${quote(metadata.name)} is in the set ${quote(set.name)} in Sync mode: leaving it, it is deleted from every cluster with all it holds`,
      hint: 'Use ResourceApplyMode.UPSERT, or say deletesNamespacesAndCrds: true.',
    }),
  ];
}

/** H6 and design decision 4. */
function checkTemplates(resource: KubernetesObject, set: RenderedSet): Diagnostic[] {
  if (!set.isTemplate) return [];
  const { kind, metadata } = resource;
  if (kind === 'ClusterObjectTemplate' || kind === 'ObjectTemplate') {
    return [
      error({
        code: 'HIVE_TEMPLATE_IN_TEMPLATE',
        message: `${describe(resource)} is in the set ${quote(set.name)}, whose strings Hive reads as templates`,
        hint: 'Move what uses clusterLabel into a set of its own.',
      }),
    ];
  }
  const identity = [resource.apiVersion, kind, metadata.name, metadata.namespace];
  if (!hasClusterLabel(identity) && !hasClusterLabelInKey(resource)) return [];
  return [
    error({
      code: 'HIVE_TEMPLATED_NAME',
      message: `${kind}: clusterLabel cannot be in a name, namespace or key`,
      hint: 'The label may be absent on a cluster, and Hive would delete what it no longer finds in the set.',
    }),
  ];
}
