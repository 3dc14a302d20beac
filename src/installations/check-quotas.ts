import type { Addon } from '../addon';
import { type Diagnostic, error, quote } from '../diagnostics';
import type { Allowance } from './allowance';
import type { Installation } from './installation';

/** What an add-on costs on each cluster: `ocmQuotaName` and `ocmQuotaCost` (managed-tenants 1.2). */
export interface Quota {
  readonly name: string;
  /** Units, at least 0. */
  readonly cost: number;
}

/**
 * What an installation takes of a quota: the cost of the add-on, or as many units as the person chose, where the add-on has a parameter of
 * the type `resource` that is called like the quota (`AddonParameter.value_type`: an SKU resource in OCM).
 */
export function quotaOf(
  { parameters }: Pick<Installation, 'parameters'>,
  addon: Pick<Addon, 'quota' | 'definitionsOf'> | undefined,
): Quota | undefined {
  const quota = addon?.quota;
  if (!addon || !quota) return undefined;
  const chosen = parameters.are === 'plain' ? parameters.values[quota.name] : undefined;
  if (chosen === undefined) return quota;
  const isUnits = addon.definitionsOf().parameters.some((each) => each.id === quota.name && each.value_type === 'resource');
  return isUnits && Number.isFinite(Number(chosen)) ? { ...quota, cost: Number(chosen) } : quota;
}

/**
 * Quotas of which the installations of an environment use more than is allowed. `used` has one entry an installation, also of one that is
 * being removed: until it is gone it is paid for.
 */
export function checkQuotas(used: Iterable<Quota>, allowance: Allowance): Diagnostic[] {
  const sums = new Map<string, { units: number; installations: number }>();
  for (const { name, cost } of used) {
    const sum = sums.get(name) ?? { units: 0, installations: 0 };
    sums.set(name, { units: sum.units + cost, installations: sum.installations + 1 });
  }
  return [...allowance.quotas].flatMap(([name, allowed]) => {
    const sum = sums.get(name);
    if (!sum || sum.units <= allowed) return [];
    return [
      error({
        code: 'INSTALLATION_QUOTA_EXCEEDED',
        message: `the quota ${quote(name)} allows ${allowed}, but ${sum.installations} installations use ${sum.units}`,
        hint: 'Uninstall the add-on from a cluster, or raise the allowance.',
        where: allowance.locate(name),
      }),
    ];
  });
}
