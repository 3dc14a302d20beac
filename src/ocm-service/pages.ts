import { quote } from '../diagnostics';
import type { OcmClient } from './client';
import { entriesOf } from './entries';
import type { JsonObject } from './json-object';
import { ocmError } from './ocm-error';
import { PAGE_SIZE } from './whole-list';

/** More are no list that somebody wrote: parameters are some dozens. */
const MAX_ENTRIES = 10_000;

/** A list of OCM. */
export interface OcmList {
  /** Below the address of OCM, without a leading `/`. */
  readonly path: string;
  /** What is done, for messages. */
  readonly action: string;
  /** The field that tells the entries apart. */
  readonly key: string;
}

/**
 * All entries of a list, page by page. The list ends with a page that is not full, whatever `total` says: it may be wrong, and change
 * meanwhile (managed-tenants weakness 17). A page that brings nothing new ends it too, so that a server that repeats itself is not asked for
 * ever.
 * @throws OcmError `OCM_LIST_ENDLESS`, or as {@link OcmClient.call}
 */
export async function readPages(client: OcmClient, { path, action, key }: OcmList): Promise<readonly JsonObject[]> {
  // A list that changes while it is read can show an entry on two pages.
  const entries = new Map<string, JsonObject>();
  for (let page = 1; entries.size < MAX_ENTRIES; page++) {
    const { body } = await client.call({ method: 'GET', path, query: { page: String(page), size: String(PAGE_SIZE) }, action });
    const before = entries.size;
    const items = entriesOf(body?.items);
    for (const entry of items) {
      const name = entry[key];
      entries.set(typeof name === 'string' ? name : JSON.stringify(entry), entry);
    }
    if (items.length < PAGE_SIZE || entries.size === before) return [...entries.values()];
  }
  throw ocmError({
    code: 'OCM_LIST_ENDLESS',
    message: `Cannot ${action}: the list ${quote(path)} has more than ${MAX_ENTRIES} entries`,
    hint: 'Show it to the owners of OCM.',
  });
}
