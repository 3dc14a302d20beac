export { type ImageReference, parseImage } from './image';
export { isDnsLabel, isDnsLabel1035, isDnsSubdomain, isLabelValue, isQualifiedName } from './names';
export { describe, groupOf, identityOf, type KubernetesObject, type ObjectMeta } from './object';
