/** A JSON value as a Lua expression of the same value; null, which Lua has not, is nil, as Argo CD makes it. */
export function luaLiteral(value: unknown): string {
  if (value === null || value === undefined) return 'nil';
  if (typeof value === 'string') return luaString(value);
  if (Array.isArray(value)) return `{${value.map((each) => luaLiteral(each)).join(',')}}`;
  if (typeof value === 'object') {
    const fields = Object.entries(value).map(([key, each]) => `[${luaString(key)}]=${luaLiteral(each)}`);
    return `{${fields.join(',')}}`;
  }
  return String(value);
}

/** Every byte that is not a plain character is escaped in decimal, the only escape that Lua 5.1 has for it. */
function luaString(text: string): string {
  const bytes = [...Buffer.from(text)].map((byte) =>
    /[\w ./:-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `\\${String(byte).padStart(3, '0')}`,
  );
  return `"${bytes.join('')}"`;
}
