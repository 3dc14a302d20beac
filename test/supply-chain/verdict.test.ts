import { dsse } from '@sigstore/core';
import { hexOf } from '../../src/oci';
import { simplePayload } from '../../src/supply-chain/simple-signing';
import { STATEMENT_TYPE } from '../../src/supply-chain/statement';
import { judgeEnvelope, judgeSignature } from '../../src/supply-chain/verdict';
import { OTHER_DIGEST } from './facts';
import { makeKeys } from './keys';

const { privateKey, publicKey } = makeKeys();
const expected = { digest: OTHER_DIGEST, repository: 'quay.io/a/b' };
const subject = [{ name: 'quay.io/a/b', digest: { sha256: hexOf(OTHER_DIGEST) } }];
const statement = { _type: STATEMENT_TYPE, subject, predicateType: 'https://example.com/p', predicate: {} };

/** Judges a payload that is signed with the right key. */
function codeOf(payload: Buffer, payloadType = 'application/vnd.in-toto+json'): string | undefined {
  const signature = privateKey.sign(dsse.preAuthEncoding(payloadType, payload));
  return judgeEnvelope({ payload, payloadType, signature }, expected, publicKey, 'It').problems?.[0]?.code;
}

const json = (document: unknown) => Buffer.from(JSON.stringify(document));

test('a signature counts by itself, a statement as what it says', () => {
  const payload = simplePayload(expected.digest, expected.repository);
  expect(judgeSignature(payload, privateKey.sign(payload), expected, publicKey, 'It')).toEqual({ predicateType: undefined });
  const payloadType = 'application/vnd.in-toto+json';
  const signature = privateKey.sign(dsse.preAuthEncoding(payloadType, json(statement)));
  const envelope = { payload: json(statement), payloadType, signature };
  expect(judgeEnvelope(envelope, expected, publicKey, 'It')).toEqual({ predicateType: 'https://example.com/p' });
});

test.each<[string, Buffer]>([
  ['in the older version', json({ ...statement, _type: 'https://in-toto.io/Statement/v0.1' })],
  ['with spaces, as cosign 3 writes it at random', Buffer.from(JSON.stringify(statement, undefined, 1))],
  ['with more about the subject', json({ ...statement, subject: [{ ...subject[0], annotations: {} }] })],
  ['without a name of the subject', json({ ...statement, subject: [{ digest: subject[0]?.digest }] })],
])('a statement %s is accepted', (_, payload) => {
  expect(codeOf(payload)).toBeUndefined();
});

test.each<[string, Buffer]>([
  ['no JSON', Buffer.from('x')],
  ['not UTF-8', Buffer.from([0xff])],
  ['null', json(null)],
  ['another type', json({ ...statement, _type: 'https://in-toto.io/Statement/v2' })],
  ['no subject', json({ ...statement, subject: [] })],
  ['a subject that is no list', json({ ...statement, subject: subject[0] })],
  ['two subjects', json({ ...statement, subject: [...subject, { digest: { sha256: '0'.repeat(64) } }] })],
  ['a subject with another kind of digest', json({ ...statement, subject: [{ digest: { sha512: 'x' } }] })],
  ['no predicate type', json({ ...statement, predicateType: undefined })],
  ['no predicate', json({ ...statement, predicate: undefined })],
])('a statement with %s is refused, whoever signed it', (_, payload) => {
  expect(codeOf(payload)).toBe('SIGNATURE_PAYLOAD_INVALID');
});

test('another payload type is refused', () => {
  expect(codeOf(json(statement), 'application/json')).toBe('SIGNATURE_PAYLOAD_INVALID');
});

test('the digest in capitals is another one', () => {
  const digest = { sha256: hexOf(OTHER_DIGEST).toUpperCase() };
  expect(codeOf(json({ ...statement, subject: [{ digest }] }))).toBe('SIGNATURE_OTHER_DIGEST');
});

test('nothing in a payload is looked at before its signature', () => {
  const code = (payload: string) =>
    judgeSignature(Buffer.from(payload), Buffer.alloc(64), expected, publicKey, 'It').problems?.[0]?.code;
  expect(code('x')).toBe('SIGNATURE_OTHER_KEY');
});
