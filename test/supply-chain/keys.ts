import { generateKeyPairSync, type KeyObject, randomBytes, scryptSync } from 'node:crypto';
import { secretbox } from 'tweetnacl';
import { type PrivateKey, type PublicKey, parsePrivateKey, parsePublicKey } from '../../src/supply-chain';

/** A pair of keys, as they are read from files. */
export interface KeyPair {
  readonly privateKey: PrivateKey;
  readonly publicKey: PublicKey;
  readonly privatePem: string;
  readonly publicPem: string;
}

const MAKERS = {
  'P-256': () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  'P-384': () => generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  'P-521': () => generateKeyPairSync('ec', { namedCurve: 'P-521' }),
  'RSA 2048': () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
  Ed25519: () => generateKeyPairSync('ed25519'),
} satisfies Record<string, () => { privateKey: KeyObject; publicKey: KeyObject }>;

/** The kinds of keys that can be used. */
export const KINDS = ['P-256', 'P-384', 'P-521', 'RSA 2048', 'Ed25519'] as const;

/** Makes a pair of keys. */
export function makeKeys(kind: (typeof KINDS)[number] = 'P-256'): KeyPair {
  const { privateKey, publicKey } = MAKERS[kind]();
  const privatePem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  return {
    privateKey: parsePrivateKey(privatePem, 'test.key', undefined),
    publicKey: parsePublicKey(publicPem, 'test.pub'),
    privatePem,
    publicPem,
  };
}

/** What cosign writes into a key file, before it is PEM. The cost is the lowest that is read. */
export function sealed(plain: Uint8Array, password: string): SealedFile {
  const [salt, nonce] = [randomBytes(32), randomBytes(24)];
  const key = scryptSync(password, salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 });
  return {
    kdf: { name: 'scrypt', params: { N: 2 ** 15, r: 8, p: 1 }, salt: salt.toString('base64') },
    cipher: { name: 'nacl/secretbox', nonce: nonce.toString('base64') },
    ciphertext: Buffer.from(secretbox(plain, nonce, key)).toString('base64'),
  };
}

/** The JSON in a key file of cosign. */
export interface SealedFile {
  readonly kdf: {
    readonly name: string;
    readonly params: { readonly N: number; readonly r: number; readonly p: number };
    readonly salt: string;
  };
  readonly cipher: { readonly name: string; readonly nonce: string };
  readonly ciphertext: string;
}

/** Bytes as a block of PEM. */
export function pem(type: string, bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${type}-----\n${lines.join('\n')}\n-----END ${type}-----\n`;
}

/** The codes of the problems that a call throws. */
export function codesOf(action: () => unknown): string[] {
  try {
    action();
  } catch (cause) {
    const { diagnostics } = Object(cause);
    if (Array.isArray(diagnostics)) return diagnostics.map((each) => String(Object(each).code));
    throw cause;
  }
  return [];
}

/** Bytes with one bit changed. */
export function flipped(bytes: Uint8Array, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  return copy;
}
