import { scryptSync } from 'node:crypto';
import { secretbox } from 'tweetnacl';
import { fieldsOf, parseJson } from './json';

/** The strengths that the writer of these files knows. Any other could ask for endless memory. */
const COSTS: ReadonlySet<unknown> = new Set([2 ** 15, 2 ** 16, 2 ** 17]);

/** What is in the PEM block of an encrypted key of cosign: JSON with the Go names of go-securesystemslib, `encrypted`. */
interface Sealed {
  readonly kdf: { readonly params: { readonly N: number }; readonly salt: Buffer };
  readonly cipher: { readonly nonce: Buffer };
  readonly ciphertext: Buffer;
}

/**
 * Opens what go-securesystemslib has encrypted with a password: scrypt (r 8, p 1) and the secret box of NaCl. It takes up to 0.5 s and
 * 128 MiB.
 * @returns the plain bytes, `unreadable` if the file is damaged or of another kind, `refused` if the password is wrong or a bit was changed
 */
export function openSecretBox(bytes: Uint8Array, password: string): Buffer | 'unreadable' | 'refused' {
  const sealed = parse(bytes);
  if (!sealed) return 'unreadable';
  const { N } = sealed.kdf.params;
  const key = scryptSync(password, sealed.kdf.salt, secretbox.keyLength, { N, r: 8, p: 1, maxmem: 256 * 2 ** 20 });
  const opened = secretbox.open(sealed.ciphertext, sealed.cipher.nonce, key);
  return opened ? Buffer.from(opened) : 'refused';
}

function parse(bytes: Uint8Array): Sealed | undefined {
  const { kdf, cipher, ciphertext } = fieldsOf(parseJson(bytes));
  const { name, params, salt } = fieldsOf(kdf);
  const { N, r, p } = fieldsOf(params);
  const { name: cipherName, nonce } = fieldsOf(cipher);
  if (name !== 'scrypt' || typeof N !== 'number' || !COSTS.has(N) || r !== 8 || p !== 1 || cipherName !== 'nacl/secretbox')
    return undefined;
  if (typeof salt !== 'string' || typeof nonce !== 'string' || typeof ciphertext !== 'string') return undefined;
  const box = Buffer.from(nonce, 'base64');
  if (box.length !== secretbox.nonceLength) return undefined;
  return {
    kdf: { params: { N }, salt: Buffer.from(salt, 'base64') },
    cipher: { nonce: box },
    ciphertext: Buffer.from(ciphertext, 'base64'),
  };
}
