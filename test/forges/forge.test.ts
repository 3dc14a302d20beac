import { addressIn, explained } from '../../src/forges/forge';
import { ForgeRefusal } from '../../src/forges/http';
import { problemsOf } from './fixture';

test('an address is one that a person can follow', () => {
  expect(addressIn('https://gitlab.example.com/a/b/-/merge_requests/1')).toBe(
    'https://gitlab.example.com/a/b/-/merge_requests/1',
  );
});

test.each([undefined, 7, '', 'javascript:alert(1)', 'https://', 'https://a/\u001b[2J', 'https://a/ b', 'https://a/\u202eb'])(
  '%j is none',
  async (value) => {
    expect(await problemsOf(async () => addressIn(value))).toBe('FORGE_ANSWER the forge names no address of the merge request');
  },
);

const ACCESS = { api: 'https://forge.example.com/api', project: 'a/b', token: 't' };

test.each([
  [401, 'FORGE_UNAUTHORIZED'],
  [403, 'FORGE_FORBIDDEN'],
  [404, 'FORGE_FORBIDDEN'],
  [422, 'FORGE_REFUSED'],
  [503, 'FORGE_REFUSED'],
])('a refusal with %i is %s', async (status, code) => {
  const refused = () => explained(ACCESS, 'TOKEN', () => Promise.reject(new ForgeRefusal(status, 'why')));
  expect(await problemsOf(refused)).toMatch(new RegExp(`^${code} 'forge.example.com', project 'a/b': .*: ${status} why$`));
});

test('an answer is passed on, and so is any other failure', async () => {
  expect(await explained(ACCESS, 'TOKEN', () => Promise.resolve(7))).toBe(7);
  await expect(explained(ACCESS, 'TOKEN', () => Promise.reject(new RangeError('x')))).rejects.toThrow(RangeError);
});
