import { groupOf } from './object';

/** The kinds of Kubernetes 1.28, OpenShift and the operators we write for that live outside of any namespace. */
const CLUSTER_SCOPED = new Set(
  Object.entries({
    '': ['ComponentStatus', 'Namespace', 'Node', 'PersistentVolume'],
    'addons.managed.openshift.io': ['Addon', 'AddonOperator'],
    'admissionregistration.k8s.io': [
      'MutatingWebhookConfiguration',
      'ValidatingAdmissionPolicy',
      'ValidatingAdmissionPolicyBinding',
      'ValidatingWebhookConfiguration',
    ],
    'apiextensions.k8s.io': ['CustomResourceDefinition'],
    'apiregistration.k8s.io': ['APIService'],
    'certificates.k8s.io': ['CertificateSigningRequest'],
    'config.openshift.io': [
      'APIServer',
      'Authentication',
      'Build',
      'ClusterImagePolicy',
      'ClusterOperator',
      'ClusterVersion',
      'Console',
      'DNS',
      'FeatureGate',
      'Image',
      'ImageContentPolicy',
      'ImageDigestMirrorSet',
      'ImageTagMirrorSet',
      'Infrastructure',
      'Ingress',
      'Network',
      'Node',
      'OAuth',
      'OperatorHub',
      'Project',
      'Proxy',
      'Scheduler',
    ],
    'console.openshift.io': [
      'ConsoleCLIDownload',
      'ConsoleExternalLogLink',
      'ConsoleLink',
      'ConsoleNotification',
      'ConsolePlugin',
      'ConsoleQuickStart',
      'ConsoleSample',
      'ConsoleYAMLSample',
    ],
    'flowcontrol.apiserver.k8s.io': ['FlowSchema', 'PriorityLevelConfiguration'],
    'hive.openshift.io': ['ClusterImageSet', 'HiveConfig', 'SelectorSyncIdentityProvider', 'SelectorSyncSet'],
    'imageregistry.operator.openshift.io': ['Config', 'ImagePruner'],
    'machineconfiguration.openshift.io': ['ContainerRuntimeConfig', 'KubeletConfig', 'MachineConfig', 'MachineConfigPool'],
    'networking.k8s.io': ['IPAddress', 'IngressClass', 'ServiceCIDR'],
    'node.k8s.io': ['RuntimeClass'],
    'oauth.openshift.io': ['OAuthClient'],
    'operator.openshift.io': [
      'Authentication',
      'CSISnapshotController',
      'CloudCredential',
      'ClusterCSIDriver',
      'Config',
      'Console',
      'DNS',
      'Etcd',
      'ImageContentSourcePolicy',
      'InsightsOperator',
      'KubeAPIServer',
      'KubeControllerManager',
      'KubeScheduler',
      'KubeStorageVersionMigrator',
      'Network',
      'OpenShiftAPIServer',
      'OpenShiftControllerManager',
      'ServiceCA',
      'Storage',
    ],
    'operators.coreos.com': ['OLMConfig', 'Operator'],
    'package-operator.run': [
      'ClusterObjectDeployment',
      'ClusterObjectSet',
      'ClusterObjectSetPhase',
      'ClusterObjectSlice',
      'ClusterObjectTemplate',
      'ClusterPackage',
    ],
    'policy.networking.k8s.io': ['AdminNetworkPolicy', 'BaselineAdminNetworkPolicy'],
    'project.openshift.io': ['Project'],
    'quota.openshift.io': ['ClusterResourceQuota'],
    'rbac.authorization.k8s.io': ['ClusterRole', 'ClusterRoleBinding'],
    'scheduling.k8s.io': ['PriorityClass'],
    'security.openshift.io': ['SecurityContextConstraints'],
    'snapshot.storage.k8s.io': ['VolumeSnapshotClass', 'VolumeSnapshotContent'],
    'storage.k8s.io': ['CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment', 'VolumeAttributesClass'],
    'user.openshift.io': ['Group', 'Identity', 'User'],
  }).flatMap(([group, kinds]) => kinds.map((kind) => `${group}/${kind}`)),
);

/** True if objects of this kind are known to have no namespace. A kind that is not known counts as namespaced, as most are. */
export function isClusterScoped(apiVersion: string, kind: string): boolean {
  return CLUSTER_SCOPED.has(`${groupOf(apiVersion)}/${kind}`);
}

/** Groups of which {@link CLUSTER_SCOPED} lists every kind without namespace; those without a dot are Kubernetes' own as well. */
const WHOLE_GROUPS = new Set([
  'coordination.k8s.io',
  'discovery.k8s.io',
  'events.k8s.io',
  'monitoring.coreos.com',
  'networking.k8s.io',
  'operators.coreos.com',
  'package-operator.run',
  'rbac.authorization.k8s.io',
  'route.openshift.io',
  'storage.k8s.io',
]);

/** True if objects of this kind are known to have a namespace. Not the opposite of {@link isClusterScoped}: of most groups nothing is known. */
export function isKnownNamespaced(apiVersion: string, kind: string): boolean {
  const group = groupOf(apiVersion);
  return (!group.includes('.') || WHOLE_GROUPS.has(group)) && !isClusterScoped(apiVersion, kind);
}
