import { shownUrl } from '../http';
import {
  type Blob,
  type Descriptor,
  type Digest,
  DockerMediaType,
  digestOf,
  isDigest,
  isIndex,
  isManifest,
  MediaType,
} from '../oci';
import type { UploadTarget } from './blob-upload';
import type { Answer, Call } from './client';
import { contentDiffers } from './content-differs';
import { registryError } from './registry-error';

/** The longest manifest or index that is read, in bytes: what the distribution specification wants registries to take. */
const MAX_MANIFEST = 4 * 1024 * 1024;

/** Without this list a registry may turn a manifest into another kind. */
const ACCEPT = [MediaType.INDEX, MediaType.MANIFEST, DockerMediaType.INDEX, DockerMediaType.MANIFEST].join(', ');

/** The repository in which manifests are. */
export type ManifestPlace = Pick<UploadTarget, 'client' | 'repository' | 'scopes'>;

/** Reads a manifest by tag or digest; undefined if it is not there. @throws RegistryError */
export async function getManifest(place: ManifestPlace, reference: string): Promise<Blob | undefined> {
  const call = manifestCall(place, 'GET', reference);
  const answer = await place.client.call(call);
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw await place.client.refusal(answer, call);
  const descriptor = { mediaType: mediaTypeOf(answer), digest: digestOf(answer.body), size: answer.body.length };
  check(answer, reference, descriptor.digest);
  return { descriptor, bytes: answer.body };
}

/**
 * What a tag or digest stands for, without reading it where the registry says enough; undefined if it is not there.
 * @throws RegistryError
 */
export async function headManifest(place: ManifestPlace, reference: string): Promise<Descriptor | undefined> {
  const call = manifestCall(place, 'HEAD', reference);
  const answer = await place.client.call(call);
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw await place.client.refusal(answer, call);
  const digest = answer.headers.get('docker-content-digest');
  const size = Number(answer.headers.get('content-length') ?? Number.NaN);
  if (digest === undefined || !isDigest(digest) || !Number.isSafeInteger(size))
    return (await getManifest(place, reference))?.descriptor;
  check(answer, reference, digest);
  return { mediaType: mediaTypeOf(answer), digest, size };
}

/**
 * Writes a manifest under a tag or its digest, and reads it back, by HEAD and by GET.
 * @returns true if the registry has understood the subject of the manifest, so that it lists it as a referrer
 * @throws RegistryError
 */
export async function putManifest(place: ManifestPlace, blob: Blob, reference: string): Promise<boolean> {
  const { descriptor, bytes } = blob;
  const call: Call = {
    ...manifestCall(place, 'PUT', reference),
    headers: { 'content-type': descriptor.mediaType },
    body: bytes,
    action: `push the manifest ${descriptor.digest}${reference === descriptor.digest ? '' : ` as ${reference}`}`,
  };
  const answer = await place.client.call(call);
  if (answer.status !== 201) throw await place.client.refusal(answer, call);
  check(answer, descriptor.digest, descriptor.digest);
  const found = await headManifest(place, reference);
  const read = await getManifest(place, reference);
  if (!found || !read) throw contentDiffers(answer.url, 'is nothing, though it has accepted a manifest');
  if (found.digest !== descriptor.digest) throw contentDiffers(answer.url, `is ${found.digest}, and not ${descriptor.digest}`);
  if (!Buffer.from(bytes).equals(read.bytes))
    throw contentDiffers(answer.url, `is ${read.descriptor.digest}, and not ${descriptor.digest}`);
  return answer.headers.get('oci-subject') !== undefined;
}

function manifestCall({ repository, scopes }: ManifestPlace, method: Call['method'], reference: string): Call {
  return {
    method,
    url: `/v2/${repository}/manifests/${reference}`,
    headers: { accept: ACCEPT },
    maxBody: MAX_MANIFEST,
    scopes,
    action: `read the manifest ${reference}`,
  };
}

/** Somebody who answers with a page of HTML, or a list for humans, is no registry. */
function mediaTypeOf({ headers, url }: Answer): string {
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '';
  if (isIndex(type) || isManifest(type)) return type;
  throw registryError({
    code: 'REGISTRY_ANSWER_INVALID',
    message: `${shownUrl(url)} answered with content of the type ${type === '' ? 'none' : JSON.stringify(type.slice(0, 100))}, which is no manifest`,
    hint: 'Only images in the format of OCI or docker (schema 2) can be read.',
  });
}

/** What the registry says must fit what was asked for by digest, and what has come. */
function check({ headers, url }: Answer, reference: string, digest: Digest): void {
  const said = headers.get('docker-content-digest');
  if (isDigest(reference) && reference !== digest) throw contentDiffers(url, `is ${digest}, and not ${reference}`);
  if (said !== undefined && said !== digest) throw contentDiffers(url, `is said to be ${said}, and is ${digest}`);
}
