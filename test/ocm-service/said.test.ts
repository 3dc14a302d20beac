import fc from 'fast-check';
import { Secrets } from '../../src/http';
import { reasonOf, said } from '../../src/ocm-service/said';

const secrets = new Secrets();
secrets.add('open-sesame');

test.each([
  ['a reason', 'a reason'],
  ['with open-sesame in it', 'with *** in it'],
  [`icon ${'iVBOR'.repeat(50)} is bad`, 'icon … is bad'],
  [`image quay.io/a/b@sha256:${'a'.repeat(64)}`, `image quay.io/a/b@sha256:${'a'.repeat(64)}`],
  ['two\nlines', String.raw`two\nlines`],
  [7, ''],
  [undefined, ''],
])('%j is shown as %j', (text, shown) => {
  expect(said(text, secrets)).toBe(shown);
});

test('no text of a server shows a secret, whole or cut', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (before, after) => {
      const text = said(`${before}open-sesame${after}`, secrets);
      expect(text).not.toMatch(/open-se/);
    }),
  );
});

test('the operation is in the body or in a header', () => {
  const answer = (headers: [string, string][], body: string) => ({
    status: 400,
    headers: new Map(headers),
    body: Buffer.from(body),
  });
  expect(reasonOf(answer([['x-operation-id', 'op-1']], ''), secrets)).toBe('operation op-1');
  expect(reasonOf(answer([['x-operation-id', 'op-1']], '{"code":"C","operation_id":"op-2"}'), secrets)).toBe('C, operation op-2');
  expect(reasonOf(answer([], '[]'), secrets)).toBe('');
});
