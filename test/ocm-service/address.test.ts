import { safeAddress } from '../../src/ocm-service';

test.each(['https://api.openshift.com', 'https://a/base/', 'http://127.0.0.1:8080', 'http://localhost', 'http://[::1]:1'])(
  'a token may be sent to %s',
  (text) => {
    expect(safeAddress(text)?.href).toBe(new URL(text).href);
  },
);

test.each([
  '',
  'api.openshift.com',
  'ftp://a',
  'http://api.openshift.com',
  'http://127.0.0.1.example.com',
  'https://u:p@a',
  'https://a?b',
  'https://a#b',
  'https://',
])('no token is sent to %j', (text) => {
  expect(safeAddress(text)).toBeUndefined();
});
