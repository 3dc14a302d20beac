import { CATALOG_DIR, type Catalog, catalogFiles, catalogImageSettings } from '../catalogs';
import { layerOf } from '../oci';
import type { BuildInput } from './build-input';
import type { BuildSettings } from './build-settings';
import { repositoryOf } from './image-name';
import { type MadeImage, madeImage, referenceByDigest } from './made-image';
import { platformImages } from './platform-images';

/** The image of a catalog, on nothing or on an image with opm. `bundles` are the images that it lists. */
export function imageOfCatalog(
  { addon, version }: BuildInput,
  catalog: Catalog,
  bundles: readonly MadeImage[],
  settings: BuildSettings,
): MadeImage {
  const { registry, platforms, base } = settings;
  const files = catalogFiles(catalog);
  const { labels, entrypoint, cmd } = catalogImageSettings({ base: base ? 'opm' : 'scratch' });
  const content = { layer: layerOf(files, 'image'), labels, ...(entrypoint && { entrypoint }), ...(cmd && { cmd }) };
  const inputs = bundles.map((bundle) => ({ name: bundle.facts.repository, digest: bundle.image.digest }));
  const facts = { kind: 'catalog', addon, name: addon, version, files, labels } as const;
  return madeImage(
    {
      ...facts,
      ...platformImages(content, platforms, base?.images),
      repository: repositoryOf('catalog', { registry, addon }),
      relatedImages: bundles.map(referenceByDigest),
      inputs: base ? [...inputs, { name: base.reference, digest: base.descriptor.digest }] : inputs,
      ...(!base && { catalogDir: CATALOG_DIR }),
    },
    settings,
  );
}
