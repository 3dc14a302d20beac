import { parseImage } from '../kubernetes';
import type { Descriptor, ImageLayout } from '../oci';
import { isSupplementTag } from '../supply-chain';
import { BuildAnnotation } from './build-annotation';

/**
 * The references in a layout that are of former builds: images that a build made and that are not among the `current` ones, and signatures
 * of images that are gone with them. What others put there stays.
 */
export function staleReferences(layout: ImageLayout, current: ReadonlySet<string>): string[] {
  const references = [...layout.references()];
  const isFormer = ([name, image]: readonly [string, Descriptor]) => isBuilt(image) && !current.has(name);
  const images = references.filter(([name]) => subjectOf(name) === undefined);
  const kept = new Set<string>(layout.partsOf(images.filter((each) => !isFormer(each)).map(([, image]) => image)).keys());
  const signatures = references.filter(([name]) => {
    const subject = subjectOf(name);
    return subject !== undefined && !kept.has(subject);
  });
  return [...images.filter(isFormer), ...signatures].map(([name]) => name);
}

function isBuilt({ annotations }: Descriptor): boolean {
  return annotations?.[BuildAnnotation.KIND] !== undefined;
}

/** The digest that a signature's reference is about; undefined for any other reference. */
function subjectOf(reference: string): string | undefined {
  const { tag = '' } = parseImage(reference) ?? {};
  return isSupplementTag(tag) ? tag.replace('-', ':').replace(/\..*$/, '') : undefined;
}
