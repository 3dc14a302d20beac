import { shownUrl } from '../http';
import {
  type Blob,
  type Descriptor,
  type Digest,
  hexOf,
  isManifest,
  jsonBlob,
  MediaType,
  parseIndex,
  parseManifest,
} from '../oci';
import { nextUrl } from './http/next-url';
import { getManifest, type ManifestPlace, putManifest } from './manifests';
import { registryError } from './registry-error';

/** Pages of a list of referrers that are read. */
const MAX_PAGES = 100;

/** The longest page, in bytes. */
const MAX_PAGE = 4 * 1024 * 1024;

/** What says something about a manifest, and about which. */
export interface Referrer {
  readonly subject: Descriptor;
  /** The descriptor as it stands in a list of referrers. */
  readonly descriptor: Descriptor;
}

/** The tag under which a registry without the referrers API keeps the list for a manifest (distribution specification 1.1). */
export function referrersTag(digest: Digest): string {
  return `sha256-${hexOf(digest)}`;
}

/** What a manifest refers to, if it does; undefined for an index too, as registries list manifests only. @throws DiagnosticsError */
export function referrerOf({ descriptor, bytes }: Blob): Referrer | undefined {
  if (!isManifest(descriptor.mediaType)) return undefined;
  const { subject, artifactType, config, annotations } = parseManifest(bytes, descriptor.mediaType, descriptor.digest);
  if (!subject) return undefined;
  const { mediaType, digest, size } = descriptor;
  return { subject, descriptor: { mediaType, digest, size, artifactType: artifactType ?? config.mediaType, annotations } };
}

/** The manifests that refer to one, by the API or, where the registry does not have it, by the tag. @throws RegistryError */
export async function listReferrers(place: ManifestPlace, digest: Digest, artifactType?: string): Promise<readonly Descriptor[]> {
  const all = (await listByApi(place, digest, artifactType)) ?? (await listByTag(place, digest)).manifests;
  return artifactType === undefined ? all : all.filter((each) => each.artifactType === artifactType);
}

/** True if the registry has the API, and so lists what refers to a manifest by itself. @throws RegistryError */
export async function hasReferrersApi(place: ManifestPlace, digest: Digest): Promise<boolean> {
  return (await listByApi(place, digest)) !== undefined;
}

/** Adds a manifest to the list under the tag, if it is not in it. Two that do so at one moment must wait for each other. */
export async function addToReferrersTag(place: ManifestPlace, { subject, descriptor }: Referrer): Promise<void> {
  const { manifests, entries } = await listByTag(place, subject.digest);
  if (manifests.some(({ digest }) => digest === descriptor.digest)) return;
  const index = { schemaVersion: 2, mediaType: MediaType.INDEX, manifests: [...entries, descriptor] };
  await putManifest(place, jsonBlob(MediaType.INDEX, index), referrersTag(subject.digest));
}

/** Undefined if the registry does not have the API. */
async function listByApi(place: ManifestPlace, digest: Digest, artifactType?: string): Promise<Descriptor[] | undefined> {
  const { client, repository, scopes } = place;
  const action = `list what refers to ${digest}`;
  const filter = artifactType === undefined ? '' : `?artifactType=${encodeURIComponent(artifactType)}`;
  const found: Descriptor[] = [];
  let url: string | URL | undefined = `/v2/${repository}/referrers/${digest}${filter}`;
  for (let page = 1; url !== undefined; page++) {
    const call = { method: 'GET', url, headers: { accept: MediaType.INDEX }, maxBody: MAX_PAGE, scopes, action } as const;
    const answer = await client.call(call);
    // Registries without it say 404, or what they say to any path that they do not know.
    if (page === 1 && [400, 404, 405, 501].includes(answer.status)) return undefined;
    if (answer.status !== 200) throw await client.refusal(answer, call);
    if (!(answer.headers.get('content-type') ?? '').startsWith(MediaType.INDEX)) return page === 1 ? undefined : found;
    found.push(...parseIndex(answer.body, MediaType.INDEX, shownUrl(answer.url)).manifests);
    const next: string | undefined = /<([^>]*)>\s*;\s*rel="?next"?/.exec(answer.headers.get('link') ?? '')?.[1];
    if (next !== undefined && page === MAX_PAGES) {
      throw registryError({
        code: 'REGISTRY_ANSWER_INVALID',
        message: `${shownUrl(answer.url)} has more than ${MAX_PAGES} pages`,
      });
    }
    url = next === undefined ? undefined : nextUrl(answer.url, next, client.wire.isPlainPermitted);
  }
  return found;
}

/** The list under the tag; `entries` as they are written, with what we do not know of. */
async function listByTag(
  place: ManifestPlace,
  digest: Digest,
): Promise<{ manifests: readonly Descriptor[]; entries: readonly unknown[] }> {
  const blob = await getManifest(place, referrersTag(digest));
  if (!blob) return { manifests: [], entries: [] };
  const { manifests } = parseIndex(blob.bytes, blob.descriptor.mediaType, referrersTag(digest));
  const { manifests: entries }: { manifests: readonly unknown[] } = JSON.parse(Buffer.from(blob.bytes).toString());
  return { manifests, entries };
}
