import fc from 'fast-check';
import type { LuaEngine } from 'wasmoon';
import { restrictedLua } from './lua-engine';
import { luaLiteral } from './lua-literal';

let engine: LuaEngine;
beforeAll(async () => {
  engine = await restrictedLua();
});
afterAll(() => engine.global.close());

test.each([
  [null, 'nil'],
  [true, 'true'],
  [7, '7'],
  [[1, 'a'], '{1,"a"}'],
  [{ a: { b: [] } }, '{["a"]={["b"]={}}}'],
  ['"\n\\ä', '"\\034\\010\\092\\195\\164"'],
])('%j is %s', (value, literal) => {
  expect(luaLiteral(value)).toBe(literal);
});

test('Lua reads back each text as it was', () => {
  // The way back from Lua ends a text at a NUL, so NUL is left out.
  const text = fc.string({ unit: 'binary' }).map((each) => each.replaceAll('\0', ''));
  fc.assert(fc.property(text, (each) => expect(engine.doStringSync(`return ${luaLiteral(each)}`)).toBe(each)));
});
