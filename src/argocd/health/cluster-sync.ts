import { CONDITIONS, FIELDS, script } from './prelude';

/**
 * Health of a ClusterSync: what became of the sets of one cluster (hive-olm-argocd 1.3). It has one condition, `Failed`; the message
 * of each failed set says more than the condition, which only lists names.
 */
export const CLUSTER_SYNC = script(
  FIELDS,
  CONDITIONS,
  `
local status, failures = field(obj, "status"), {}
local function collect(kind, sets)
  if type(sets) == "table" then
    for _, set in ipairs(sets) do
      if field(set, "result") == "Failure" then
        table.insert(failures, kind .. " " .. text(set.name) .. ": " .. text(set.failureMessage))
      end
    end
  end
end

local failed = condition("Failed")
if failed.status == "True" then
  collect("SyncSet", field(status, "syncSets"))
  collect("SelectorSyncSet", field(status, "selectorSyncSets"))
  if #failures > 0 then
    return health("Degraded", table.concat(failures, "; "))
  end
  return report("Degraded", failed, "a set could not be applied")
end
if failed.status == "False" then
  return health("Healthy", "all sets are applied")
end
return health("Progressing", "no set is applied yet")
`,
);
