import { DiagnosticsError, error } from '../../src/diagnostics';
import { type Blob, type Descriptor, type Digest, jsonBlob, MediaType } from '../../src/oci';
import type { SignatureSource, Supplement } from '../../src/supply-chain';

/** Content in memory, with tags and referrers. What is in it can be changed behind its back. */
export class MemorySource implements SignatureSource {
  public readonly blobs = new Map<Digest, Uint8Array>();
  public readonly tags = new Map<string, Descriptor>();
  public referrers: { readonly subject: Digest; readonly descriptor: Descriptor }[] = [];

  public put(...blobs: readonly Blob[]): void {
    for (const { descriptor, bytes } of blobs) this.blobs.set(descriptor.digest, bytes);
  }

  public keep(supplements: readonly Supplement[], subject: Descriptor): void {
    for (const { manifest, blobs, tag } of supplements) {
      this.put(...blobs, manifest);
      if (tag === undefined)
        this.referrers.push({ subject: subjectOf(manifest) ?? subject.digest, descriptor: manifest.descriptor });
      else this.tags.set(tag, manifest.descriptor);
    }
  }

  public async read({ digest }: Descriptor): Promise<Uint8Array> {
    const bytes = this.blobs.get(digest);
    if (bytes) return bytes;
    throw new DiagnosticsError([error({ code: 'OCI_BLOB_MISSING', message: `The blob ${digest} is missing` })]);
  }

  public async referrersOf({ digest }: Descriptor): Promise<readonly Descriptor[]> {
    return this.referrers.filter(({ subject }) => subject === digest).map(({ descriptor }) => descriptor);
  }

  public async tagged(tag: string): Promise<Descriptor | undefined> {
    return this.tags.get(tag);
  }
}

function subjectOf({ bytes }: Blob): Digest | undefined {
  return JSON.parse(Buffer.from(bytes).toString()).subject?.digest;
}

/** The manifest of an image, or an index of some. `content` makes it one of its own. */
export function manifestOf(content: string): Blob {
  const config = jsonBlob(MediaType.CONFIG, { content });
  return jsonBlob(MediaType.MANIFEST, { schemaVersion: 2, mediaType: MediaType.MANIFEST, config: config.descriptor, layers: [] });
}

/** An index of manifests. */
export function indexOf(...manifests: readonly Blob[]): Blob {
  const entries = manifests.map(({ descriptor }) => ({ ...descriptor, platform: { os: 'linux', architecture: 'amd64' } }));
  return jsonBlob(MediaType.INDEX, { schemaVersion: 2, mediaType: MediaType.INDEX, manifests: entries });
}
