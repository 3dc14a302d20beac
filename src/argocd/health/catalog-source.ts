import { CONDITIONS, FIELDS, script } from './prelude';

/**
 * Health of a CatalogSource (hive-olm-argocd 2.1): OLM sets `status.reason` only for errors, and the connection to the catalog's
 * server tells the rest.
 */
export const CATALOG_SOURCE = script(
  FIELDS,
  CONDITIONS,
  `
local status = field(obj, "status")
if text(field(status, "reason")) ~= "" then
  return report("Degraded", status, "")
end

local state = text(field(field(status, "connectionState"), "lastObservedState"))
if state == "READY" then
  return health("Healthy", "the catalog is served")
end
if state == "TRANSIENT_FAILURE" then
  return health("Degraded", "the catalog's server cannot be reached")
end
if state == "" then
  return health("Progressing", "no connection to the catalog's server yet")
end
return health("Progressing", "connection to the catalog's server: " .. state)
`,
);
