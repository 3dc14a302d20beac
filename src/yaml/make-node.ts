import type { Json, YamlChild, YamlNode } from './node';

/** A value without members. `plain` is its text if it is unquoted. */
export function scalarNode(start: number, value: Json, plain?: string): YamlNode {
  return { start, value, plain, size: 1, height: 1 };
}

/** A list of these items. */
export function listNode(start: number, items: readonly YamlChild[]): YamlNode {
  const value = items.map(({ node }) => node.value);
  return { start, value, ...dimensions(items), children: new Map(items.map((item, index) => [String(index), item])) };
}

/** A mapping of these members. */
export function mappingNode(start: number, children: ReadonlyMap<string, YamlChild>): YamlNode {
  const value: { [key: string]: Json } = {};
  for (const [key, { node }] of children) setOwn(value, key, node.value);
  return { start, value, ...dimensions(children.values()), children };
}

function dimensions(children: Iterable<YamlChild>): { size: number; height: number } {
  let size = 1;
  let height = 0;
  for (const { node } of children) {
    size += node.size;
    height = Math.max(height, node.height);
  }
  return { size, height: height + 1 };
}

/** Sets an own property whatever its name: plain assignment to `__proto__` would change the prototype. */
function setOwn(object: { [key: string]: Json }, key: string, value: Json): void {
  if (key === '__proto__') Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
}
