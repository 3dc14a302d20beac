import * as fc from 'fast-check';
import { canonicalNetwork } from '../../src/parameters/network';

test.each<[string, string | undefined]>([
  ['10.1.2.3/16', '10.1.0.0/16'],
  ['10.1.2.3/15', '10.0.0.0/15'],
  ['255.255.255.255/1', '128.0.0.0/1'],
  ['10.0.0.1/0', '0.0.0.0/0'],
  ['2001:DB8:0:0:0:0:0:1/64', '2001:db8::/64'],
  ['1:0:0:1:0:0:0:1/128', '1:0:0:1::1/128'],
  ['1:0:0:1:1:0:0:1/128', '1::1:1:0:0:1/128'],
  ['1:0:2:3:4:5:6:7/128', '1:0:2:3:4:5:6:7/128'],
  ['::1.2.3.4/128', '::102:304/128'],
  ['::ffff:1.2.3.4/128', undefined],
  ['::ffff:1.2.3.4/95', '::fffe:0:0/95'],
  ['1.2.3.4', undefined],
  ['fe80::1%eth0/64', undefined],
])('%s', (text, expected) => {
  expect(canonicalNetwork(text)).toBe(expected);
});

test('the canonical form is its own, and holds what Node can read', () => {
  const network = fc.oneof(
    fc.tuple(fc.ipV4(), fc.nat(32)).map(([address, length]) => `${address}/${length}`),
    fc.tuple(fc.ipV6(), fc.nat(128)).map(([address, length]) => `${address}/${length}`),
  );
  fc.assert(
    fc.property(network, (text) => {
      const canonical = canonicalNetwork(text);
      if (canonical === undefined) expect(text).toMatch(/:ffff:/i);
      else expect(canonicalNetwork(canonical)).toBe(canonical);
    }),
    { numRuns: 2_000 },
  );
});

test('nothing is thrown', () => {
  const piece = fc.constantFrom('::', ':', '.', '/', '0', '10', 'ffff', '255', '8', '%', 'g');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      canonicalNetwork(pieces.join(''));
    }),
    { numRuns: 2_000 },
  );
});
