import { quote } from '../diagnostics';
import { isObject, type JsonObject, listAt, textAt } from '../fleet';
import type { Hub, HubAnswer } from './hub';
import { HubError } from './hub-error';

/** A kind of object of the hub. */
export interface HubResource {
  readonly group: string;
  readonly version: string;
  readonly plural: string;
  readonly kind: string;
  /** So many are asked for at once: pages of some megabytes. */
  readonly pageSize: number;
}

/** How often a list is begun again, because the server forgot where it was. */
const RESTARTS = 3;

/** More objects of one kind are not read, nor more pages than a list of so many can have. */
const MAX_OBJECTS = 500_000;
const MAX_PAGES = 100_000;

/**
 * Lists all objects of a kind, page by page; `read` keeps of each what matters, so that never more than one page is held whole.
 * A list whose token has expired (410) is begun again.
 * @param name only those with this `metadata.name`
 * @throws HubError if the hub does not answer, refuses, or does not come to an end
 */
export async function listAll<T>(
  hub: Hub,
  resource: HubResource,
  read: (object: JsonObject) => T | undefined,
  name?: string,
): Promise<readonly T[]> {
  for (let restarts = 0; restarts <= RESTARTS; restarts += 1) {
    const found = await readPages(hub, resource, read, name);
    if (found) return found;
  }
  throw new HubError(
    `the hub ${quote(hub.address)} forgot ${RESTARTS + 1} times where it was in the list of ${resource.plural}; try again`,
  );
}

/** All pages of one list; undefined if its token has expired. */
async function readPages<T>(
  hub: Hub,
  resource: HubResource,
  read: (object: JsonObject) => T | undefined,
  name: string | undefined,
): Promise<readonly T[] | undefined> {
  const { group, version, plural, kind, pageSize } = resource;
  const query = { limit: String(pageSize), ...(name !== undefined && { fieldSelector: `metadata.name=${name}` }) };
  const found: T[] = [];
  let token = '';
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const answer = await hub.get(`/apis/${group}/${version}/${plural}`, token === '' ? query : { ...query, continue: token });
    if (answer.status === 410) return undefined;
    if (answer.status !== 200 || !Array.isArray(answer.value.items)) throw refused(hub, resource, answer);
    for (const item of listAt(answer.value, 'items')) {
      // Items of a typed list have no kind of their own.
      const each = isObject(item) ? read({ ...item, kind }) : undefined;
      if (each !== undefined) found.push(each);
    }
    if (found.length > MAX_OBJECTS) throw new HubError(`the hub ${quote(hub.address)} has more than ${MAX_OBJECTS} ${plural}`);
    const next = textAt(answer.value, 'metadata', 'continue') ?? '';
    if (next === '') return found;
    if (next === token) break;
    token = next;
  }
  throw new HubError(`the hub ${quote(hub.address)} sends pages of ${plural} without an end`);
}

function refused(hub: Hub, { group, plural }: HubResource, answer: HubAnswer): HubError {
  const what = `the hub ${quote(hub.address)} answers ${answer.status} to a list of ${plural}.${group}`;
  // Last what may be long, and then is cut.
  return new HubError(`${what}; ${NEXT.get(answer.status) ?? 'see whether kubectl get says the same'}; ${hub.reasonOf(answer)}`);
}

const NEXT: ReadonlyMap<number, string> = new Map([
  [200, 'is something else than an API server at this address?'],
  [401, 'log in again, as kubectl would need it too'],
  [403, 'the user of the context needs a ClusterRole that may list them'],
  [404, 'is this the hub? it has no such kind: check --context'],
]);
