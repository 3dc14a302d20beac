import { CONDITIONS, FIELDS, script } from './prelude';

/**
 * Health of an Addon (package-operator 4.1, 4.4): what is merely not ready yet is progressing; a wrong configuration, phase `Error` and
 * a deletion that timed out need a person; an InstallPlan with manual approval waits for one on purpose.
 */
export const ADDON = script(
  FIELDS,
  CONDITIONS,
  `
local timeout = condition("DeleteTimeout")
if timeout.status == "True" then
  return report("Degraded", timeout, "the deletion timed out")
end
local paused = condition("Paused")
if paused.status == "True" then
  return report("Suspended", paused, "paused")
end

local available = condition("Available")
if available.status == "True" then
  return report("Healthy", available, "available")
end
if available.status == "False" then
  if available.reason == "AddonInstallPlanPending" then
    return report("Suspended", available, "")
  end
  if available.reason == "ConfigurationError" or field(field(obj, "status"), "phase") == "Error" then
    return report("Degraded", available, "not available")
  end
  return report("Progressing", available, "not available yet")
end
return health("Progressing", "availability of this generation is not reported yet")
`,
);
