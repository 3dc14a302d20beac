import fc from 'fast-check';
import { parseChallenges } from '../../../src/registry/auth/challenge';
import { growth } from '../../growth';

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

test('any header is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '=', '"', ',', ' ', '\\', 'Bearer '), maxLength: 200 }), (header) => {
      expect(parseChallenges(header).length).toBeLessThanOrEqual(header.length);
    }),
  );
});

test.each(['a', 'a=', '"', ', ', 'a="\\', 'a b=c,'])(
  'many of %j are read in linear time, and not at all beyond the longest header',
  (piece) => {
    const many = (size: number) => piece.repeat(size / piece.length);
    expect(growth(many, parseChallenges, 2_000)).toBeLessThan(10);
    expect(growth(many, parseChallenges, 10_000, 10)).toBeLessThan(3);
  },
);
