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
  /** True if what is written cannot be taken, which is reported: `value` stands in for it and says nothing. */
  readonly isUnknown?: boolean;
  /** True if the mapping has members whose keys cannot be taken, which is reported: what seems to be missing may be one of them. */
  readonly isIncomplete?: boolean;
  /** Names of members that {@link prune} took away. */
  readonly lost?: ReadonlySet<string>;
}

/** A member of a mapping or list. */
export interface YamlChild {
  /** Offset of the key; for an item of a list, of the item. */
  readonly keyStart: number;
  readonly node: YamlNode;
  /** True if the key stands in the mapping once more, which is reported: this is the first of the values, and maybe not the one meant. */
  readonly isRepeated?: boolean;
}
