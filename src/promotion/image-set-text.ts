import { isDeepStrictEqual } from 'node:util';
import type { AddonImageSet } from '../releases';
import { emitYaml } from '../tree';
import { parseYaml } from '../yaml';
import { OCM_KEYS } from './ocm-keys';

/** An AddonImageSet as the text of its file: always the same for the same data. */
export function renderImageSet(imageSet: AddonImageSet): string {
  const { name, indexImage, packageImage, relatedImages } = imageSet;
  const values = OCM_KEYS.filter((key) => imageSet[key] !== undefined).map((key) => [key, imageSet[key]]);
  return emitYaml({ name, indexImage, packageImage, relatedImages, ...Object.fromEntries(values) });
}

/** True if two texts hold the same data, however it is written. */
export function isSameData(a: string, b: string): boolean {
  if (a === b) return true;
  const [first, second] = [a, b].map((text) => parseYaml('', text).source);
  return first !== undefined && second !== undefined && isDeepStrictEqual(first.value, second.value);
}
