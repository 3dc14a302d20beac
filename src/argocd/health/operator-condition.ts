import { CONDITIONS, FIELDS, script } from './prelude';

/**
 * Health of an OperatorCondition (hive-olm-argocd 2.5): `Upgradeable=False` holds the next ClusterServiceVersion back, which an
 * operator does on purpose, so it is suspended, not degraded. An administrator's override in the spec comes before what the operator says.
 */
export const OPERATOR_CONDITION = script(
  FIELDS,
  CONDITIONS,
  `
local upgradeable = find(field(field(obj, "spec"), "overrides"), "Upgradeable")
if upgradeable.status == nil then
  upgradeable = recorded("Upgradeable")
end
if upgradeable.status == "False" then
  return report("Suspended", upgradeable, "the operator holds back upgrades")
end
return health("Healthy", "upgrades are not held back")
`,
);
