/** Prints the health checks and their cases as one Lua chunk that returns `{ checks, malformed }`, for `run.lua`. */
import { healthChecks } from '../../../src/argocd/health/health-checks';
import { healthCases, malformedObjects } from '../../argocd/health/cases';
import { luaLiteral } from '../../argocd/health/lua-literal';

const cases = healthCases();
const checks = healthChecks.map(({ group, kind, lua }) => {
  const name = `${group}/${kind}`;
  return { name, lua, cases: cases.get(name) ?? [] };
});
// Each in a table of its own: null is nil in Lua, and a list cannot hold nil.
const malformed = malformedObjects().map((object) => ({ object }));
process.stdout.write(`return ${luaLiteral({ checks, malformed })}\n`);
