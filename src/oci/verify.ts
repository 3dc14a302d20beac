import { DiagnosticsError, error, quote } from '../diagnostics';
import type { Descriptor } from './descriptor';
import { digestOf } from './digest';

/**
 * The bytes, if they are what a descriptor means.
 * @param origin where they are from, for the message: a file or a host
 * @throws DiagnosticsError `OCI_BLOB_MISMATCH` if size or digest are others (bad-input 34)
 */
export function verified(bytes: Uint8Array, { digest, size }: Descriptor, origin: string): Uint8Array {
  if (bytes.length !== size) throw mismatch(digest, `has ${bytes.length} bytes instead of ${size}`, origin);
  const found = digestOf(bytes);
  if (found !== digest) throw mismatch(digest, `has content with the digest ${found}`, origin);
  return bytes;
}

/** Content that is not what its descriptor says; `reason` follows its digest. */
export function mismatch(digest: string, reason: string, origin: string): DiagnosticsError {
  return new DiagnosticsError([
    error({
      code: 'OCI_BLOB_MISMATCH',
      message: `The blob ${quote(digest)} from ${quote(origin)} ${reason}`,
      hint: 'It was damaged or replaced: build or copy the image again.',
    }),
  ]);
}

/** Content that is not there. */
export function missingBlob(digest: string, origin: string): DiagnosticsError {
  return new DiagnosticsError([
    error({
      code: 'OCI_BLOB_MISSING',
      message: `The blob ${quote(digest)} is not in ${quote(origin)}`,
      hint: 'Build or copy the image again.',
    }),
  ]);
}
