import { blobsOf } from '../oci';
import { allComponents, type Package, packageFiles, packageImage } from '../packages';
import type { BuildInput } from './build-input';
import type { BuildSettings } from './build-settings';
import { repositoryOf } from './image-name';
import { type MadeImage, madeImage } from './made-image';

/** The image of a package, as `kubectl package build` makes it (package-operator 3.1). */
export function imageOfPackage({ addon, version }: BuildInput, content: Package, settings: BuildSettings): MadeImage {
  const made = packageImage(content);
  return madeImage(
    {
      kind: 'package',
      addon,
      name: content.root.name,
      version,
      image: made.manifest.descriptor,
      blobs: blobsOf(made),
      repository: repositoryOf('package', { registry: settings.registry, addon }),
      files: packageFiles(content),
      labels: {},
      relatedImages: lockedImages(content),
      inputs: made.layers.map(({ descriptor }) => ({ name: `${addon}/package`, digest: descriptor.digest })),
    },
    settings,
  );
}

/** The images that the lock files of a package name, by digest. */
function lockedImages(content: Package): string[] {
  const locked = allComponents(content).flatMap(({ lock }) => lock?.value.spec?.images ?? []);
  const references = locked.flatMap((each) =>
    each?.image && each.digest ? [`${each.image.replace(/[:@][^/]*$/, '')}@${each.digest}`] : [],
  );
  return [...new Set(references)].sort();
}
