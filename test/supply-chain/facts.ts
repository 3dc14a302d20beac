import { type Digest, digestOf, MediaType } from '../../src/oci';
import type { ImageFacts } from '../../src/supply-chain';

/** Facts about an image that is nowhere, with something in every field. */
export const FACTS: ImageFacts = {
  image: { mediaType: MediaType.INDEX, digest: digestOf('image'), size: 5 },
  repository: 'quay.io/osd-addons/widget-bundle',
  addon: 'widget',
  kind: 'bundle',
  name: 'widget-operator',
  version: '1.2.3',
  files: [
    { path: 'metadata/annotations.yaml', content: Buffer.from('annotations: {}\n') },
    { path: 'manifests/ä b.yaml', content: Buffer.from('kind: Widget\n') },
    { path: 'manifests/empty.yaml', content: Buffer.alloc(0) },
  ],
  labels: { 'operators.operatorframework.io.bundle.package.v1': 'widget-operator', architecture: 'amd64' },
  relatedImages: [`quay.io/osd-addons/widget@${digestOf('widget')}`, 'quay.io/osd-addons/proxy:1.0', 'NOT an image'],
  source: { repository: 'https://example.com/osd/addons.git', commit: 'c0ffee00'.repeat(5) },
  inputs: [
    { name: 'addons/widget/bundles/main/1.2.3', digest: digestOf('input') },
    { name: 'addons/widget/VERSION', digest: digestOf('version') },
  ],
  toolVersion: '0.1.0',
};

/** The same facts, with everything that has an order in another one. */
export function reordered(facts: ImageFacts): ImageFacts {
  return {
    ...facts,
    files: [...facts.files].reverse(),
    labels: Object.fromEntries(Object.entries(facts.labels).reverse()),
    relatedImages: [...facts.relatedImages].reverse(),
    inputs: [...facts.inputs].reverse(),
  };
}

/** A digest that is none of any content here. */
export const OTHER_DIGEST: Digest = digestOf('something else');
