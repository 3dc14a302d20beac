import type { Json } from '../yaml';

/** Plain data that is a mapping. */
export type Mapping = { readonly [key: string]: Json };

/** True for a mapping: not a list, not a scalar. */
export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A mapping, or an empty one where there is something else. */
export function mappingOf(value: unknown): Mapping {
  return isMapping(value) ? value : {};
}
