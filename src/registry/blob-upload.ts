import { isBusy, Patience, TransportError } from '../http';
import type { Blob, Descriptor, Digest } from '../oci';
import type { Answer, Call, Client } from './client';
import { contentDiffers } from './content-differs';
import { nextUrl } from './http/next-url';
import { noAnswer } from './http/no-answer';
import type { RegistryError } from './registry-error';

/** The repository that a blob goes to. */
export interface UploadTarget {
  readonly client: Client;
  readonly repository: string;
  readonly scopes: readonly string[];
  /** Blobs up to this size are sent at once, longer ones in pieces of it, in bytes. */
  readonly chunkSize: number;
}

/** An upload that the registry expects. */
export interface UploadSession {
  readonly url: URL;
  /** The registry takes no shorter pieces, but the last (distribution specification 1.1, `OCI-Chunk-Min-Length`). In bytes. */
  readonly shortestChunk: number;
}

/** So often an upload is begun anew when the registry has lost it. The last time the blob is sent whole: not every registry takes pieces. */
const ROUNDS = 3;

/** True if the repository has a blob. @throws RegistryError */
export async function hasBlob({ client, repository, scopes }: UploadTarget, { digest, size }: Descriptor): Promise<boolean> {
  const call: Call = { method: 'HEAD', url: `/v2/${repository}/blobs/${digest}`, scopes, action: `look for the blob ${digest}` };
  const answer = await client.call(call);
  if (answer.status === 404) return false;
  if (answer.status !== 200) throw await client.refusal(answer, call);
  const length = answer.headers.get('content-length');
  if (length !== undefined && Number(length) !== size) throw contentDiffers(answer.url, `has ${length} bytes, and not ${size}`);
  checkDigest(answer, digest);
  return true;
}

/**
 * Begins an upload, or takes the blob over from another repository of the registry.
 * @returns undefined if the blob was taken over: then there is nothing to send
 */
export async function openUpload(target: UploadTarget, digest: Digest, from?: string): Promise<UploadSession | undefined> {
  const { client, repository, scopes } = target;
  const query = from === undefined ? '' : `?mount=${encodeURIComponent(digest)}&from=${encodeURIComponent(from)}`;
  const call: Call = {
    method: 'POST',
    url: `/v2/${repository}/blobs/uploads/${query}`,
    headers: { 'content-length': '0' },
    scopes: from === undefined ? scopes : [...scopes, `repository:${from}:pull`],
    action: `begin the upload of the blob ${digest}`,
    isMovable: true,
  };
  const answer = await client.call(call);
  if (from !== undefined && answer.status === 201) {
    checkDigest(answer, digest);
    return undefined;
  }
  if (answer.status !== 202) {
    // Who may not read the other repository, or has a registry without mounts that says so by an error, sends the blob.
    if (from !== undefined && answer.status < 500) return openUpload(target, digest);
    throw await client.refusal(answer, call);
  }
  const shortest = Number(answer.headers.get('oci-chunk-min-length') ?? 0);
  return { url: next(target, answer), shortestChunk: Number.isSafeInteger(shortest) && shortest > 0 ? shortest : 0 };
}

/**
 * Sends a blob, in an upload that was begun already or a new one. After a failure it goes on where the registry says it stopped.
 * @throws RegistryError
 */
export async function uploadBlob(target: UploadTarget, blob: Blob, begun?: UploadSession): Promise<void> {
  const { digest, size } = blob.descriptor;
  for (let round = 1; ; round++) {
    const session = (round === 1 ? begun : undefined) ?? (await openUpload(target, digest));
    if (!session) return;
    const chunk = round < ROUNDS ? Math.max(target.chunkSize, session.shortestChunk) : size;
    const lost = await send(target, blob, session.url, chunk);
    if (lost === undefined) return;
    // The answer to the end of an upload can get lost.
    if (await hasBlob(target, blob.descriptor)) return;
    if (round === ROUNDS) throw lost;
  }
}

