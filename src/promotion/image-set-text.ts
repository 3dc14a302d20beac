import { isDeepStrictEqual } from 'node:util';
import type { AddonImageSet } from '../releases';
import { emitYaml } from '../tree';
import { parseYaml } from '../yaml';
import { OCM_KEYS } from './ocm-keys';

/** An AddonImageSet with its keys in the order of the file: the images, then the values. */
export function inFileOrder({
  name,
  indexImage,
  extractContent,
  packageImage,
  relatedImages,
  ...values
}: AddonImageSet): AddonImageSet {
  const ordered = OCM_KEYS.filter((key) => values[key] !== undefined).map((key) => [key, values[key]]);
  const images = {
    indexImage,
    ...(extractContent && { extractContent }),
    ...(packageImage !== undefined && { packageImage }),
    relatedImages,
  };
  return { name, ...images, ...Object.fromEntries(ordered) };
}

/** An AddonImageSet as the text of its file: always the same for the same data. */
export function renderImageSet(imageSet: AddonImageSet): string {
  return emitYaml(inFileOrder(imageSet));
}

/** True if two texts hold the same data, however it is written. */
export function isSameData(a: string, b: string): boolean {
  if (a === b) return true;
  const [first, second] = [a, b].map((text) => parseYaml('', text).source);
  return first !== undefined && second !== undefined && isDeepStrictEqual(first.value, second.value);
}
