import { createHash } from 'node:crypto';

/** The SHA-256 digest of some bytes, as OCI writes it: `sha256:` and 64 lower-case hexadecimal digits. */
export type Digest = `sha256:${string}`;

const DIGEST = /^sha256:[a-f0-9]{64}$/;

/** The digest of bytes, or of the UTF-8 form of a text. */
export function digestOf(content: Uint8Array | string): Digest {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

/** True if `text` is a SHA-256 digest. Other algorithms are not used: every registry knows this one. */
export function isDigest(text: string): text is Digest {
  return DIGEST.test(text);
}

/** The hexadecimal part of a digest: the name of its file in an image layout. */
export function hexOf(digest: Digest): string {
  return digest.slice('sha256:'.length);
}
