import type { GroupVersionKind } from 'cdk8s';

/**
 * Makes plain objects for what manifests consist of: like `{}` in every respect but one, the ancestry of their hidden classes.
 *
 * V8 (seen on Node 20 and 26) takes 1,536 different first keys for objects that begin as `{}`. The labels of that many add-ons use them up,
 * and from then on each object whose first key is new gets a hidden class of its own: 200 bytes more, and no inline cache knows it.
 * Here all fields of manifests are known after the first add-on.
 */
export const Fields = ancestry();

function ancestry(): new () => Record<string, unknown> {
  function PlainObject() {}
  PlainObject.prototype = Object.prototype;
  return PlainObject as unknown as new () => Record<string, unknown>;
}

/** Field names of the Kubernetes API are words. Keys that somebody chose, such as labels and file names, mostly have other characters. */
const FIELD = /^[A-Za-z]*$/;

/** For chosen keys, of which there is no end: enough that none comes to its limit, and that each is quick to search. */
const ENTRIES = Array.from({ length: 64 }, ancestry);

/** An empty object that gets this key first. */
export function objectFrom(firstKey = ''): Record<string, unknown> {
  const Entries = FIELD.test(firstKey) ? Fields : ENTRIES[hash(firstKey) % ENTRIES.length];
  return new (Entries ?? Fields)();
}

function hash(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum = (sum * 31 + text.charCodeAt(index)) & 0xffffff;
  return sum;
}

/** The fields that are not undefined, in their order: how a generated class ends what it renders. */
export function definedFields<T>(fields: Readonly<Record<string, T>>): Record<string, T> {
  const keys = Object.keys(fields);
  const kept = objectFrom(keys[0]) as Record<string, T>;
  for (const key of keys) {
    const value = fields[key];
    if (value !== undefined) setField(kept, key, value);
  }
  return kept;
}

/** The fields behind `apiVersion` and `kind`: how a generated class begins its props and what it renders. */
export function ofKind<T extends object>(kind: GroupVersionKind, fields: T | undefined): T & GroupVersionKind {
  const object = new Fields();
  object['apiVersion'] = kind.apiVersion;
  object['kind'] = kind.kind;
  if (fields) for (const key of Object.keys(fields)) setField(object, key, (fields as Readonly<Record<string, unknown>>)[key]);
  return object as T & GroupVersionKind;
}

/** A field of any name is a field: assigning `__proto__` would set the prototype. */
export function setField(fields: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(fields, key, { value, enumerable: true });
  else fields[key] = value;
}
