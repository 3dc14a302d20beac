import type { AddonImageSet } from '../releases';
import { inFileOrder } from './image-set-text';

/** One value that differs between two AddonImageSets. */
export interface Difference {
  /** Where it is: `indexImage`, `addOnParameters[currency].default_value`. */
  readonly path: string;
  /** The value: text as it is, everything else, and text that could be mistaken for it, as JSON. Undefined if there is none. */
  readonly before?: string;
  readonly after?: string;
}

/** Stands for the value of an environment variable, which may be private. */
const HIDDEN = '(not shown)';

/**
 * What differs between two AddonImageSets, value by value, in the order of the file. Entries of lists are compared by their `id` or `name`,
 * so that a new one in the middle is one difference. The name is left out: it says the version.
 */
export function differences(before: AddonImageSet | undefined, after: AddonImageSet): readonly Difference[] {
  const old = flatten(before ? inFileOrder(before) : {});
  const fresh = flatten(inFileOrder(after));
  const paths = new Set([...fresh.keys(), ...old.keys()]);
  return [...paths]
    .filter((path) => path !== 'name' && old.get(path) !== fresh.get(path))
    .map((path) => ({ path, ...shown('before', path, old.get(path)), ...shown('after', path, fresh.get(path)) }));
}

function shown(side: 'before' | 'after', path: string, value: string | undefined): Partial<Difference> {
  if (value === undefined) return {};
  return { [side]: /^config\.env\[.*\]\.value$/.test(path) ? HIDDEN : value };
}

/** Every value that holds no other, by its path. */
function flatten(value: unknown, path = '', found = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value) && value.length > 0) {
    const keys = keysOf(value);
    for (const [index, each] of value.entries()) flatten(each, `${path}[${keys[index]}]`, found);
  } else if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) {
    for (const [key, each] of Object.entries(value)) {
      if (each !== undefined) flatten(each, path === '' ? key : `${path}.${key}`, found);
    }
  } else if (path !== '') {
    found.set(path, textOf(value));
  }
  return found;
}

function textOf(value: unknown): string {
  const isPlain = typeof value === 'string' && !/^(?:["[{].*|-?[0-9].*|true|false|null|)$/s.test(value);
  return isPlain ? value : JSON.stringify(value);
}

/** What the entries of a list are known by: their ids or names if these are all there and unlike, or else their numbers. */
function keysOf(list: readonly unknown[]): readonly string[] {
  for (const key of ['id', 'name']) {
    const names = list.map((each) => Object(each)[key]);
    if (names.every((name) => typeof name === 'string') && new Set(names).size === names.length) return names;
  }
  return list.map((_, index) => String(index));
}
