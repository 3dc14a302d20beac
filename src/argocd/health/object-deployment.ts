import { CONDITIONS, FIELDS, ROLLOUT, script } from './prelude';

/** Health of a ClusterObjectDeployment or ObjectDeployment (package-operator 2.2). */
export const OBJECT_DEPLOYMENT = script(
  FIELDS,
  CONDITIONS,
  ROLLOUT,
  `
local paused = condition("Paused")
if paused.status == "True" then
  return report("Suspended", paused, "paused")
end
return rollout()
`,
);
