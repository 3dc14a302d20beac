import { nextUrl } from '../../../src/registry/http/next-url';

const TLS = new URL('https://quay.io/v2/a/blobs/uploads/');
const LOCAL = new URL('http://127.0.0.1:5000/v2/a/blobs/uploads/');
const PLAIN = new URL('http://registry.example.com/v2/');

test.each([
  ['absolute, on the same host', TLS, 'https://quay.io/x?y=1', false, 'https://quay.io/x?y=1'],
  ['absolute, on another host', TLS, 'https://cdn.example.com/x', false, 'https://cdn.example.com/x'],
  ['a path', TLS, '/v2/a/blobs/uploads/1?_state=a+b%3D', false, 'https://quay.io/v2/a/blobs/uploads/1?_state=a+b%3D'],
  ['relative', TLS, '1', false, 'https://quay.io/v2/a/blobs/uploads/1'],
  ['without a scheme', TLS, '//cdn.example.com/x', false, 'https://cdn.example.com/x'],
  ['with a user, who is left out', TLS, 'https://user:password@quay.io/x', false, 'https://quay.io/x'],
  ['plain on this machine, from there', LOCAL, 'http://localhost:5001/x', false, 'http://localhost:5001/x'],
  ['to TLS', LOCAL, 'https://quay.io/x', false, 'https://quay.io/x'],
  ['plain, where that was asked for', PLAIN, 'http://other.example.com/x', true, 'http://other.example.com/x'],
])('%s', (_, from, location, isPlainPermitted, expected) => {
  expect(nextUrl(from, location, isPlainPermitted).href).toBe(expected);
});

test.each([
  ['from TLS to plain HTTP', TLS, 'http://quay.io/x', false],
  ['from TLS to plain HTTP on this machine', TLS, 'http://127.0.0.1/x', false],
  ['from TLS to plain HTTP, though that was asked for', TLS, 'http://quay.io/x', true],
  ['from this machine to plain HTTP elsewhere', LOCAL, 'http://quay.io/x', false],
  ['to a file', TLS, 'file:///etc/passwd', false],
  ['to data', TLS, 'data:text/plain,x', true],
])('%s is refused', (_, from, location, isPlainPermitted) => {
  expect(() => nextUrl(from, location, isPlainPermitted)).toThrow('REGISTRY_REDIRECT_REFUSED');
});

test.each([undefined, 'https://[', `/${'x'.repeat(9000)}`])('no address: %#', (location) => {
  expect(() => nextUrl(TLS, location, false)).toThrow('REGISTRY_ANSWER_INVALID');
});

test('no message repeats a user or a query', () => {
  const refused = () => nextUrl(new URL('https://quay.io/v2/?sig=secret'), 'http://user:secret@quay.io/x?sig=secret', false);
  expect(refused).toThrow('https://quay.io/v2/ sends us on to http://quay.io/x, which is not TLS');
  expect(refused).not.toThrow('secret');
  const broken = () => nextUrl(TLS, 'https://user:secret@[/?sig=secret', false);
  expect(broken).toThrow('REGISTRY_ANSWER_INVALID');
  expect(broken).not.toThrow('secret');
});
