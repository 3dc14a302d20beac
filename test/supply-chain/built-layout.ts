import type { Blob } from '../../src/oci';
import { ImageLayout, imageOf, indexOf, layerOf } from '../../src/oci';
import { type ImageFacts, keepSupplements, supplementsOf } from '../../src/supply-chain';
import { FACTS } from './facts';

/** The repository of the image in a {@link builtLayout}. */
export const REPOSITORY = 'quay.io/osd-addons/widget-bundle';

/** A layout as a build leaves it: an image for two platforms, with its documents. */
export interface BuiltLayout {
  readonly layout: ImageLayout;
  readonly index: Blob;
  readonly facts: ImageFacts;
}

/** Makes a layout in a folder. */
export async function builtLayout(folder: string): Promise<BuiltLayout> {
  const layout = await ImageLayout.make(folder);
  const layer = layerOf([{ path: 'manifests/a.yaml', content: Buffer.from('a: 1\n') }], 'image');
  const images = ['amd64', 'arm64'].map((architecture) => imageOf({ platform: { os: 'linux', architecture }, layers: [layer] }));
  const index = indexOf(images);
  await layout.writeAll([layer.blob, ...images.flatMap((image) => [image.config, image.manifest]), index]);
  await layout.tag(`${REPOSITORY}:1.2.3`, index.descriptor);
  const facts = { ...FACTS, image: index.descriptor, repository: REPOSITORY };
  await keepSupplements(layout, [[REPOSITORY, supplementsOf(facts)]]);
  return { layout, index, facts };
}
