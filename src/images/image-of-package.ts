import { blobsOf } from '../oci';
import { allComponents, type Package, packageFiles, packageImage } from '../packages';
import type { BuildInput } from './build-input';
import type { BuildSettings } from './build-settings';
import { repositoryOf, tagOf } from './image-name';
import type { MadeImage } from './made-image';

/** The image of a package, as `kubectl package build` makes it (package-operator 3.1). */
export function imageOfPackage({ addon, version }: BuildInput, content: Package, settings: BuildSettings): MadeImage {
  const { registry, toolVersion, source, sourceDate } = settings;
  const made = packageImage(content);
  const { descriptor: image } = made.manifest;
  const repository = repositoryOf('package', { registry, addon });
  return {
    kind: 'package',
    version,
    reference: `${repository}:${tagOf(image.digest)}`,
    image,
    blobs: blobsOf(made),
    facts: {
      image,
      repository,
      addon,
      kind: 'package',
      name: content.root.name,
      version,
      files: packageFiles(content),
      labels: {},
      relatedImages: lockedImages(content),
      inputs: made.layers.map(({ descriptor }) => ({ name: content.folder, digest: descriptor.digest })),
      toolVersion,
      ...(source && { source }),
      ...(sourceDate !== undefined && { sourceDate }),
    },
  };
}

/** The images that the lock files of a package name, by digest. */
function lockedImages(content: Package): string[] {
  const locked = allComponents(content).flatMap(({ lock }) => lock?.value.spec?.images ?? []);
  const references = locked.flatMap((each) =>
    each?.image && each.digest ? [`${each.image.replace(/[:@][^/]*$/, '')}@${each.digest}`] : [],
  );
  return [...new Set(references)].sort();
}
