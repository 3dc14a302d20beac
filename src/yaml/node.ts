/** Plain data as JSON knows it. Mappings are ordinary objects; every key is an own property, `__proto__` included. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One value of a YAML document and where it stands. */
export interface YamlNode {
  /** Offset of its first character in the text, in UTF-16 code units. */
  readonly start: number;
  readonly value: Json;
  /** Members of a mapping by key, items of a list by index in decimal. */
  readonly children?: ReadonlyMap<string, YamlChild>;
  /** The text of an unquoted scalar, from which its type was taken. */
  readonly plain?: string;
  /** Values in this tree with aliases followed: the root counts 1. */
  readonly size: number;
  /** Levels of this tree with aliases followed: a scalar has 1. */
  readonly height: number;
}

/** A member of a mapping or list. */
export interface YamlChild {
  /** Offset of the key; for an item of a list, of the item. */
  readonly keyStart: number;
  readonly node: YamlNode;
}
