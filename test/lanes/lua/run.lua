-- Runs each health check in Lua 5.1 with what Argo CD gives to it: the base and table libraries, and no methods on strings.
-- Argument: the chunk that export.ts printed. A check that runs for more than a second fails, as it would in Argo CD.

local data = assert(loadfile(arg[1]))()
local format, clock, sethook = string.format, os.clock, debug.sethook
debug.setmetatable("", nil)

local BASE = {
  "assert", "error", "getmetatable", "ipairs", "next", "pairs", "pcall", "rawequal", "rawget", "rawset",
  "select", "setmetatable", "tonumber", "tostring", "type", "unpack", "xpcall", "table",
}
local STATUSES = { Healthy = true, Progressing = true, Degraded = true, Suspended = true }
local passed, failed = 0, 0

local function count(ok, ...)
  if ok then
    passed = passed + 1
  else
    failed = failed + 1
    print("FAILED " .. format(...))
  end
end

local function environment(object)
  local globals = { obj = object }
  for _, name in ipairs(BASE) do
    globals[name] = _G[name]
  end
  return globals
end

-- Returns the answer of a compiled check, or nil and an error.
local function run(check, object)
  setfenv(check, environment(object))
  local deadline = clock() + 1
  sethook(function()
    if clock() > deadline then
      error("runs for more than a second")
    end
  end, "", 1000)
  local ok, answer = pcall(check)
  sethook()
  if not ok then
    return nil, answer
  end
  if type(answer) ~= "table" then
    return nil, "answers with a " .. type(answer)
  end
  return answer
end

local probe = setfenv(assert(loadstring('return string or math or os or io or debug or require or _G')), environment({}))
count(probe() == nil, "the environment of a check holds more than the base and table libraries")
count(not pcall(setfenv(assert(loadstring('return ("x"):len()')), environment({}))), "texts have methods")

for _, entry in ipairs(data.checks) do
  local check, problem = loadstring(entry.lua, "=" .. entry.name)
  count(check, "%s does not compile: %s", entry.name, tostring(problem))
  count(#entry.cases >= 4, "%s has %d cases", entry.name, #entry.cases)
  if check then
    for _, case in ipairs(entry.cases) do
      local answer, failure = run(check, case.object)
      local ok = answer and answer.status == case.status and answer.message == case.message
      local got = answer and tostring(answer.status) .. " " .. tostring(answer.message) or failure
      count(ok, "%s: %s: expected %s %s, got %s", entry.name, case.name, case.status, case.message, tostring(got))
    end
    for index, case in ipairs(data.malformed) do
      local answer, failure = run(check, case.object)
      local ok = answer and STATUSES[answer.status] and type(answer.message) == "string"
      count(ok, "%s: malformed object %d: %s", entry.name, index, tostring(failure or answer.status))
    end
  end
end

print(passed .. " passed, " .. failed .. " failed")
os.exit(failed == 0 and 0 or 1)
