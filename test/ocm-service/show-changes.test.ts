import { showChanges } from '../../src/ocm-service';

test.each([
  [{ path: 'a', to: 1 }, '    + a: 1\n'],
  [{ path: 'a', from: 'x' }, '    - a: "x"\n'],
  [{ path: 'a', from: 'x', to: ['y'] }, '    ~ a: "x" -> ["y"]\n'],
  [{ path: 'labels[a\u001b[31m]', to: '\u202e' }, '    + labels[a\\u{1b}[31m]: "\\u{202e}"\n'],
])('%j is shown as %j', (change, text) => expect(showChanges([change])).toBe(text));

test('an icon is shown by its hash, a long value is cut, and so is a long list', () => {
  const icon = 'iVBORw0KGgo'.repeat(100);
  const text = showChanges([
    { path: 'icon', from: 'x', to: icon },
    { path: 'name', to: 'n'.repeat(9999) },
  ]);
  expect(text).toMatch(
    /~ icon: an image of 1 characters, sha256 [0-9a-f]{12} -> an image of 1100 characters, sha256 [0-9a-f]{12}\n/,
  );
  expect(text).not.toContain('iVBOR');
  expect(text.length).toBeLessThan(500);
  const many = Array.from({ length: 205 }, (_, index) => ({ path: `p${index}`, to: 1 }));
  expect(showChanges(many).split('\n').slice(-3)).toEqual(['    + p199: 1', '    and 5 more', '']);
});
