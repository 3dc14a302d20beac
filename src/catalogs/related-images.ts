import type { Bundle } from '../bundles';
import type { RelatedImage } from './catalog';
import { compareBytes } from './go-json';
import { list, struct, text } from './shape';

const containers = list(struct({ image: text }));
const csvSpec = struct({
  relatedImages: list(struct({ name: text, image: text })),
  install: struct({
    strategy: text,
    spec: struct({
      deployments: list(
        struct({
          spec: struct({ template: struct({ spec: struct({ containers, initContainers: containers }) }) }),
        }),
      ),
    }),
  }),
});

/**
 * The images that a bundle needs, as opm lists them (operator-registry, alpha/action/render.go): those of the ClusterServiceVersion's
 * `relatedImages`, the image of the bundle, and those of the containers of its deployments, sorted by image. Environment variables do
 * not count.
 */
export function relatedImagesOf({ csv }: Bundle, bundleImage: string): readonly RelatedImage[] {
  const { relatedImages, install } = csvSpec({ value: csv.object['spec'], path: [] });
  const known = new Set(relatedImages.map(({ image }) => image));
  const images = [...relatedImages];
  if (!known.has(bundleImage)) images.push({ name: '', image: bundleImage });
  const pods = install.strategy === 'deployment' ? install.spec.deployments.map(({ spec }) => spec.template.spec) : [];
  const used = new Set(pods.flatMap((pod) => [...pod.containers, ...pod.initContainers]).map(({ image }) => image));
  for (const image of used) if (!known.has(image)) images.push({ name: '', image });
  return images.sort((a, b) => compareBytes(a.image, b.image));
}
