import type { Descriptor } from './descriptor';
import type { Digest } from './digest';
import { type Index, type Manifest, parseIndex, parseManifest } from './document';
import { isIndex, isManifest } from './media-type';

/** The bytes of a manifest or an index. */
export type ReadDocument = (descriptor: Descriptor) => Uint8Array;

/**
 * Everything that images consist of: manifests, configs and layers, through indexes however nested, each once. What a descriptor calls
 * neither index nor manifest has no parts. A manifest's subject is no part of it.
 * @throws DiagnosticsError what `read` throws, and as {@link parseManifest}
 */
export function reachable(roots: Iterable<Descriptor>, read: ReadDocument): Map<Digest, Descriptor> {
  const found = new Map<Digest, Descriptor>();
  // One digest can be named as a layer in one place and as a manifest in another.
  const visited = new Set<string>();
  const left = [...roots];
  for (let next = left.pop(); next; next = left.pop()) {
    found.set(next.digest, next);
    const key = `${next.mediaType} ${next.digest}`;
    if (visited.has(key)) continue;
    visited.add(key);
    for (const part of partsOf(next, read)) left.push(part);
  }
  return found;
}

/** The manifest that a manifest or index says something about, if any. */
export function subjectOf(descriptor: Descriptor, read: ReadDocument): Descriptor | undefined {
  return documentOf(descriptor, read)?.subject;
}

function partsOf(descriptor: Descriptor, read: ReadDocument): readonly Descriptor[] {
  const document = documentOf(descriptor, read);
  if (!document) return [];
  return 'manifests' in document ? document.manifests : [document.config, ...document.layers];
}

function documentOf(descriptor: Descriptor, read: ReadDocument): Index | Manifest | undefined {
  const { mediaType, digest } = descriptor;
  if (isIndex(mediaType)) return parseIndex(read(descriptor), mediaType, digest);
  return isManifest(mediaType) ? parseManifest(read(descriptor), mediaType, digest) : undefined;
}
