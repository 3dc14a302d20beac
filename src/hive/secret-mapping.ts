import type { Diagnostic } from '../diagnostics';
import { checkSecretReference, type SecretReference } from '../kubernetes';

/**
 * A Secret of the hub that Hive copies to the clusters, so that no secret is ever in Git.
 * Hive does not watch the source: a changed value arrives with the next full pass, every two hours by default.
 */
export interface SecretMapping {
  /** The Secret on the hub. */
  readonly source: SecretReference;
  /** The Secret on each cluster. */
  readonly target: SecretReference;
}

/** Both namespaces must be there: Hive fills in neither (hive-olm-argocd 1.2, 1.4; H4). */
export function checkSecretMappings(mappings: readonly SecretMapping[]): Diagnostic[] {
  return mappings.flatMap(({ source, target }, index) => [
    ...checkSecretReference(source, `secretMappings[${index}].source`),
    ...checkSecretReference(target, `secretMappings[${index}].target`),
  ]);
}
