/**
 * Makes image layouts to push: `make-layout.ts FOLDER`. In `FOLDER/images/widget` are two images of two platforms that share a layer, with
 * a document attached to one of them; in `FOLDER/large/big` is one with a large layer. Prints a line `reference digest` for each image.
 */
import { randomBytes } from 'node:crypto';
import { type Blob, blobOf, digestOf, ImageLayout, indexOf, jsonBlob, MediaType, type Platform } from '../../../src/oci';

const PLATFORMS: readonly Platform[] = [
  { os: 'linux', architecture: 'amd64' },
  { os: 'linux', architecture: 'arm64' },
];

/** Bytes of the large layer: some pieces of an upload. */
const LARGE = 200_000_000;

async function main(folder: string): Promise<void> {
  // Longer than one piece of an upload.
  const shared = blobOf(MediaType.LAYER, Buffer.alloc(20_000_000, 'shared'));
  const layout = await ImageLayout.make(`${folder}/images/widget`);
  await add(layout, 'quay.io/osd-addons/widget-bundle:1.0.0-abc', [shared, blobOf(MediaType.LAYER, Buffer.from('bundle'))]);
  const index = await add(layout, 'quay.io/osd-addons/widget-index:abc', [shared, blobOf(MediaType.LAYER, Buffer.from('index'))]);
  const document = blobOf('application/spdx+json', Buffer.from('{}'));
  const empty = blobOf(MediaType.EMPTY, Buffer.from('{}'));
  const manifest = jsonBlob(MediaType.MANIFEST, {
    schemaVersion: 2,
    mediaType: MediaType.MANIFEST,
    artifactType: 'application/spdx+json',
    config: empty.descriptor,
    layers: [document.descriptor],
    subject: index.descriptor,
  });
  await layout.writeAll([document, empty, manifest]);
  await layout.attach(manifest.descriptor);
  const large = await ImageLayout.make(`${folder}/large/big`);
  await add(large, 'quay.io/osd-addons/big:1', [blobOf(MediaType.LAYER, randomBytes(LARGE))]);
}

async function add(layout: ImageLayout, reference: string, layers: readonly Blob[]): Promise<Blob> {
  const images = PLATFORMS.map((platform) => {
    // The layers are what is pushed; nobody unpacks them.
    const rootfs = { type: 'layers', diff_ids: layers.map(({ bytes }) => digestOf(bytes)) };
    const config = jsonBlob(MediaType.CONFIG, { ...platform, rootfs, config: {} });
    const manifest = jsonBlob(MediaType.MANIFEST, {
      schemaVersion: 2,
      mediaType: MediaType.MANIFEST,
      config: config.descriptor,
      layers: layers.map(({ descriptor }) => descriptor),
    });
    return { platform, manifest, config, layers, baseLayers: [] };
  });
  const index = indexOf(images);
  await layout.writeAll([...images.flatMap(({ config, manifest }) => [config, manifest]), ...layers, index]);
  await layout.tag(reference, index.descriptor);
  process.stdout.write(`${reference} ${index.descriptor.digest}\n`);
  return index;
}

main(process.argv[2] ?? '').catch((cause: unknown) => {
  process.stderr.write(`${cause}\n`);
  process.exitCode = 1;
});
