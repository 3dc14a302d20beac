import { type Diagnostic, DiagnosticsError } from '../diagnostics';
import { type Descriptor, type Digest, type Manifest, readManifest } from '../oci';
import { isImageDocument } from './image-document';
import type { SignatureSource } from './referrers';
import { signatureTag } from './signature-tag';

/** Something that was looked for: it, or why it cannot be used. */
export type Found<T> = { readonly value: T } | { readonly problems: readonly Diagnostic[] };

/** At most so many referrers of an image are looked at: anybody may attach more. */
const MAX_REFERRERS = 256;

/** The largest document that is read, in bytes: above the SBOM of the largest catalog. */
export const MAX_DOCUMENT_BYTES = 32 * 1024 * 1024;

/** The largest payload of a signature that is read, in bytes: some hundred of it are used. */
export const MAX_PAYLOAD_BYTES = 64 * 1024;

/** The manifest with the signatures of an image in the format of cosign 1 and 2, if there is one. @throws what the source throws */
export async function findSignatures(source: SignatureSource, digest: Digest): Promise<Manifest | undefined> {
  const descriptor = await source.tagged(signatureTag(digest));
  return descriptor && readManifest(source, descriptor);
}

/**
 * The layers with sigstore bundles of the referrers of an image. What the source says about the kind of a referrer is believed only where it
 * costs nothing: lists that registries or cosign write can have another artifact type.
 * @throws what the source throws while it lists
 */
export async function findBundles(source: SignatureSource, image: Descriptor): Promise<readonly Found<Descriptor>[]> {
  const found: Found<Descriptor>[] = [];
  const referrers = await source.referrersOf(image);
  // A document that is attached by itself is never a bundle: it is not worth a request.
  for (const descriptor of referrers.filter((each) => !isImageDocument(each)).slice(0, MAX_REFERRERS)) {
    const read = await attempt(readManifest(source, descriptor));
    if ('problems' in read) found.push(read);
    else {
      const [layer, ...others] = read.value.layers;
      const isBundle = layer?.mediaType.startsWith('application/vnd.dev.sigstore.bundle') && others.length === 0;
      if (layer && isBundle) found.push({ value: layer });
    }
  }
  return found;
}

/** Reads a payload or a signed document of at most `maxBytes` bytes. */
export async function readEvidence(source: SignatureSource, descriptor: Descriptor, maxBytes: number): Promise<Found<Buffer>> {
  if (descriptor.size > maxBytes) return { problems: [] };
  const read = await attempt(source.read(descriptor));
  return 'problems' in read ? read : { value: Buffer.from(read.value) };
}

/** What a promise brings, or the problems that it ends with. @throws anything that was not foreseen */
export async function attempt<T>(promise: Promise<T>): Promise<Found<T>> {
  try {
    return { value: await promise };
  } catch (cause) {
    if (cause instanceof DiagnosticsError) return { problems: cause.diagnostics };
    throw cause;
  }
}
