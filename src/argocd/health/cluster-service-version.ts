import { FIELDS, script } from './prelude';

/**
 * Health of a ClusterServiceVersion by its phase (hive-olm-argocd 2.5). A copy in another namespace only mirrors its original, so it
 * is healthy whatever the original's phase is.
 */
export const CLUSTER_SERVICE_VERSION = script(
  FIELDS,
  `
local status = field(obj, "status")
local phase, reason, message = text(field(status, "phase")), text(field(status, "reason")), text(field(status, "message"))
if reason == "Copied" then
  return health("Healthy", "a copy of a ClusterServiceVersion in another namespace")
end
if phase == "" then
  return health("Progressing", "no phase yet")
end

local words = phase
if reason ~= "" then
  words = words .. " (" .. reason .. ")"
end
if message ~= "" then
  words = words .. ": " .. message
end
if phase == "Succeeded" then
  return health("Healthy", words)
end
if phase == "Failed" or phase == "Unknown" then
  return health("Degraded", words)
end
return health("Progressing", words)
`,
);
