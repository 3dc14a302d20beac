import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { compileFunction } from 'node:vm';
import type { LuaEngine } from 'wasmoon';
import { luaLiteral } from './lua-literal';

/** A Lua with what Argo CD gives to a check: the base and table libraries. */
export async function restrictedLua(): Promise<LuaEngine> {
  const { LuaFactory, LuaLibraries } = loadWasmoon();
  const engine = await new LuaFactory().createEngine({ openStandardLibs: false });
  engine.global.loadLibrary(LuaLibraries.Base);
  engine.global.loadLibrary(LuaLibraries.Table);
  return engine;
}

/** Runs a check on an object, which is a table of Lua's own, as in Argo CD. */
export function runCheck(engine: LuaEngine, lua: string, object: unknown): unknown {
  engine.doStringSync(`obj = ${luaLiteral(object)}`);
  return engine.doStringSync(lua);
}

/** wasmoon imports one module of Node dynamically, which Jest refuses; that module can as well be required. */
function loadWasmoon(): typeof import('wasmoon') {
  const file = require.resolve('wasmoon');
  const code = readFileSync(file, 'utf8').replace("import('module')", "require('module')");
  const loaded: Partial<typeof import('wasmoon')> = {};
  compileFunction(code, ['module', 'exports', 'require', '__filename', '__dirname'])({}, loaded, require, file, dirname(file));
  return loaded as typeof import('wasmoon');
}
