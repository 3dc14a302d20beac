import type { Part } from '../part';

/** The policy rules in the lists `permissions` or `clusterPermissions` of a ClusterServiceVersion's `spec`. */
export function policyRules(spec: Part, ...lists: readonly ('permissions' | 'clusterPermissions')[]): Part[] {
  const install = spec.at('install', 'spec');
  return lists.flatMap((list) => install.at(list).items.flatMap((permission) => permission.at('rules').items));
}

/** True if a field of a policy rule lists at least one of the values. */
export function lists(
  rule: Part,
  field: 'apiGroups' | 'resources' | 'verbs' | 'resourceNames',
  ...values: readonly string[]
): boolean {
  return rule.at(field).items.some(({ text }) => values.includes(text));
}
