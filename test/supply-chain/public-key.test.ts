import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { parsePublicKey } from '../../src/supply-chain';
import { codesOf, flipped, KINDS, makeKeys, pem } from './keys';

const DATA = Buffer.from('data that is signed');

test.each(KINDS)('a key of the kind %s verifies what its private part has signed, and no changed bit of it', (kind) => {
  const { privateKey, publicKey } = makeKeys(kind);
  const signature = privateKey.sign(DATA);
  expect(publicKey.verifies(DATA, signature)).toBe(true);
  const bit = (bytes: Uint8Array) => fc.nat(bytes.length * 8 - 1);
  fc.assert(
    fc.property(bit(signature), bit(DATA), (inSignature, inData) => {
      expect(publicKey.verifies(DATA, flipped(signature, inSignature))).toBe(false);
      expect(publicKey.verifies(flipped(DATA, inData), signature)).toBe(false);
    }),
  );
  expect(publicKey.verifies(DATA, signature.subarray(0, -1))).toBe(false);
  expect(publicKey.verifies(DATA, Buffer.concat([signature, Buffer.alloc(1)]))).toBe(false);
  expect(publicKey.verifies(DATA, Buffer.alloc(0))).toBe(false);
  expect(makeKeys(kind).publicKey.verifies(DATA, signature)).toBe(false);
});

test('a key with a changed bit is refused, or another key', () => {
  const { privateKey, publicPem } = makeKeys();
  const signature = privateKey.sign(DATA);
  const der = createPublicKey(publicPem).export({ type: 'spki', format: 'der' });
  fc.assert(
    fc.property(fc.nat(der.length * 8 - 1), (bit) => {
      const changed = pem('PUBLIC KEY', flipped(der, bit));
      const isRefused = codesOf(() => parsePublicKey(changed, 'k')).length > 0;
      expect(isRefused || !parsePublicKey(changed, 'k').verifies(DATA, signature)).toBe(true);
    }),
    // The byte that says in which form the point is written: there are two that OpenSSL reads as the same key.
    { examples: [[26 * 8], [26 * 8 + 1], [26 * 8 + 2]] },
  );
});

test('the name of a key is the one that cosign writes', () => {
  const data = join(__dirname, 'data');
  const bundle = JSON.parse(fs.readFileSync(join(data, 'bundle.json'), 'utf8'));
  const { hint } = parsePublicKey(fs.readFileSync(join(data, 'cosign.pub'), 'utf8'), 'cosign.pub');
  expect(hint).toBe(bundle.verificationMaterial.publicKey.hint);
});

test('RSA in its own form is the same key', () => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const [own, common] = (['pkcs1', 'spki'] as const).map((type) => publicKey.export({ type, format: 'pem' }).toString());
  expect(parsePublicKey(own ?? '', 'k').hint).toBe(parsePublicKey(common ?? '', 'k').hint);
});

const spki = (key: { export(options: { type: 'spki'; format: 'pem' }): string | Buffer }) =>
  key.export({ type: 'spki', format: 'pem' }).toString();

test.each([
  ['RSA of 1024 bits', spki(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey)],
  ['another curve', spki(generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey)],
  ['X25519', spki(generateKeyPairSync('x25519').publicKey)],
  ['Ed448', spki(generateKeyPairSync('ed448').publicKey)],
])('%s cannot be used', (_, text) => {
  expect(codesOf(() => parsePublicKey(text, 'k'))).toEqual(['KEY_UNSUPPORTED']);
});

test.each([
  ['nothing', ''],
  ['text', 'not a key'],
  ['a private key', makeKeys().privatePem],
  ['a certificate', pem('CERTIFICATE', Buffer.from('abc'))],
  ['a damaged key', pem('PUBLIC KEY', Buffer.from('abc'))],
])('%s is no public key', (_, text) => {
  expect(codesOf(() => parsePublicKey(text, 'k'))).toEqual(['KEY_INVALID']);
});