/** Sends all pieces. @returns why the registry has lost the upload, if it has */
async function send(target: UploadTarget, blob: Blob, session: URL, chunk: number): Promise<RegistryError | undefined> {
  const { client } = target;
  const { descriptor, bytes } = blob;
  const newPatience = () => new Patience(client.wire.retries, client.wire.clock, client.wire.signal);
  let patience = newPatience();
  let [url, offset] = [session, 0];
  for (;;) {
    const end = Math.min(offset + chunk, bytes.length);
    const call = pieceOf(target, blob, url, offset, end);
    const answer = await attempt(client, call);
    const status = answer instanceof TransportError ? undefined : answer.status;
    if (!(answer instanceof TransportError)) {
      if (call.method === 'PUT' && (status === 201 || status === 204)) return checkDigest(answer, descriptor.digest);
      if (call.method === 'PATCH' && status === 202) {
        [url, offset, patience] = [next(target, answer), end, newPatience()];
        continue;
      }
    }
    const problem = answer instanceof TransportError ? noAnswer(url, answer) : await client.refusal(answer, call);
    if (status === 401 || status === 403) throw problem;
    if (status !== undefined && status !== 416 && !isBusy(status)) return problem;
    const retryAfter = answer instanceof TransportError ? undefined : answer.headers.get('retry-after');
    if (!(await patience.wait(retryAfter))) throw problem;
    const reached = await askProgress(target, url, descriptor);
    if (!reached || (status === 416 && reached.offset === offset)) return problem;
    ({ url, offset } = reached);
  }
}

/** The request for one piece; the last one ends the upload, and says the digest of the whole. */
function pieceOf({ scopes }: UploadTarget, { descriptor, bytes }: Blob, session: URL, offset: number, end: number): Call {
  const isLast = end === bytes.length;
  const url = new URL(session);
  // Not by searchParams, which would write the rest of the query, which is the registry's, in its own way.
  if (isLast) url.search = `${url.search === '' ? '?' : `${url.search}&`}digest=${encodeURIComponent(descriptor.digest)}`;
  const headers: Record<string, string> = { 'content-type': 'application/octet-stream' };
  if (!isLast || offset > 0) if (end > offset) headers['content-range'] = `${offset}-${end - 1}`;
  return {
    method: isLast ? 'PUT' : 'PATCH',
    url,
    headers,
    body: bytes.subarray(offset, end),
    scopes,
    action: `upload the blob ${descriptor.digest}`,
    isMovable: true,
  };
}

/** A failure that can be mended by asking how far the upload is, as a value. */
async function attempt(client: Client, call: Call): Promise<Answer | TransportError> {
  try {
    return await client.once(call);
  } catch (cause) {
    if (cause instanceof TransportError && cause.isTransient) return cause;
    throw cause instanceof TransportError && call.url instanceof URL ? noAnswer(call.url, cause) : cause;
  }
}

/** Asks how much of an upload has arrived; undefined if the registry does not know it any more. */
async function askProgress(
  target: UploadTarget,
  url: URL,
  { digest, size }: Descriptor,
): Promise<{ url: URL; offset: number } | undefined> {
  const { client, scopes } = target;
  const answer = await client.call({ method: 'GET', url, scopes, action: `ask for the state of the upload of ${digest}` });
  const range = /^(?:bytes=)?0-([0-9]{1,15})$/.exec(answer.headers.get('range') ?? '')?.[1];
  if (answer.status >= 300 || range === undefined) return undefined;
  // Inclusive, so that nothing at all is written as one byte is. We never send one byte alone, but the last.
  const offset = range === '0' ? 0 : Number(range) + 1;
  if (offset > size) return undefined;
  return { url: answer.headers.has('location') ? next(target, answer) : url, offset };
}

function next({ client }: UploadTarget, answer: Answer): URL {
  return nextUrl(answer.url, answer.headers.get('location'), client.wire.isPlainPermitted);
}

/** A registry that says the digest of what it has must say the right one. */
function checkDigest({ headers, url }: Answer, digest: Digest): undefined {
  const said = headers.get('docker-content-digest');
  if (said !== undefined && said !== digest) throw contentDiffers(url, `is ${said}, and not ${digest}`);
  return undefined;
}
