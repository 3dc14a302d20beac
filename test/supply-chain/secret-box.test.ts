import { openSecretBox } from '../../src/supply-chain/secret-box';
import { flipped, sealed } from './keys';

const file = sealed(Buffer.from('plain'), 'password');
const bytes = (document: object) => Buffer.from(JSON.stringify(document));

test('the password opens it, also an empty one', () => {
  expect(openSecretBox(bytes(file), 'password')).toEqual(Buffer.from('plain'));
  expect(openSecretBox(bytes(sealed(Buffer.from('plain'), '')), '')).toEqual(Buffer.from('plain'));
});

test.each([
  ['another password', bytes(file), 'Password'],
  ['no password', bytes(file), ''],
  [
    'a changed bit',
    bytes({ ...file, ciphertext: flipped(Buffer.from(file.ciphertext, 'base64'), 77).toString('base64') }),
    'password',
  ],
  ['another nonce', bytes({ ...file, cipher: { ...file.cipher, nonce: Buffer.alloc(24).toString('base64') } }), 'password'],
  ['another salt', bytes({ ...file, kdf: { ...file.kdf, salt: '' } }), 'password'],
  ['no content', bytes({ ...file, ciphertext: '' }), 'password'],
])('%s does not', (_, content, password) => {
  expect(openSecretBox(content, password)).toBe('refused');
});

const params = (more: object) => ({ ...file, kdf: { ...file.kdf, params: { ...file.kdf.params, ...more } } });

test.each<[string, Uint8Array]>([
  ['no JSON', Buffer.from('x')],
  ['another JSON', Buffer.from('null')],
  ['a list', bytes([])],
  ['nothing in it', bytes({})],
  ['a cost that takes all memory', bytes(params({ N: 2 ** 40 }))],
  ['a cost as a text', bytes(params({ N: '32768' }))],
  ['an endless block size', bytes(params({ r: 2 ** 30 }))],
  ['endless rounds', bytes(params({ p: 2 ** 30 }))],
  ['another derivation', bytes({ ...file, kdf: { ...file.kdf, name: 'argon2' } })],
  ['another cipher', bytes({ ...file, cipher: { ...file.cipher, name: 'aes' } })],
  ['a short nonce', bytes({ ...file, cipher: { ...file.cipher, nonce: 'AAAA' } })],
  ['a salt that is no text', bytes({ ...file, kdf: { ...file.kdf, salt: 1 } })],
  ['no ciphertext', bytes({ ...file, ciphertext: undefined })],
])('%s is unreadable', (_, content) => {
  expect(openSecretBox(content, 'password')).toBe('unreadable');
});
