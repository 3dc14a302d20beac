import fc from 'fast-check';
import type { LuaEngine } from 'wasmoon';
import { healthChecks } from '../../../src/argocd/health/health-checks';
import { growth } from '../../growth';
import { healthCases, malformedObjects } from './cases';
import { restrictedLua, runCheck } from './lua-engine';
import { luaLiteral } from './lua-literal';

const cases = healthCases();
const checks = healthChecks.map(({ group, kind, lua }) => [`${group}/${kind}`, lua] as const);
const anyAnswer = {
  status: expect.stringMatching(/^(Healthy|Progressing|Degraded|Suspended)$/),
  message: expect.stringMatching(/./),
};

let engine: LuaEngine;
beforeAll(async () => {
  engine = await restrictedLua();
});
afterAll(() => engine.global.close());

test('the Lua of these tests has the base and table libraries and nothing else, not even methods on strings', () => {
  expect(engine.doStringSync('return string == nil and math == nil and os == nil and io == nil')).toBe(true);
  expect(engine.doStringSync('return package == nil and debug == nil and coroutine == nil and utf8 == nil')).toBe(true);
  expect(engine.doStringSync('return type(ipairs) .. type(table.insert)')).toBe('functionfunction');
  expect(() => engine.doStringSync('return ("text"):len()')).toThrow('attempt to index a string value');
});

test('the kinds are ordered, listed once, and each has at least four cases', () => {
  const names = checks.map(([name]) => name);
  expect(names).toEqual([...new Set(names)].sort());
  expect([...cases.keys()].sort()).toEqual(names);
  expect([...cases].filter(([, list]) => list.length < 4)).toEqual([]);
});

const table = checks.flatMap(([kind, lua]) => (cases.get(kind) ?? []).map((each) => ({ kind, lua, ...each })));

test.each(table)('$kind: $name is $status', ({ lua, object, status, message }) => {
  expect(runCheck(engine, lua, object)).toEqual({ status, message });
});

describe.each(checks)('%s', (_, lua) => {
  test('answers for malformed objects too', () => {
    for (const object of malformedObjects()) {
      expect(runCheck(engine, lua, object)).toEqual(anyAnswer);
    }
  });

  test('never fails, whatever its parts are', () => {
    const part = fc.jsonValue({ maxDepth: 2 });
    const condition = fc.record(
      {
        type: fc.constantFrom('Available', 'Invalid', 'Paused', 'Failed', 'Unreachable', 'SyncSetFailed', 'Archived'),
        status: fc.oneof(fc.constantFrom('True', 'False', 'Unknown'), part),
        reason: part,
        message: part,
        observedGeneration: fc.oneof(fc.nat(3), part),
      },
      { requiredKeys: [] },
    );
    const object = fc.record(
      {
        metadata: fc.oneof(fc.record({ generation: fc.nat(3) }), part),
        spec: fc.oneof(fc.record({ installed: fc.boolean(), overrides: part }), part),
        status: fc.oneof(fc.record({ conditions: fc.array(fc.oneof(condition, part)), phase: part, controllerOf: part }), part),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(object, (each) => expect(runCheck(engine, lua, each)).toEqual(anyAnswer)),
      { numRuns: 60 },
    );
  });
});

test('a ClusterSync with thousands of failed sets is judged in linear time, as Argo CD gives one second', () => {
  const lua = healthChecks.find(({ kind }) => kind === 'ClusterSync')?.lua ?? '';
  const failed = (count: number) => {
    const syncSets = Array.from({ length: count }, (_, set) => ({ name: `set-${set}`, result: 'Failure', failureMessage: 'no' }));
    return { status: { conditions: [{ type: 'Failed', status: 'True' }], syncSets } };
  };
  const object = failed(2_000);
  const message = object.status.syncSets.map(({ name }) => `SyncSet ${name}: no`).join('; ');
  expect(runCheck(engine, lua, object)).toEqual({ status: 'Degraded', message });
  // Reading the object takes longer than the check: it waits in Lua under a name of its own.
  const make = (count: number) => {
    engine.doStringSync(`failed_${count} = ${luaLiteral(failed(count))}`);
    return `obj = failed_${count}\n${lua}`;
  };
  expect(growth(make, (code) => engine.doStringSync(code), 2_000)).toBeLessThan(10);
});
