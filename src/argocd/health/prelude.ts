/**
 * Pieces of Lua that the health checks are put together from.
 *
 * Argo CD runs a check in Lua 5.1 with the base and table libraries only, for at most one second (hive-olm-argocd 3.4, rule A7): no
 * `string.*`, `math.*`, and no methods on strings. The object is the global `obj`, as the API server holds it: each part of it can be
 * absent, and nothing but the schema of its CRD says what type a part has. So every part is read through `field` and `text`, which
 * cannot fail.
 */

/** Reading an object without ever failing: `field`, `text`; making the answer: `health`. */
export const FIELDS = `
local function field(value, key)
  if type(value) == "table" then
    return value[key]
  end
  return nil
end

local function text(value)
  if type(value) == "string" then
    return value
  end
  return ""
end

local function health(status, message)
  return { status = status, message = message }
end
`;

/**
 * Reading conditions, after {@link FIELDS}: `recorded` finds a condition of any generation, `condition` only one that describes the
 * current generation, and `report` answers with a condition's own words. A condition that is not found is an empty table.
 */
export const CONDITIONS = `
local function find(list, name)
  if type(list) == "table" then
    for _, entry in ipairs(list) do
      if field(entry, "type") == name then
        return entry
      end
    end
  end
  return {}
end

local function recorded(name)
  return find(field(field(obj, "status"), "conditions"), name)
end

local function condition(name)
  local entry = recorded(name)
  local observed = entry.observedGeneration
  local generation = field(field(obj, "metadata"), "generation")
  if type(observed) == "number" and type(generation) == "number" and observed < generation then
    return {}
  end
  return entry
end

local function report(status, entry, otherwise)
  local reason, message = text(entry.reason), text(entry.message)
  if reason ~= "" and message ~= "" then
    return health(status, reason .. ": " .. message)
  end
  if reason .. message ~= "" then
    return health(status, reason .. message)
  end
  return health(status, otherwise)
end
`;

/**
 * The state of a Package Operator rollout, after {@link CONDITIONS}: `rollout` (package-operator 2.2).
 * `Progressing` comes before `Available`: while a broken revision is rolled out the previous one is still available, without end.
 */
export const ROLLOUT = `
local function rollout()
  local available, progressing = condition("Available"), condition("Progressing")
  if progressing.status == "True" then
    if available.status == "False" then
      return report("Progressing", available, "a revision is being rolled out")
    end
    return report("Progressing", progressing, "a revision is being rolled out")
  end
  if available.status == "True" then
    return report("Healthy", available, "available")
  end
  if available.status == "False" then
    return report("Degraded", available, "not available")
  end
  return health("Progressing", "availability of this generation is not reported yet")
end
`;

/** Puts pieces of Lua together into one script, with an empty line between them and a line break at the end. */
export function script(...pieces: readonly string[]): string {
  return `${pieces.map((piece) => piece.trim()).join('\n\n')}\n`;
}
