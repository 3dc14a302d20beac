import { CONDITIONS, FIELDS, script } from './prelude';

/**
 * Health of a ClusterDeployment as add-ons see it (hive-olm-argocd 1.5): installed, awake, reachable, and all sets applied.
 * Hibernation comes before reachability, because a cluster that is switched off cannot be reached, and a cluster counts as reachable
 * only if `Unreachable` is False (1.3). Hive reports `SyncSetFailed=True` also for a pause and before the ClusterSync exists.
 */
export const CLUSTER_DEPLOYMENT = script(
  FIELDS,
  CONDITIONS,
  `
if field(field(obj, "spec"), "installed") ~= true then
  for _, name in ipairs({ "ProvisionFailed", "ProvisionStopped" }) do
    local entry = condition(name)
    if entry.status == "True" then
      return report("Degraded", entry, name)
    end
  end
  return health("Progressing", "the cluster is not installed yet")
end
if field(field(obj, "status"), "powerState") == "Hibernating" then
  return health("Suspended", "the cluster hibernates")
end

local unreachable = condition("Unreachable")
if unreachable.status == "True" then
  return report("Degraded", unreachable, "the cluster cannot be reached")
end
if unreachable.status ~= "False" then
  return health("Progressing", "it is not known yet whether the cluster can be reached")
end

local failed = condition("SyncSetFailed")
if failed.status == "False" then
  return health("Healthy", "all sets are applied")
end
if failed.status ~= "True" then
  return health("Progressing", "no set is applied yet")
end
if failed.reason == "SyncSetPaused" then
  return report("Suspended", failed, "")
end
if failed.reason == "MissingClusterSync" then
  return report("Progressing", failed, "")
end
return report("Degraded", failed, "a set could not be applied")
`,
);
