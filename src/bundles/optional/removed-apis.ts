import { type Diagnostic, error, quote, warning } from '../../diagnostics';
import { isAtLeast, parseKubernetesVersion } from '../kubernetes-version';
import { Part } from '../part';
import type { BundleRule, RuleOptions } from '../rule';
import { lists, policyRules } from './policy-rules';

/** APIs that a minor version of Kubernetes 1 removed, which objects of a bundle were written in (hive-olm-argocd 2.8, removed-apis). */
const REMOVED: readonly (readonly [minor: number, apiVersion: string, ...kinds: string[]])[] = [
  [22, 'apiextensions.k8s.io/v1beta1', 'CustomResourceDefinition'],
  [22, 'scheduling.k8s.io/v1beta1', 'PriorityClass'],
  [22, 'rbac.authorization.k8s.io/v1beta1', 'Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'],
  [22, 'apiregistration.k8s.io/v1beta1', 'APIService'],
  [22, 'authentication.k8s.io/v1beta1', 'TokenReview'],
  [22, 'authorization.k8s.io/v1beta1', 'LocalSubjectAccessReview', 'SelfSubjectAccessReview', 'SubjectAccessReview'],
  [22, 'admissionregistration.k8s.io/v1beta1', 'MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'],
  [22, 'coordination.k8s.io/v1beta1', 'Lease'],
  [22, 'extensions/v1beta1', 'Ingress'],
  [22, 'networking.k8s.io/v1beta1', 'Ingress', 'IngressClass'],
  [22, 'storage.k8s.io/v1beta1', 'CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment'],
  [22, 'certificates.k8s.io/v1beta1', 'CertificateSigningRequest'],
  [25, 'batch/v1beta1', 'CronJob'],
  [25, 'discovery.k8s.io/v1beta1', 'EndpointSlice'],
  [25, 'events.k8s.io/v1beta1', 'Event'],
  [25, 'autoscaling/v2beta1', 'HorizontalPodAutoscaler'],
  [25, 'policy/v1beta1', 'PodDisruptionBudget', 'PodSecurityPolicy'],
  [25, 'node.k8s.io/v1beta1', 'RuntimeClass'],
  [26, 'autoscaling/v2beta2', 'HorizontalPodAutoscaler'],
];

/** The minor version that removed an API, if one did. */
function removedIn(apiVersion: string, kind: string): number | undefined {
  return REMOVED.find(([, version, ...kinds]) => version === apiVersion && kinds.includes(kind))?.[0];
}

/**
 * Nothing in the bundle is written in an API that Kubernetes removed. An error if the bundle is for a version that has removed it: by its
 * `spec.minKubeVersion`, or the version in the options. Else a warning.
 */
export const removedApis: BundleRule = (bundle, options) => {
  const root = Part.of(bundle.csv);
  const minimum = root.at('spec', 'minKubeVersion').text;
  const report = (part: Part, what: string, apiVersion: string, kind: string): Diagnostic[] => {
    const minor = removedIn(apiVersion, kind);
    if (minor === undefined) return [];
    const message = `${what} is ${quote(`${apiVersion} ${kind}`)}, which Kubernetes 1.${minor} removed`;
    const problem = { code: 'API_REMOVED', message, hint: 'Use the version that took its place.', where: part.where };
    return [isFor(minor, minimum, options) ? error(problem) : warning(problem)];
  };
  const described = ['owned', 'required'].flatMap((list) =>
    root.at('spec', 'customresourcedefinitions', list).items.flatMap((crd) => crd.at('resources').items),
  );
  return [
    ...bundle.manifests.flatMap(({ object, source }) =>
      report(Part.of({ source }).at('apiVersion'), quote(object.metadata.name), object.apiVersion, object.kind),
    ),
    ...described.flatMap((part) => report(part, part.name, part.at('version').text, part.at('kind').text)),
    ...securityPolicies(root),
  ];
};

function isFor(minor: number, minimum: string, { kubernetesVersion = '' }: RuleOptions): boolean {
  return [minimum, kubernetesVersion].some((text) => {
    const version = parseKubernetesVersion(text);
    return version !== undefined && isAtLeast(version, { major: 1, minor });
  });
}

/** Permissions name no version, so that only a resource that is gone altogether can be found in them. */
function securityPolicies(root: Part): Diagnostic[] {
  return policyRules(root.at('spec'), 'clusterPermissions', 'permissions')
    .filter((rule) => lists(rule, 'apiGroups', 'policy') && lists(rule, 'resources', 'podsecuritypolicies'))
    .map((rule) => {
      const message = `${rule.name} is about podsecuritypolicies, which Kubernetes 1.25 removed`;
      return warning({ code: 'API_REMOVED', message, hint: 'Leave it out.', where: rule.where });
    });
}
