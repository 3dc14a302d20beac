import type { Json } from '../yaml';
import { isObject, type JsonObject } from './json-object';

/** The entries of a list in any of its forms: `[…]`, `{"items": […]}`, or nothing. What is no object is left out. */
export function entriesOf(value: Json | undefined): readonly JsonObject[] {
  const items = isObject(value) ? value.items : value;
  return Array.isArray(items) ? items.filter(isObject) : [];
}

/** The entries by the value of their field `key`. One that comes again, or has no key, gets a name with its number. */
export function entriesByKey(value: Json | undefined, key: string): Map<string, JsonObject> {
  const named = new Map<string, JsonObject>();
  const counts = new Map<string, number>();
  for (const entry of entriesOf(value)) {
    const name = typeof entry[key] === 'string' ? entry[key] : '';
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    named.set(count === 1 ? name : `${name}#${count}`, entry);
  }
  return named;
}
