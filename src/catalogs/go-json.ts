/**
 * A value as JSON in the order of its keys, as Go's `encoding/json` writes it without HTML escapes: what opm sorts properties by. Keys of
 * mappings read from YAML are in order there; give `sortKeys` for those.
 */
export function goJson(value: unknown, { sortKeys }: { readonly sortKeys: boolean }): string {
  const text = JSON.stringify(sortKeys ? withSortedKeys(value) : value) ?? 'null';
  // Go escapes these two everywhere; they are line ends in JavaScript.
  return text.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/** Orders texts by their UTF-8 bytes, as Go does. */
export function compareBytes(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function withSortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => compareBytes(a, b));
  return Object.fromEntries(entries.map(([key, member]) => [key, withSortedKeys(member)]));
}
