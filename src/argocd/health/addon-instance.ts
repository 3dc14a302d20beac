import { CONDITIONS, FIELDS, script } from './prelude';

/**
 * Health of an AddonInstance (package-operator 4.5): what the add-on says of itself, and whether its heartbeat is still heard.
 * Before the first heartbeat `Healthy` is Unknown as well as after the last one; the reason tells them apart.
 */
export const ADDON_INSTANCE = script(
  FIELDS,
  CONDITIONS,
  `
local degraded = condition("addons.managed.openshift.io/Degraded")
if degraded.status == "True" then
  return report("Degraded", degraded, "the add-on says that it is degraded")
end
local installed = condition("addons.managed.openshift.io/Installed")
if installed.status == "False" and installed.reason == "Blocked" then
  return report("Degraded", installed, "")
end

local healthy = condition("addons.managed.openshift.io/Healthy")
if healthy.status == "True" then
  return report("Healthy", healthy, "healthy")
end
if healthy.status == "False" or healthy.reason == "HeartbeatTimeout" then
  return report("Degraded", healthy, "not healthy")
end
return report("Progressing", healthy, "no heartbeat yet")
`,
);
