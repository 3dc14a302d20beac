import { client, closeAll, startRegistry } from './support/setting';

afterEach(closeAll);

test('a host is one registry, and a name one repository for each right', () => {
  const { registries } = client();
  const registry = registries.at('quay.io');
  expect(registries.at('quay.io')).toBe(registry);
  expect(registry.host).toBe('quay.io');
  expect(registry.repository('a')).toBe(registry.repository('a', 'pull'));
  expect(registry.repository('a', 'push')).not.toBe(registry.repository('a'));
});

test('who reads asks for the right to read only, and the login of the repository is looked up', async () => {
  const registry = await startRegistry({ auth: 'bearer', password: 'password' });
  const looked: string[] = [];
  const { registries } = client({
    credentials: async (host, repository) => {
      looked.push(`${host}/${repository}`);
      return { kind: 'password', username: 'user', password: 'password' };
    },
  });
  const host = registries.at(registry.host);
  await host.repository('org/a').find('1');
  await host.repository('org/a', 'push').find('1');
  expect(looked).toEqual([`${registry.host}/org/a`, `${registry.host}/org/a`]);
  const tokens = registry.seen.map(({ path }) => decodeURIComponent(path)).filter((path) => path.startsWith('/token'));
  expect(tokens).toEqual([
    '/token?service=memory&scope=repository:org/a:pull',
    '/token?service=memory&scope=repository:org/a:pull,push',
  ]);
});
