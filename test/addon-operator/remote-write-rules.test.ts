import type { RemoteWrite } from '../../src/addon-operator';
import { checkRemoteWrite } from '../../src/addon-operator/remote-write-rules';
import { oneLine } from '../olm/render';

const check = (url: string, tokenUrl = 'https://sso.example.com/token') => {
  const remoteWrite: RemoteWrite = { url, oauth2: { tokenUrl, clientId: {}, clientSecret: { name: 'a', key: 'b' } } };
  return checkRemoteWrite(remoteWrite, 'remoteWrite');
};

test('addresses are good, with and without oauth2', () => {
  expect(check('https://example.com/receive')).toEqual([]);
  expect(checkRemoteWrite({ url: 'http://receive.example.svc:8080' }, 'remoteWrite')).toEqual([]);
});

test.each(['', 'example.com', 'ftp://example.com', '//example.com'])('%p is no address', (text) => {
  expect(check(text).map(oneLine)).toEqual([
    'error ADDON_URL_INVALID: remoteWrite.url is not an address that begins with https://',
  ]);
});

test('an address with a password is refused, and no message repeats it', () => {
  const found = check('https://user:hunter2@example.com', 'https://:hunter2@example.com');
  expect(found.map(oneLine)).toEqual([
    'error ADDON_URL_WITH_CREDENTIALS: remoteWrite.url holds a user name or a password',
    'error ADDON_URL_WITH_CREDENTIALS: remoteWrite.oauth2.tokenUrl holds a user name or a password',
  ]);
  expect(JSON.stringify([...found, ...check('https://user:hunter2@exa mple')])).not.toContain('hunter2');
});
