import { UndiciTransport } from '../../../src/http';
import { type Blob, blobOf, type Descriptor, type Digest, jsonBlob, MediaType } from '../../../src/oci';
import { type Credential, Registries, type RegistryOptions } from '../../../src/registry';
import { TestClock } from '../../http/test-clock';
import { MemoryRegistry, type MemoryRegistryOptions } from './memory-registry';

const closing: (() => Promise<void>)[] = [];

/** Ends all servers and connections of a test. */
export async function closeAll(): Promise<void> {
  for (const close of closing.splice(0).reverse()) await close();
}

/** Starts a registry. */
export async function startRegistry(options: MemoryRegistryOptions = {}): Promise<MemoryRegistry> {
  const registry = await new MemoryRegistry(options).start();
  closing.push(() => registry.stop());
  return registry;
}

/** The registries as a command reaches them, with a clock of the test. */
export function client(options: Partial<RegistryOptions> & { login?: Credential } = {}): {
  registries: Registries;
  clock: TestClock;
} {
  const clock = new TestClock();
  const transport = new UndiciTransport(undefined, clock);
  closing.push(() => transport.close());
  return { registries: new Registries({ transport, clock, credentials: async () => options.login, ...options }), clock };
}

/** An image in memory. */
export interface TestImage {
  readonly root: Descriptor;
  readonly blobs: readonly Blob[];
}

/** An image of one layer, with its size in bytes; `seed` makes it another one. */
export function image(seed: string, size = 100): TestImage {
  const config = jsonBlob(MediaType.CONFIG, { architecture: 'amd64', os: 'linux', seed });
  return imageOfBlobs(config, [blobOf(MediaType.LAYER, Buffer.alloc(size, seed))]);
}

/** An image of a config and layers. */
export function imageOfBlobs(config: Blob, layers: readonly Blob[], more: object = {}): TestImage {
  const manifest = jsonBlob(MediaType.MANIFEST, {
    schemaVersion: 2,
    mediaType: MediaType.MANIFEST,
    config: config.descriptor,
    layers: layers.map(({ descriptor }) => descriptor),
    ...more,
  });
  return { root: manifest.descriptor, blobs: [config, ...layers, manifest] };
}

/** An image for two platforms. */
export function multiArch(seed: string): TestImage {
  const images = [image(`${seed}-1`), image(`${seed}-2`)];
  const index = jsonBlob(MediaType.INDEX, {
    schemaVersion: 2,
    mediaType: MediaType.INDEX,
    manifests: images.map(({ root }) => root),
  });
  return { root: index.descriptor, blobs: [...images.flatMap(({ blobs }) => blobs), index] };
}

/** A document about an image. */
export function referrerOf(subject: Descriptor, text: string): TestImage {
  const empty = blobOf(MediaType.EMPTY, Buffer.from('{}'));
  const document = blobOf('application/spdx+json', Buffer.from(text));
  return imageOfBlobs(empty, [document], { artifactType: 'application/spdx+json', subject });
}

/** Content in memory, with names: what an image layout is on disk. */
export class MemoryLayout {
  public readonly content = new Map<Digest, Uint8Array>();
  private readonly named = new Map<string, Descriptor>();
  private readonly attached = new Map<Digest, Descriptor[]>();

  public add(reference: string, { root, blobs }: TestImage): this {
    this.named.set(reference, root);
    return this.keep(blobs);
  }

  public attach(subject: Digest, { root, blobs }: TestImage): this {
    this.attached.set(subject, [...(this.attached.get(subject) ?? []), root]);
    return this.keep(blobs);
  }

  public references(): ReadonlyMap<string, Descriptor> {
    return this.named;
  }

  public allReferrers(): ReadonlyMap<Digest, readonly Descriptor[]> {
    return this.attached;
  }

  public async read({ digest }: Descriptor): Promise<Uint8Array> {
    const bytes = this.content.get(digest);
    if (!bytes) throw new Error(`the layout does not have ${digest}`);
    return bytes;
  }

  public async has({ digest }: Descriptor): Promise<boolean> {
    return this.content.has(digest);
  }

  public async write(blob: Blob): Promise<void> {
    this.keep([blob]);
  }

  private keep(blobs: readonly Blob[]): this {
    for (const { descriptor, bytes } of blobs) this.content.set(descriptor.digest, bytes);
    return this;
  }
}
