import { Reference } from './reference';

/** A value in the configuration of a package: JSON without null, and `Leaf` wherever a value can be. */
export type ConfigValue<Leaf> = string | number | boolean | Leaf | readonly ConfigValue<Leaf>[] | ConfigMap<Leaf>;

/** A map in the configuration of a package. A field that is undefined is not there. */
export interface ConfigMap<Leaf> {
  readonly [field: string]: ConfigValue<Leaf> | undefined;
}

/** The configuration of a package as an author writes it. */
export type PackageConfig = ConfigMap<Reference>;

/** The configuration of a package without references: what a ClusterPackage holds. */
export type PlainConfig = ConfigMap<never>;

/** The way from the root of a configuration to one of its values: fields and positions in lists. */
export type ConfigPath = readonly (string | number)[];

/** One value of a configuration, of whatever kind it is, and the way to it. */
export interface ConfigNode {
  readonly path: ConfigPath;
  readonly value: unknown;
  /** True for a list or map that contains itself; its content is not visited again. */
  readonly isCycle: boolean;
}

/** Visits each value below `config`, maps and lists before their content, in the author's order. Takes any value whatever. */
export function* nodesOf(config: unknown): Generator<ConfigNode> {
  yield* visit(config, [], []);
}

function* visit(value: unknown, path: ConfigPath, within: readonly unknown[]): Generator<ConfigNode> {
  const isCycle = within.includes(value);
  if (path.length > 0) yield { path, value, isCycle };
  if (isCycle) return;
  const inner = [...within, value];
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* visit(item, [...path, index], inner);
  } else if (isMap(value)) {
    for (const [field, item] of fieldsOf(value)) yield* visit(item, [...path, field], inner);
  }
}

/** The references in a configuration, in the author's order. */
export function referencesOf(config: PackageConfig): Reference[] {
  return [...nodesOf(config)].map(({ value }) => value).filter(Reference.is);
}

/** True if no reference is in the configuration, which can then stand in a ClusterPackage as it is. */
export function isPlainConfig(config: PackageConfig | undefined): config is PlainConfig | undefined {
  return referencesOf(config ?? {}).length === 0;
}

/** True for an object that is a map and nothing else: not a list, a Date, a Map, a construct. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** True for a list of values. */
export function isList<Leaf>(value: ConfigValue<Leaf>): value is readonly ConfigValue<Leaf>[] {
  return Array.isArray(value);
}

/** The fields of a map that are there. */
export function fieldsOf<Value>(map: Readonly<Record<string, Value | undefined>>): [string, Value][] {
  return Object.entries(map).flatMap(([field, value]) => (value === undefined ? [] : [[field, value] as [string, Value]]));
}
