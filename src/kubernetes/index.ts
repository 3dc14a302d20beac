export { checkObject } from './check-object';
export { type ImageReference, parseImage } from './image';
export {
  checkLabelSelector,
  checkLabels,
  type LabelOperator,
  type LabelRequirement,
  type LabelSelector,
  type RenderedLabelSelector,
  renderLabelSelector,
} from './label-selector';
export { isDnsLabel, isDnsLabel1035, isDnsSubdomain, isLabelValue, isQualifiedName } from './names';
export { describe, groupOf, identityOf, type KubernetesObject, type ObjectMeta } from './object';
export { plaintextSecrets } from './plaintext-secret';
export { isClusterScoped, isKnownNamespaced } from './scope';
export { checkSecretReference, type SecretReference } from './secret-reference';
export { secretIn } from './secret-text';
export { askOnce, isShared, share } from './shared';
