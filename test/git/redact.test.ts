import * as fc from 'fast-check';
import { redact } from '../../src/git/redact';

test.each([
  ['fatal: unable to access https://user:pass@host/x.git/', 'fatal: unable to access https://[hidden]@host/x.git/'],
  ['token abc!d and again abc!d', 'token [hidden] and again [hidden]'],
  [`Authorization: Basic ${Buffer.from('abc!d').toString('base64')}`, 'Authorization: Basic [hidden]'],
  ['\u001b[31mred\nnext ', '\\u{1b}[31mred\\nnext'],
])('%j is shown as %j', (text, shown) => {
  expect(redact(text, ['abc!d', ''])).toBe(shown);
});

test('no secret is left, whatever is around it, and the text is bounded', () => {
  const secret = fc.string({ minLength: 8, unit: fc.constantFrom(...'GHJKLM789+/%') });
  fc.assert(
    fc.property(fc.string(), secret, fc.string({ maxLength: 1000 }), (before, hidden, after) => {
      const shown = redact(`${before}${hidden}${after}`, [hidden]);
      expect(shown).not.toContain(hidden);
      expect(shown.length).toBeLessThan(10_000);
    }),
  );
});
