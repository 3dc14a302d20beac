/**
 * Makes plain objects for what manifests consist of: like `{}` in every respect but one, the ancestry of their hidden classes.
 *
 * V8 (seen on Node 20 and 26) takes 1,536 different first keys for objects that begin as `{}`. The labels of that many add-ons use them up,
 * and from then on each object whose first key is new gets a hidden class of its own: 200 bytes more, and no inline cache knows it.
 * Here all fields of manifests are known after the first add-on.
 */
export const Fields = PlainObject as unknown as new () => Record<string, unknown>;
Fields.prototype = Object.prototype;

function PlainObject() {}

/** The fields that are not undefined, in their order: how a generated class ends what it renders. */
export function definedFields<T>(fields: Readonly<Record<string, T>>): Record<string, T> {
  const kept = new Fields() as Record<string, T>;
  for (const key of Object.keys(fields)) {
    const value = fields[key];
    if (value === undefined) continue;
    // A field of any name is a field: assigning this one would set the prototype.
    if (key === '__proto__') Object.defineProperty(kept, key, { value, enumerable: true });
    else kept[key] = value;
  }
  return kept;
}
