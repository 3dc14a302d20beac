import { MANIFESTS_FOLDER, METADATA_FOLDER } from '../bundles';
import { layerOf } from '../oci';
import type { OwnedBundle } from './build-input';
import type { BuildSettings } from './build-settings';
import { repositoryOf } from './image-name';
import { type MadeImage, madeImage } from './made-image';
import { platformImages } from './platform-images';

/**
 * The image of a bundle: manifests and metadata on nothing, the annotations as labels (managed-tenants 4.2, hive-olm-argocd 2.8). What
 * else is in the folder stays out, as OLM takes any `annotations.yaml` that it finds.
 */
export function imageOfBundle(addon: string, { bundle, dependency }: OwnedBundle, settings: BuildSettings): MadeImage {
  const { version, packageName: name, annotations: labels } = bundle;
  const files = bundle.files.filter(({ path }) => path.startsWith(MANIFESTS_FOLDER) || path.startsWith(METADATA_FOLDER));
  const layer = layerOf(files, 'image');
  const owner = { registry: settings.registry, addon, ...(dependency !== undefined && { dependency }) };
  // A path on this machine would make another provenance on the next.
  const inputs = [{ name: `${addon}/${dependency ?? 'main'}/${version}`, digest: layer.diffId }];
  const images = platformImages({ layer, labels }, settings.platforms);
  const facts = { kind: 'bundle', addon, repository: repositoryOf('bundle', owner), name, version, files, labels } as const;
  return madeImage({ ...facts, ...images, relatedImages: [], inputs }, settings);
}
