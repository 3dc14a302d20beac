import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { DiagnosticsError } from '../../src/diagnostics';
import { parsePrivateKey, parsePublicKey } from '../../src/supply-chain';
import { codesOf, flipped, makeKeys, pem, sealed } from './keys';

const DATA = Buffer.from('data');
const data = (name: string) => fs.readFileSync(join(__dirname, 'data', name), 'utf8');

test('a key file that cosign has written', () => {
  const key = parsePrivateKey(data('cosign.key'), 'cosign.key', 'pw');
  const publicKey = parsePublicKey(data('cosign.pub'), 'cosign.pub');
  expect(publicKey.verifies(DATA, key.sign(DATA))).toBe(true);
  expect(key.publicKey.hint).toBe(publicKey.hint);
});

test.each([undefined, '', 'PW', 'pw '])('its password is not %j', (password) => {
  expect(codesOf(() => parsePrivateKey(data('cosign.key'), 'cosign.key', password))).toEqual(['KEY_PASSWORD']);
});

const { privatePem, publicKey } = makeKeys();
const der = createPrivateKey(privatePem).export({ type: 'pkcs8', format: 'der' });
const file = (content: object, type = 'ENCRYPTED SIGSTORE PRIVATE KEY') => pem(type, Buffer.from(JSON.stringify(content)));

test.each(['ENCRYPTED SIGSTORE PRIVATE KEY', 'ENCRYPTED COSIGN PRIVATE KEY'])('%s', (type) => {
  const key = parsePrivateKey(file(sealed(der, 'pw'), type), 'k', 'pw');
  expect(publicKey.verifies(DATA, key.sign(DATA))).toBe(true);
});

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

test.each([
  ['PKCS #8', ec.export({ type: 'pkcs8', format: 'pem' })],
  ['SEC 1', ec.export({ type: 'sec1', format: 'pem' })],
  ['PKCS #1', rsa.export({ type: 'pkcs1', format: 'pem' })],
])('a key without a password as %s; a password for nothing does no harm', (_, text) => {
  for (const password of [undefined, 'pw']) {
    const key = parsePrivateKey(text.toString(), 'k', password);
    expect(key.publicKey.verifies(DATA, key.sign(DATA))).toBe(true);
  }
});

test.each<[string, string, string]>([
  ['nothing', '', 'KEY_INVALID'],
  ['a public key', makeKeys().publicPem, 'KEY_INVALID'],
  [
    'a key that OpenSSL has encrypted',
    ec.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'pw' }).toString(),
    'KEY_INVALID',
  ],
  ['a damaged key', pem('PRIVATE KEY', flipped(der, 3)), 'KEY_INVALID'],
  ['a key file with no JSON in it', pem('ENCRYPTED SIGSTORE PRIVATE KEY', Buffer.from('x')), 'KEY_INVALID'],
  ['a key file with something else than a key in it', file(sealed(Buffer.from('x'), 'pw')), 'KEY_INVALID'],
  [
    'a key that cannot be used',
    generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    'KEY_UNSUPPORTED',
  ],
])('%s is refused', (_, text, code) => {
  expect(codesOf(() => parsePrivateKey(text, 'k', 'pw'))).toEqual([code]);
});

test('no message tells what is in a key or its password', () => {
  const secret = 'correct horse';
  const messageOf = (text: string) => {
    try {
      parsePrivateKey(text, 'k', secret);
    } catch (cause) {
      expect(cause).toBeInstanceOf(DiagnosticsError);
      return String(cause);
    }
    return '';
  };
  expect(messageOf(file(sealed(der, 'another')))).not.toContain(secret);
  fc.assert(
    fc.property(fc.nat(der.length * 8 - 1), (bit) => {
      expect(messageOf(pem('PRIVATE KEY', flipped(der, bit)))).not.toContain(der.toString('base64').slice(60, 80));
    }),
  );
});
