import { CONDITIONS, FIELDS, script } from './prelude';

/**
 * Health of a (Cluster)ObjectSet or (Cluster)ObjectSetPhase (package-operator 2.2). A probe fails as a matter of course until the first
 * rollout has succeeded; `Succeeded` is set once and kept, whatever generation it was observed for. An archived revision is at rest.
 */
export const OBJECT_SET = script(
  FIELDS,
  CONDITIONS,
  `
local archived = condition("Archived")
if archived.status == "True" then
  return report("Healthy", archived, "archived")
end
if archived.status == "False" then
  return report("Progressing", archived, "being archived")
end
local paused = condition("Paused")
if paused.status == "True" then
  return report("Suspended", paused, "paused")
end
local transition = condition("InTransition")
if transition.status == "True" then
  return report("Progressing", transition, "objects are handed over between revisions")
end

local available = condition("Available")
if available.status == "True" then
  return report("Healthy", available, "available")
end
if available.status == "False" then
  if available.reason == "ProbeFailure" and recorded("Succeeded").status ~= "True" then
    return report("Progressing", available, "")
  end
  return report("Degraded", available, "not available")
end
return health("Progressing", "availability of this generation is not reported yet")
`,
);
