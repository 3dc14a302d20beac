import { CONDITIONS, FIELDS, script } from './prelude';

/** Health of the AddonOperator object, with which addon-operator reports on itself (package-operator 4.5). */
export const ADDON_OPERATOR = script(
  FIELDS,
  CONDITIONS,
  `
local paused = condition("Paused")
if paused.status == "True" then
  return report("Suspended", paused, "paused")
end
local available = condition("Available")
if available.status == "True" then
  return report("Healthy", available, "available")
end
if available.status == "False" then
  return report("Degraded", available, "not available")
end
return health("Progressing", "availability of this generation is not reported yet")
`,
);
