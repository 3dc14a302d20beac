import { pushAccess, type SelectedForge, withForge } from '../../src/forges';
import { Git } from '../../src/git';
import { ENV, inFolder, TOKEN, withServer } from './fixture';

const forge = (kind: SelectedForge['kind'], api: string): SelectedForge => ({
  kind,
  api,
  project: 'a/b',
  token: TOKEN,
  pushOrigin: 'https://forge.example.com',
});

test.each<[SelectedForge['kind'], string]>([
  ['gitlab', '/api/v4/projects/a%2Fb/merge_requests?'],
  ['github', '/repos/a/b/pulls?'],
])('the client of %s asks for its own address', async (kind, path) => {
  await withServer(
    () => [200, []],
    async (address, seen) => {
      expect(await withForge(forge(kind, address), (client) => client.findOpen('x', 'main'))).toBeUndefined();
      expect(seen[0]?.url.startsWith(path)).toBe(true);
    },
  );
});

test.each([
  ['gitlab', 'oauth2'],
  ['github', 'x-access-token'],
] as const)('git takes the token of %s for its host, and for no other', async (kind, user) => {
  await inFolder(async (folder) => {
    const access = pushAccess(forge(kind, 'unused'));
    expect(JSON.stringify(access.settings)).not.toContain(TOKEN);
    const git = new Git(folder, ENV).with(access);
    const ask = (host: string) => git.lineIf(['credential', 'fill'], { input: `protocol=https\nhost=${host}\n\n` });
    expect(await ask('forge.example.com')).toBe(`protocol=https\nhost=forge.example.com\nusername=${user}\npassword=${TOKEN}`);
    expect(await ask('other.example.com')).toBeUndefined();
  });
});

test('a remote that is not reached by HTTPS gets no token', () => {
  const { pushOrigin: _, ...others } = forge('gitlab', 'unused');
  expect(pushAccess(others)).toEqual({ settings: [], env: {}, secrets: [TOKEN] });
});
