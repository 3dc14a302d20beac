import fc from 'fast-check';
import { parseChallenges } from '../../../src/registry/auth/challenge';

test.each([
  ['Basic realm="a b"', [['basic', { realm: 'a b' }]]],
  [
    'Bearer realm="https://auth.example.com/token?x=1,2",service="quay.io",scope="repository:a:pull,push"',
    [['bearer', { realm: 'https://auth.example.com/token?x=1,2', service: 'quay.io', scope: 'repository:a:pull,push' }]],
  ],
  ['BEARER Realm = "x" , SERVICE=y', [['bearer', { realm: 'x', service: 'y' }]]],
  [
    'Negotiate, Basic realm="x", Bearer realm="y"',
    [
      ['negotiate', {}],
      ['basic', { realm: 'x' }],
      ['bearer', { realm: 'y' }],
    ],
  ],
  [String.raw`Basic realm="a \"quoted\" word"`, [['basic', { realm: 'a "quoted" word' }]]],
  ['', []],
  ['realm="x"', []],
  ['Bearer realm="open', [['bearer', {}]]],
])('%s', (header, expected) => {
  expect(parseChallenges(header).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)])).toEqual(expected);
});

test('any header is read, in little time', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '=', '"', ',', ' ', '\\', 'Bearer '), maxLength: 200 }), (header) => {
      expect(parseChallenges(header).length).toBeLessThanOrEqual(header.length);
    }),
  );
  for (const piece of ['a', 'a=', '"', ', ', 'a="\\', 'a b=c,']) {
    const start = process.cpuUsage().user;
    parseChallenges(piece.repeat(100_000));
    expect(process.cpuUsage().user - start).toBeLessThan(1_000_000);
  }
});
