import { type Diagnostic, error, quote, warning } from '../diagnostics';
import { describe, type KubernetesObject } from '../kubernetes';
import { ApplyBehavior } from './apply';

/** Bytes that all annotations of an object may hold; `Apply` keeps the whole object in one (hive-olm-argocd 1.2). */
const MAX_APPLIED = 262_144;
/** Bytes of an object under `Apply` from which it is near that limit (H11). */
const NEAR_APPLIED = 200_000;
/** Bytes of a request to etcd: 1.5 MiB (hive-olm-argocd 1.3, limits). */
const MAX_SET = 1_572_864;
/** Bytes of a set from which it is near that limit (H11). */
const NEAR_SET = 900_000;

/** False if no object of a set can be near a limit, by the JSON of all: a rough answer, for a fraction of the cost of the exact one. */
export function mayBeLarge(text: string): boolean {
  // No UTF-16 code unit takes more than three bytes.
  return text.length * 3 > NEAR_APPLIED;
}

/** Tells if an object is too large for how it is applied. */
export function checkResourceSize(resource: KubernetesObject, behavior: ApplyBehavior): Diagnostic[] {
  const bytes = bytesOf(resource);
  if (behavior !== ApplyBehavior.APPLY || bytes <= NEAR_APPLIED) return [];
  const report = bytes > MAX_APPLIED ? error : warning;
  return [
    report({
      code: 'HIVE_RESOURCE_TOO_LARGE',
      message: `${describe(resource)} has ${bytes} bytes; under Apply an object has ${MAX_APPLIED} at most`,
      hint: 'Use ApplyBehavior.CREATE_OR_UPDATE, which keeps no copy in an annotation.',
    }),
  ];
}

/** Tells if a set is too large for the hub. */
export function checkSetSize(name: string, resources: readonly KubernetesObject[]): Diagnostic[] {
  const bytes = resources.reduce((sum, resource) => sum + bytesOf(resource), 0);
  if (bytes <= NEAR_SET) return [];
  const report = bytes > MAX_SET ? error : warning;
  return [
    report({
      code: 'HIVE_SET_TOO_LARGE',
      message: `the set ${quote(name)} has ${bytes} bytes; the hub stores ${MAX_SET} at most`,
      hint: 'Divide it: sets are independent of each other.',
    }),
  ];
}

function bytesOf(resource: KubernetesObject): number {
  return Buffer.byteLength(JSON.stringify(resource));
}
