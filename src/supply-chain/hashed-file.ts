import { createHash } from 'node:crypto';
import { compareBytes, type FolderFile } from '../files';

/** A file as an SBOM names it. Digests are in hexadecimal digits. */
export interface HashedFile {
  readonly path: string;
  /** SPDX 2.3 demands it for each file (8.4). */
  readonly sha1: string;
  readonly sha256: string;
}

/** The digests of files, sorted by the bytes of their paths. */
export function hashFiles(files: readonly FolderFile[]): readonly HashedFile[] {
  return files
    .map(({ path, content }) => ({ path, sha1: hexDigest('sha1', content), sha256: hexDigest('sha256', content) }))
    .sort((a, b) => compareBytes(a.path, b.path));
}

/** A digest in hexadecimal digits. */
export function hexDigest(algorithm: 'sha1' | 'sha256', content: Uint8Array | string): string {
  return createHash(algorithm).update(content).digest('hex');
}
