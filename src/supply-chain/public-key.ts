import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { crypto as sigstore } from '@sigstore/core';
import { DiagnosticsError, error, quote } from '../diagnostics';
import { parsePem } from './pem';

/** A key that signatures are verified with. */
export interface PublicKey {
  /** SHA-256 of the DER form, in base64: how sigstore names a key. */
  readonly hint: string;
  /** True if `signature` was made over exactly `data` with the private part of this key. Never throws. */
  verifies(data: Buffer, signature: Buffer): boolean;
}

/** What is signed: the SHA-256 of the data with ECDSA and RSA, as cosign and podman do for every curve and length; all data with Ed25519. */
export function hashFor(key: KeyObject): 'sha256' | undefined {
  return key.asymmetricKeyType === 'ed25519' ? undefined : 'sha256';
}

/**
 * Reads a public key in PEM, such as `cosign.pub`: ECDSA on P-256, P-384 or P-521, RSA of 2048 to 8192 bits, or Ed25519.
 * @param file its name, for messages
 * @throws DiagnosticsError `KEY_INVALID`, `KEY_UNSUPPORTED`
 */
export function parsePublicKey(text: string, file: string): PublicKey {
  const block = parsePem(text);
  if (!block) throw invalidKey(file, 'is not one block of PEM');
  if (block.type.includes('PRIVATE KEY')) throw invalidKey(file, 'holds a private key');
  if (block.type !== 'PUBLIC KEY' && block.type !== 'RSA PUBLIC KEY') throw invalidKey(file, `holds ${quote(block.type)}`);
  const type = block.type === 'PUBLIC KEY' ? 'spki' : 'pkcs1';
  try {
    const key = createPublicKey({ key: block.bytes, format: 'der', type });
    const publicKey = publicKeyOf(key, file);
    // OpenSSL reads some keys that are written in another way than Go, and so cosign, reads and writes them.
    const rewritten = createPublicKey({ key: key.export({ format: 'jwk' }), format: 'jwk' }).export({ type, format: 'der' });
    if (rewritten.equals(block.bytes)) return publicKey;
  } catch (cause) {
    if (cause instanceof DiagnosticsError) throw cause;
  }
  throw invalidKey(file, 'is damaged');
}

/** The public part of a key. @throws DiagnosticsError `KEY_UNSUPPORTED` */
export function publicKeyOf(key: KeyObject, file: string): PublicKey {
  const kind = unsupportedKind(key);
  if (kind !== undefined) {
    throw new DiagnosticsError([
      error({
        code: 'KEY_UNSUPPORTED',
        message: `${quote(file)} holds a key that cannot be used: ${kind}`,
        hint: 'Use ECDSA (as `cosign generate-key-pair` makes), RSA of 2048 to 8192 bits, or Ed25519.',
        where: { file, line: 1, column: 1 },
      }),
    ]);
  }
  const hint = createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('base64');
  return { hint, verifies: (data, signature) => sigstore.verify(data, key, signature, hashFor(key)) };
}

/** What is wrong with the kind of a key, if anything (cosign, `goodkey`). */
function unsupportedKind(key: KeyObject): string | undefined {
  const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  switch (key.asymmetricKeyType) {
    case 'ed25519':
      return undefined;
    case 'ec':
      return ['prime256v1', 'secp384r1', 'secp521r1'].includes(namedCurve ?? '') ? undefined : `the curve ${quote(namedCurve)}`;
    case 'rsa':
      return modulusLength >= 2048 && modulusLength <= 8192 ? undefined : `RSA of ${modulusLength} bits`;
    default:
      return quote(key.asymmetricKeyType);
  }
}

/** A file that is no key; `reason` follows its name. */
export function invalidKey(file: string, reason: string): DiagnosticsError {
  return new DiagnosticsError([
    error({
      code: 'KEY_INVALID',
      message: `${quote(file)} ${reason}`,
      hint: 'Signatures are made with cosign.key and verified with cosign.pub, which `cosign generate-key-pair` writes.',
      where: { file, line: 1, column: 1 },
    }),
  ]);
}
