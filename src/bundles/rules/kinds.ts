import { type Diagnostic, error, quote, warning } from '../../diagnostics';
import { checkObject } from '../../kubernetes';
import type { BundleManifest } from '../bundle';
import { Part } from '../part';
import type { BundleRule } from '../rule';

/** The kinds that OLM installs from a bundle of format registry+v1 (hive-olm-argocd 2.8). */
const KINDS = new Set([
  'ClusterServiceVersion',
  'CustomResourceDefinition',
  'ClusterRole',
  'ClusterRoleBinding',
  'Role',
  'RoleBinding',
  'Service',
  'ServiceAccount',
  'Secret',
  'ConfigMap',
  'PrometheusRule',
  'ServiceMonitor',
  'PodMonitor',
  'PodDisruptionBudget',
  'PriorityClass',
  'VerticalPodAutoscaler',
  'ConsoleYAMLSample',
  'ConsoleQuickStart',
  'ConsoleCLIDownload',
  'ConsoleLink',
  'ConsolePlugin',
  'NetworkPolicy',
]);

/** Every manifest is of a kind that OLM installs. */
export const supportedKinds: BundleRule = ({ manifests }) =>
  manifests
    .filter(({ object }) => !KINDS.has(object.kind))
    .map((manifest) => {
      const message = `OLM does not install objects of kind ${quote(manifest.object.kind)} from a bundle`;
      const hint = 'Remove the manifest, and let the operator make the object.';
      return error({ code: 'BUNDLE_KIND', message, hint, where: Part.of(manifest).at('kind').where });
    });

/** Kinds whose metadata have rules of their own. */
const WITH_OWN_RULES = new Set(['ClusterServiceVersion', 'CustomResourceDefinition']);

/** Every other manifest has metadata that the API server takes. */
export const objectMetadata: BundleRule = ({ manifests }) =>
  manifests.filter(({ object }) => !WITH_OWN_RULES.has(object.kind)).flatMap((manifest) => metadataProblems(manifest));

function metadataProblems(manifest: BundleManifest): Diagnostic[] {
  const metadata = Part.of(manifest).at('metadata');
  const wrongType = [metadata.at('labels'), metadata.at('annotations')].filter(
    ({ value }) => value !== undefined && value !== null && (typeof value !== 'object' || Array.isArray(value)),
  );
  if (wrongType.length > 0) return wrongType.map(noMap);
  const problems = checkObject(manifest.object).map((problem) => error({ ...problem, where: metadata.where }));
  const namespace = metadata.at('namespace');
  if (namespace.text === '') return problems;
  const message = `metadata.namespace is ${quote(namespace.text)}, but OLM chooses the namespace of what a bundle brings`;
  const hint = 'Remove it: opm refuses it.';
  return [...problems, warning({ code: 'BUNDLE_OBJECT_NAMESPACE', message, hint, where: namespace.whereKey })];
}

function noMap(part: Part): Diagnostic {
  const message = `${part.name} must be a map of texts`;
  return error({ code: 'BUNDLE_OBJECT_METADATA', message, hint: 'Write a line key: value for each.', where: part.where });
}
