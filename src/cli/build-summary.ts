import { printable } from '../diagnostics';
import type { Build, BuiltImage } from '../images';

/** The images of builds, one a line: whether it is new, its reference, digest and size; then their number. */
export function buildSummary(builds: readonly Build[], seconds: number): string {
  const images = builds.flatMap((build) => build.images);
  if (images.length === 0) return '';
  const made = images.filter(({ isNew }) => isNew).length;
  const total = `${images.length} ${images.length === 1 ? 'image' : 'images'}: ${made} built, ${images.length - made} reused`;
  return `${images.map(lineOf).join('')}${total} in ${seconds.toFixed(2)} s\n`;
}

function lineOf({ isNew, reference, digest, size, minimumOlmVersion }: BuiltImage): string {
  const needs = minimumOlmVersion === undefined ? '' : `, served by OLM ${minimumOlmVersion} and newer`;
  return `${isNew ? 'built ' : 'reused'}  ${printable(reference)}  ${digest}  ${kilobytes(size)}${needs}\n`;
}

function kilobytes(bytes: number): string {
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
