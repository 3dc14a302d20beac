import type { ContentSource, ContentStore } from './content-store';
import type { Descriptor } from './descriptor';

/** Copies blobs that are not there yet, such as the layers of a base image. @throws what source and store throw */
export async function copyBlobs(source: ContentSource, store: ContentStore, descriptors: Iterable<Descriptor>): Promise<void> {
  for (const descriptor of descriptors) {
    if (await store.has(descriptor)) continue;
    await store.write({ descriptor, bytes: await source.read(descriptor) });
  }
}
