import type { Json } from '../yaml';
import { entriesOf } from './entries';
import { isObject } from './json-object';

/** Entries that are asked for at once, and those that OCM gives if nobody says how many (managed-tenants 3.7). */
export const PAGE_SIZE = 100;

/**
 * True if a list in an answer has all of its entries. One that is a link (managed-tenants 3.4) may come with all of them, with the first page
 * or with none; as its `total` may be wrong, a page that is full is not trusted to be all.
 */
export function isWholeList(value: Json | undefined): boolean {
  if (!isObject(value)) return Array.isArray(value);
  if (!Array.isArray(value.items)) return false;
  const count = entriesOf(value).length;
  return typeof value.href !== 'string' || (count < PAGE_SIZE && !(Number(value.total) > count));
}
