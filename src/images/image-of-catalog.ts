import { CATALOG_DIR, type Catalog, catalogFiles, catalogImageSettings } from '../catalogs';
import { layerOf } from '../oci';
import type { BuildInput } from './build-input';
import type { BuildSettings } from './build-settings';
import { repositoryOf, tagOf } from './image-name';
import type { MadeImage } from './made-image';
import { platformImages } from './platform-images';

/** The image of a catalog, on nothing or on an image with opm. `bundles` are the images that it lists. */
export function imageOfCatalog(
  { addon, version }: BuildInput,
  catalog: Catalog,
  bundles: readonly MadeImage[],
  settings: BuildSettings,
): MadeImage {
  const { registry, platforms, base, toolVersion, source, sourceDate } = settings;
  const files = catalogFiles(catalog);
  const { labels, entrypoint, cmd } = catalogImageSettings({ base: base ? 'opm' : 'scratch' });
  const content = { layer: layerOf(files, 'image'), labels, ...(entrypoint && { entrypoint }), ...(cmd && { cmd }) };
  const { image, blobs } = platformImages(content, platforms, base?.images);
  const repository = repositoryOf('catalog', { registry, addon });
  const inputs = bundles.map((bundle) => ({ name: bundle.facts.repository, digest: bundle.image.digest }));
  return {
    kind: 'catalog',
    version,
    ...(!base && { catalogDir: CATALOG_DIR }),
    reference: `${repository}:${tagOf(image.digest)}`,
    image,
    blobs,
    facts: {
      image,
      repository,
      addon,
      kind: 'catalog',
      name: addon,
      version,
      files,
      labels,
      relatedImages: bundles.map(referenceByDigest),
      inputs: base ? [...inputs, { name: base.reference, digest: base.descriptor.digest }] : inputs,
      toolVersion,
      ...(source && { source }),
      ...(sourceDate !== undefined && { sourceDate }),
    },
  };
}

/** How others refer to an image: by its digest. */
export function referenceByDigest({ facts, image }: Pick<MadeImage, 'facts' | 'image'>): string {
  return `${facts.repository}@${image.digest}`;
}
