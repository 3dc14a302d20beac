import { CONDITIONS, FIELDS, script } from './prelude';

/** Health of an InstallPlan by its phase (hive-olm-argocd 2.4); one that waits for a person's approval is suspended. */
export const INSTALL_PLAN = script(
  FIELDS,
  CONDITIONS,
  `
local status = field(obj, "status")
local phase = text(field(status, "phase"))
if phase == "Complete" then
  return health("Healthy", "installed")
end
if phase == "Failed" then
  local message = text(field(status, "message"))
  if message ~= "" then
    return health("Degraded", message)
  end
  return report("Degraded", recorded("Installed"), "the installation failed")
end
if phase == "RequiresApproval" then
  return health("Suspended", "waits for approval")
end
if phase == "" then
  return health("Progressing", "no phase yet")
end
return health("Progressing", phase)
`,
);
