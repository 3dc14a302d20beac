import type { YamlPath } from '../yaml';

/** Hears what is wrong with a value that is read by a {@link Shape}. */
export interface ShapeListener {
  /** The value is of a type that Go refuses. */
  wrongType(path: YamlPath, value: unknown, wanted: string): void;
  /** The mapping has a member that nobody reads. */
  unknownField(path: YamlPath, known: readonly string[]): void;
  /** The text of an unquoted scalar. */
  plainAt(path: YamlPath): string | undefined;
}

/** A value and where it stands. */
export interface ShapeInput {
  /** Undefined if it is absent. */
  readonly value: unknown;
  readonly path: YamlPath;
  readonly listener?: ShapeListener;
}

/**
 * Reads a value as Go's `encoding/json` does into a typed field: absent and null are the empty value, names of fields match without
 * regard to case, unknown fields are dropped. Of a wrong type it tells the listener, and takes what comes nearest, so that the checks that
 * follow find no more than they must.
 */
export type Shape<T> = (input: ShapeInput) => T;

/** Text. The letters `y` and `n` without quotes are booleans to the YAML reader of opm. */
export const text: Shape<string> = ({ value, path, listener }) => {
  if (value === undefined || value === null) return '';
  const isLetter = typeof value === 'string' && /^[yYnN]$/.test(listener?.plainAt(path) ?? '');
  if (typeof value === 'string' && !isLetter) return value;
  listener?.wrongType(path, value, isLetter ? 'text, which this is only in quotes' : 'text');
  return typeof value === 'object' ? '' : String(value);
};

/** True or false. */
export const flag: Shape<boolean> = ({ value, path, listener }) => {
  if (typeof value === 'boolean') return value;
  if (value !== undefined && value !== null) listener?.wrongType(path, value, 'true or false');
  return false;
};

/** A whole number. */
export const integer: Shape<number> = ({ value, path, listener }) => {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  if (value !== undefined && value !== null) listener?.wrongType(path, value, 'a whole number');
  return 0;
};

/** Standard base64, which Go reads with line breaks in it. */
export const base64: Shape<string> = (input) => {
  const data = text(input);
  if (isBase64(data)) return data;
  input.listener?.wrongType(input.path, data, 'standard base64');
  return '';
};

/** Anything, as written. */
export const anything: Shape<unknown> = ({ value }) => value;

/** A list. */
export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  return ({ value, path, listener }) => {
    if (value === undefined || value === null) return [];
    if (isList(value)) return value.map((each, index) => item({ value: each, path: [...path, index], listener }));
    listener?.wrongType(path, value, 'a list');
    return [];
  };
}

/** A mapping with keys of the user. */
export function map<T>(member: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return ({ value, path, listener }) => {
    if (!isMapping(value)) {
      if (value !== undefined && value !== null) listener?.wrongType(path, value, 'a mapping');
      return {};
    }
    const read = ([key, each]: [string, unknown]): [string, T] => [key, member({ value: each, path: [...path, key], listener })];
    return Object.fromEntries(Object.entries(value).map(read));
  };
}

/** A mapping with the given fields, which the result has in their order. */
export function struct<T extends object>(fields: { readonly [K in keyof T]-?: Shape<T[K]> }): Shape<T> {
  const names = Object.keys(fields);
  return ({ value, path, listener }) => {
    const members = isMapping(value) ? value : {};
    if (!isMapping(value) && value !== undefined && value !== null) listener?.wrongType(path, value, 'a mapping');
    const result: Partial<T> = {};
    for (const name in fields) {
      const key = keyFor(members, name);
      const read = fields[name]({ value: key === undefined ? undefined : members[key], path: [...path, key ?? name], listener });
      if (read !== undefined) result[name] = read;
    }
    for (const key of Object.keys(members)) {
      if (!names.some((name) => sameName(name, key))) listener?.unknownField([...path, key], names);
    }
    return result as T;
  };
}

/** As the shape, but undefined for what Go leaves out with `omitempty`: empty text, lists and mappings, zero, false. */
export function omitEmpty<T>(shape: Shape<T>): Shape<T | undefined> {
  return (input) => {
    const value = shape(input);
    if (value === undefined || value === null || value === '' || value === 0 || value === false) return undefined;
    return typeof value === 'object' && Object.keys(value).length === 0 ? undefined : value;
  };
}

/** As the shape, but undefined if there is nothing, or a null: a pointer in Go. */
export function present<T>(shape: Shape<T>): Shape<T | undefined> {
  return (input) => (input.value === undefined || input.value === null ? undefined : shape(input));
}

/** The key in a mapping that Go takes for a field: that name, or one that differs only in case. */
export function keyFor(members: Readonly<Record<string, unknown>>, name: string): string | undefined {
  return Object.hasOwn(members, name) ? name : Object.keys(members).find((key) => sameName(key, name));
}

/** True for a mapping. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function sameName(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}

function isBase64(data: string): boolean {
  const joined = data.replace(/[\r\n]/g, '');
  return joined.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(joined);
}
