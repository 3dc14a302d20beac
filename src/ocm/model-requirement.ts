import type { Json } from '../yaml';

/** What must be there before an add-on is installed or an option chosen: `AddonRequirement`, `AddOnRequirement`. */
export interface RequirementBody {
  readonly id: string;
  /** What is looked at. */
  readonly resource: 'addon' | 'cluster' | 'machine_pool';
  /**
   * Properties that it must have: `compute.cpu`, `ccs.enabled` and so on. The models write each value as an object; on the wire it is any
   * JSON (managed-tenants 1.3).
   */
  readonly data: Readonly<Record<string, Json>>;
  /** False: it is known, and not asked for. */
  readonly enabled: boolean;
}
