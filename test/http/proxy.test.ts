import { proxyFor } from '../../src/http/proxy';

const ENV = { HTTPS_PROXY: 'http://proxy.example.com:3128', HTTP_PROXY: 'http://plain.example.com' };

test.each([
  ['https', 'https://quay.io/v2/', ENV, 'http://proxy.example.com:3128/'],
  ['http', 'http://registry.example.com:5000/', ENV, 'http://plain.example.com/'],
  ['nothing is set', 'https://quay.io/', {}, undefined],
  ['nothing is set for https', 'https://quay.io/', { HTTP_PROXY: 'http://a' }, undefined],
  ['empty is not set', 'https://quay.io/', { HTTPS_PROXY: '' }, undefined],
  ['small letters win', 'https://quay.io/', { ...ENV, https_proxy: 'https://small.example.com' }, 'https://small.example.com/'],
  ['empty small letters do not', 'https://quay.io/', { ...ENV, https_proxy: '' }, 'http://proxy.example.com:3128/'],
  [
    'an address without a scheme',
    'https://quay.io/',
    { HTTPS_PROXY: 'proxy.example.com:3128' },
    'http://proxy.example.com:3128/',
  ],
  ['a login', 'https://quay.io/', { HTTPS_PROXY: 'http://me:pass@proxy.example.com' }, 'http://me:pass@proxy.example.com/'],
  ['this machine by name', 'http://localhost:5000/', ENV, undefined],
  ['this machine by address', 'https://127.0.0.2/', ENV, undefined],
  ['this machine by IPv6', 'http://[::1]:8080/', ENV, undefined],
])('the proxy for %s', (_, url, env, proxy) => {
  expect(proxyFor(new URL(url), env)?.href).toBe(proxy);
});

test.each([
  ['*', 'https://a.example.com/', true],
  ['example.com', 'https://example.com/', true],
  ['example.com', 'https://A.Example.com/', true],
  ['example.com', 'https://notexample.com/', false],
  ['.example.com', 'https://a.example.com/', true],
  ['.example.com', 'https://example.com/', false],
  ['*.example.com', 'https://a.b.example.com/', true],
  ['other.org, example.com', 'https://example.com/', true],
  ['other.org example.com', 'https://example.com/', true],
  ['example.com:8443', 'https://example.com:8443/', true],
  ['example.com:8443', 'https://example.com/', false],
  ['example.com:443', 'https://example.com/', true],
  ['10.0.0.0/8', 'https://10.1.2.3/', true],
  ['10.0.0.0/8', 'https://11.1.2.3/', false],
  ['10.0.0.0/99', 'https://10.1.2.3/', false],
  ['10.1.2.3', 'https://10.1.2.3/', true],
  ['2.3', 'https://10.1.2.3/', false],
  ['fd00::/8', 'https://[fd00::1]/', true],
  ['fd00::1', 'https://[fd00::1]/', true],
  ['[fd00::1]:443', 'https://[fd00::1]/', true],
  ['[fd00::1]:444', 'https://[fd00::1]/', false],
  [', .', 'https://example.com/', false],
])('NO_PROXY=%s exempts %s: %p', (list, url, isExempt) => {
  expect(proxyFor(new URL(url), { ...ENV, NO_PROXY: list }) === undefined).toBe(isExempt);
});

test.each(['socks5://user:sesame@a', 'http://', 'http://a b:sesame'])(
  'an address that is none is an error without it: %s',
  (text) => {
    expect(() => proxyFor(new URL('https://quay.io'), { HTTPS_PROXY: text })).toThrow(
      expect.objectContaining({ message: 'the variable HTTPS_PROXY holds no address of an HTTP proxy', isTransient: false }),
    );
  },
);
