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
    'config.openshift.io': ['ClusterOperator', 'ClusterVersion', 'Infrastructure', 'Ingress', 'OAuth', 'Proxy'],
    'console.openshift.io': ['ConsoleLink', 'ConsoleNotification', 'ConsolePlugin', 'ConsoleQuickStart', 'ConsoleYAMLSample'],
    'flowcontrol.apiserver.k8s.io': ['FlowSchema', 'PriorityLevelConfiguration'],
    'hive.openshift.io': ['ClusterImageSet', 'HiveConfig', 'SelectorSyncIdentityProvider', 'SelectorSyncSet'],
    'machineconfiguration.openshift.io': ['KubeletConfig', 'MachineConfig', 'MachineConfigPool'],
    'networking.k8s.io': ['IngressClass'],
    'node.k8s.io': ['RuntimeClass'],
    'operators.coreos.com': ['OLMConfig', 'Operator'],
    'package-operator.run': [
      'ClusterObjectDeployment',
      'ClusterObjectSet',
      'ClusterObjectSetPhase',
      'ClusterObjectSlice',
      'ClusterObjectTemplate',
      'ClusterPackage',
    ],
    'project.openshift.io': ['Project'],
    'rbac.authorization.k8s.io': ['ClusterRole', 'ClusterRoleBinding'],
    'scheduling.k8s.io': ['PriorityClass'],
    'security.openshift.io': ['SecurityContextConstraints'],
    'storage.k8s.io': ['CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment'],
    'user.openshift.io': ['Group', 'Identity', 'User'],
  }).flatMap(([group, kinds]) => kinds.map((kind) => `${group}/${kind}`)),
);

/** True if objects of this kind are known to have no namespace. A kind that is not known counts as namespaced, as most are. */
export function isClusterScoped(apiVersion: string, kind: string): boolean {
  return CLUSTER_SCOPED.has(`${groupOf(apiVersion)}/${kind}`);
}
