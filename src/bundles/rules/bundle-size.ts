import { gzipSync } from 'node:zlib';
import { error, warning } from '../../diagnostics';
import type { Bundle } from '../bundle';
import type { BundleRule } from '../rule';

/** What OLM can stage in one ConfigMap, in bytes (hive-olm-argocd 2.8, unpack). */
export const MAX_STAGED_BYTES = 1024 * 1024;

/** From here on there is a warning. */
const NEARLY_FULL = 0.85 * MAX_STAGED_BYTES;

/** Bytes of a base64 text of so many bytes, with padding. */
const base64Length = (bytes: number): number => Math.ceil(bytes / 3) * 4;

/** Bytes of gzip for every possible content of this length are fewer than these: stored blocks, header and trailer. */
const gzipBound = (bytes: number): number => bytes + 5 * Math.ceil((bytes + 1) / 16_383) + 18;

/**
 * Bytes that the files of a bundle take when OLM stages them, each compressed by gzip and written in base64. Node's zlib and Go's differ
 * by a few bytes for each file. A bundle that is small without compression is not compressed, and its bound is given.
 */
export function stagedBytes({ files }: Pick<Bundle, 'files'>): number {
  const bound = sum(files.map(({ content }) => base64Length(gzipBound(content.length))));
  return bound <= NEARLY_FULL ? bound : sum(files.map(({ content }) => base64Length(gzipSync(content).length)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** The bundle fits into the ConfigMap in which OLM stages it. */
export const bundleSize: BundleRule = (bundle) => {
  const bytes = stagedBytes(bundle);
  if (bytes <= NEARLY_FULL) return [];
  const where = { file: bundle.folder, line: 1, column: 1 };
  const message = `the files of the bundle take ${bytes} bytes when OLM stages them, of ${MAX_STAGED_BYTES} that it can`;
  const hint = 'Shorten descriptions in CRDs and the icon, or leave objects out.';
  return [
    bytes > MAX_STAGED_BYTES
      ? error({ code: 'BUNDLE_TOO_LARGE', message, hint, where })
      : warning({ code: 'BUNDLE_NEARLY_TOO_LARGE', message, hint, where }),
  ];
};
