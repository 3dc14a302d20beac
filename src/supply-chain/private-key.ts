import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { DiagnosticsError, error, quote } from '../diagnostics';
import { type PemBlock, parsePem } from './pem';
import { hashFor, invalidKey, type PublicKey, publicKeyOf } from './public-key';
import { openSecretBox } from './secret-box';

/** A key that signatures are made with. */
export interface PrivateKey {
  readonly publicKey: PublicKey;
  sign(data: Buffer): Buffer;
}

/** The two names under which cosign has written its key files. */
const ENCRYPTED: ReadonlySet<string> = new Set(['ENCRYPTED SIGSTORE PRIVATE KEY', 'ENCRYPTED COSIGN PRIVATE KEY']);

/** The PEM types of keys without a password, and their form in DER. */
const PLAIN: ReadonlyMap<string, 'pkcs8' | 'sec1' | 'pkcs1'> = new Map([
  ['PRIVATE KEY', 'pkcs8'],
  ['EC PRIVATE KEY', 'sec1'],
  ['RSA PRIVATE KEY', 'pkcs1'],
]);

/**
 * Reads a private key: a key file of cosign, or one without a password in PEM (PKCS #8, SEC 1, PKCS #1).
 * @param file its name, for messages
 * @param password of a key file of cosign, the value of `COSIGN_PASSWORD`; undefined if there is none, which is not an empty one
 * @throws DiagnosticsError `KEY_INVALID`, `KEY_PASSWORD`, `KEY_UNSUPPORTED`; none of them tells what is in the file
 */
export function parsePrivateKey(text: string, file: string, password: string | undefined): PrivateKey {
  const block = parsePem(text);
  if (!block) throw invalidKey(file, 'is not one block of PEM');
  const key = keyOf(block, file, password);
  const publicKey = publicKeyOf(createPublicKey(key), file);
  return { publicKey, sign: (data) => sign(hashFor(key), data, key) };
}

function keyOf({ type, bytes }: PemBlock, file: string, password: string | undefined): KeyObject {
  const form = ENCRYPTED.has(type) ? 'pkcs8' : PLAIN.get(type);
  if (form === undefined) throw invalidKey(file, `holds ${quote(type)}, which is no private key that can be read`);
  const key = ENCRYPTED.has(type) ? decrypt(bytes, file, password) : bytes;
  try {
    return createPrivateKey({ key, format: 'der', type: form });
  } catch {
    throw invalidKey(file, 'is damaged'); // what OpenSSL says could tell a part of the key
  }
}

function decrypt(bytes: Buffer, file: string, password: string | undefined): Buffer {
  if (password === undefined) throw wrongPassword(file, 'needs a password');
  const opened = openSecretBox(bytes, password);
  if (opened === 'unreadable') throw invalidKey(file, 'is damaged, or encrypted in another way than cosign does');
  if (opened === 'refused') throw wrongPassword(file, 'has another password, or is damaged');
  return opened;
}

function wrongPassword(file: string, reason: string): DiagnosticsError {
  return new DiagnosticsError([
    error({
      code: 'KEY_PASSWORD',
      message: `${quote(file)} ${reason}`,
      hint: 'Set COSIGN_PASSWORD to the password that was typed when the key was made; empty if none was.',
      where: { file, line: 1, column: 1 },
    }),
  ]);
}
