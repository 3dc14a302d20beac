import type { Json } from '../yaml';

/** Something that must be there before an add-on can be installed (managed-tenants 1.3). */
export interface AddOnRequirement {
  readonly id: string;
  /** What is looked at. */
  readonly resource: 'cluster' | 'addon' | 'machine_pool';
  /** Properties it must have; which ones there are depends on the resource. */
  readonly data: Readonly<Record<string, Json>>;
  readonly enabled: boolean;
}
