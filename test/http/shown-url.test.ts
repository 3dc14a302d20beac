import { shownUrl } from '../../src/http/shown-url';

test('shows host and path, and nothing that can hold a secret', () => {
  expect(shownUrl(new URL('https://user:pass@quay.io:8443/v2/a?sig=secret#secret'))).toBe('https://quay.io:8443/v2/a');
});
