import { MANIFESTS_FOLDER, METADATA_FOLDER } from '../bundles';
import { layerOf } from '../oci';
import type { OwnedBundle } from './build-input';
import type { BuildSettings } from './build-settings';
import { repositoryOf, tagOf } from './image-name';
import type { MadeImage } from './made-image';
import { platformImages } from './platform-images';

/**
 * The image of a bundle: manifests and metadata on nothing, the annotations as labels (managed-tenants 4.2, hive-olm-argocd 2.8). What
 * else is in the folder stays out, as OLM takes any `annotations.yaml` that it finds.
 */
export function imageOfBundle(addon: string, { bundle, dependency }: OwnedBundle, settings: BuildSettings): MadeImage {
  const { registry, platforms, toolVersion, source, sourceDate } = settings;
  const files = bundle.files.filter(({ path }) => path.startsWith(MANIFESTS_FOLDER) || path.startsWith(METADATA_FOLDER));
  const layer = layerOf(files, 'image');
  const { image, blobs } = platformImages({ layer, labels: bundle.annotations }, platforms);
  const repository = repositoryOf('bundle', { registry, addon, ...(dependency !== undefined && { dependency }) });
  const { version, packageName: name, annotations: labels } = bundle;
  return {
    kind: 'bundle',
    version,
    reference: `${repository}:${tagOf(image.digest, version)}`,
    image,
    blobs,
    facts: {
      image,
      repository,
      addon,
      kind: 'bundle',
      name,
      version,
      files,
      labels,
      relatedImages: [],
      inputs: [{ name: bundle.folder, digest: layer.diffId }],
      toolVersion,
      ...(source && { source }),
      ...(sourceDate !== undefined && { sourceDate }),
    },
  };
}
