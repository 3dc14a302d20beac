import * as fs from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { parsePublicKey } from '../../src/supply-chain';
import { isSignedBy, parseEnvelope, payloadOf, sealStatement } from '../../src/supply-chain/envelope';
import { statementOf } from '../../src/supply-chain/statement';
import { FACTS } from './facts';
import { flipped, KINDS, makeKeys } from './keys';

const statement = statementOf(FACTS.image, FACTS.repository, 'https://example.com/predicate', { text: 'ä' });
const bytesOf = (document: unknown) => Buffer.from(JSON.stringify(document));

test.each(KINDS)('a statement that is sealed with %s opens with that key only', (kind) => {
  const { privateKey, publicKey } = makeKeys(kind);
  const envelope = parseEnvelope(bytesOf(sealStatement(statement, privateKey)));
  expect(envelope?.payload).toEqual(payloadOf(statement));
  expect(envelope && isSignedBy(envelope, publicKey)).toBe(true);
  expect(envelope && isSignedBy(envelope, makeKeys(kind).publicKey)).toBe(false);
});

test('a bundle that cosign has made', () => {
  const data = (name: string) => fs.readFileSync(join(__dirname, 'data', name));
  const envelope = parseEnvelope(data('bundle.json'));
  expect(envelope && isSignedBy(envelope, parsePublicKey(data('cosign.pub').toString(), 'cosign.pub'))).toBe(true);
});

const { privateKey, publicKey } = makeKeys();
const bundle = JSON.parse(JSON.stringify(sealStatement(statement, privateKey)));

test('the bundle names the key and the envelope does not, as cosign wants it', () => {
  expect(bundle.mediaType).toBe('application/vnd.dev.sigstore.bundle.v0.3+json');
  expect(bundle.verificationMaterial.publicKey).toEqual({ hint: publicKey.hint });
  expect(bundle.dsseEnvelope.signatures[0].keyid ?? '').toBe('');
});

test('every changed bit of payload and signature is noticed, and another payload type', () => {
  const envelope = parseEnvelope(bytesOf(bundle));
  if (!envelope) throw new Error('no envelope');
  const { payload, signature } = envelope;
  fc.assert(
    fc.property(fc.nat(payload.length * 8 - 1), fc.nat(signature.length * 8 - 1), (inPayload, inSignature) => {
      expect(isSignedBy({ ...envelope, payload: flipped(payload, inPayload) }, publicKey)).toBe(false);
      expect(isSignedBy({ ...envelope, signature: flipped(signature, inSignature) }, publicKey)).toBe(false);
    }),
  );
  expect(isSignedBy({ ...envelope, payloadType: 'application/vnd.in-toto' }, publicKey)).toBe(false);
});

const { dsseEnvelope } = bundle;

test.each<[string, unknown]>([
  ['null', null],
  ['a list', []],
  ['an empty object', {}],
  ['no envelope', { ...bundle, dsseEnvelope: undefined }],
  [
    'a signature of a file instead',
    { ...bundle, dsseEnvelope: undefined, messageSignature: { messageDigest: { digest: 'AA==' }, signature: 'AA==' } },
  ],
  ['no signature', { ...bundle, dsseEnvelope: { ...dsseEnvelope, signatures: [] } }],
  [
    'two signatures',
    { ...bundle, dsseEnvelope: { ...dsseEnvelope, signatures: [...dsseEnvelope.signatures, ...dsseEnvelope.signatures] } },
  ],
  ['an empty signature', { ...bundle, dsseEnvelope: { ...dsseEnvelope, signatures: [{ sig: '' }] } }],
  ['no payload', { ...bundle, dsseEnvelope: { ...dsseEnvelope, payload: '' } }],
  ['signatures that are none', { ...bundle, dsseEnvelope: { ...dsseEnvelope, signatures: 'x' } }],
  ['another format', { ...bundle, mediaType: 'application/json' }],
  ['no key', { ...bundle, verificationMaterial: undefined }],
])('a bundle with %s is unreadable', (_, document) => {
  expect(parseEnvelope(bytesOf(document))).toBeUndefined();
});

test('a bundle that was cut off is unreadable', () => {
  const whole = bytesOf(bundle);
  fc.assert(fc.property(fc.nat(whole.length - 1), (length) => expect(parseEnvelope(whole.subarray(0, length))).toBeUndefined()));
});
