import * as fc from 'fast-check';
import { parsePem } from '../../src/supply-chain/pem';
import { pem } from './keys';

test('what is written as PEM is read back, with either line end', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.constantFrom('\n', '\r\n'), (bytes, end) => {
      const text = pem('PUBLIC KEY', bytes).replaceAll('\n', end);
      expect(parsePem(text)).toEqual({ type: 'PUBLIC KEY', bytes: Buffer.from(bytes) });
    }),
  );
});

const one = pem('PUBLIC KEY', Buffer.from('abc'));

test.each([
  ['nothing', ''],
  ['two blocks', one + one],
  ['text before', `key:\n${one}`],
  ['text after', `${one}key`],
  ['headers', one.replace('YWJj', 'Proc-Type: 4,ENCRYPTED\n\nYWJj')],
  ['another end', one.replace('END PUBLIC', 'END PRIVATE')],
  ['no end', one.slice(0, -10)],
  ['an empty block', pem('PUBLIC KEY', Buffer.alloc(0))],
  ['base64 with bits that mean nothing', one.replace('YWJj', 'YWJjZB==')],
  ['other characters', one.replace('YWJj', 'YW*j')],
  ['a byte order mark in the middle', one.replace('YWJj', 'YW\uFEFFJj')],
])('%s is refused', (_, text) => {
  expect(parsePem(text)).toBeUndefined();
});
