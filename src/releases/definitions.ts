import type { AddOnParameter } from './addon-parameter';
import type { AddOnRequirement } from './addon-requirement';
import type { SubOperator } from './sub-operator';

/** What an installation is asked for, needs and brings along. */
export interface AddonDefinitions {
  readonly parameters: readonly AddOnParameter[];
  readonly requirements: readonly AddOnRequirement[];
  readonly subOperators: readonly SubOperator[];
}

/**
 * The definitions that count for a release: each of its lists takes the place of the add-on's own, also an empty one. They are not
 * rendered, and so follow the rule of the OCM payload (managed-tenants 1.5).
 */
export function definitionsOf(release: Partial<AddonDefinitions> | undefined, own: Partial<AddonDefinitions>): AddonDefinitions {
  return {
    parameters: release?.parameters ?? own.parameters ?? [],
    requirements: release?.requirements ?? own.requirements ?? [],
    subOperators: release?.subOperators ?? own.subOperators ?? [],
  };
}
