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

/** Tells which objects are too large for how they are applied, and whether the set is too large for the hub. */
export function checkSizes(name: string, resources: readonly KubernetesObject[], behavior: ApplyBehavior): Diagnostic[] {
  let total = 0;
  const found: Diagnostic[] = [];
  for (const resource of resources) {
    const bytes = Buffer.byteLength(JSON.stringify(resource));
    total += bytes;
    if (behavior !== ApplyBehavior.APPLY || bytes <= NEAR_APPLIED) continue;
    const report = bytes > MAX_APPLIED ? error : warning;
    found.push(
      report({
        code: 'HIVE_RESOURCE_TOO_LARGE',
        message: `${describe(resource)} has ${bytes} bytes; under Apply an object has ${MAX_APPLIED} at most`,
        hint: 'Use ApplyBehavior.CREATE_OR_UPDATE, which keeps no copy in an annotation.',
      }),
    );
  }
  if (total > NEAR_SET) {
    const report = total > MAX_SET ? error : warning;
    found.push(
      report({
        code: 'HIVE_SET_TOO_LARGE',
        message: `the set ${quote(name)} has ${total} bytes; the hub stores ${MAX_SET} at most`,
        hint: 'Divide it: sets are independent of each other.',
      }),
    );
  }
  return found;
}
