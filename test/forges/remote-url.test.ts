import { parseRemoteUrl } from '../../src/forges/remote-url';

test.each([
  ['https://gitlab.example.com/fleet/add-ons.git', 'https gitlab.example.com gitlab.example.com fleet/add-ons'],
  ['https://user:secret@GitLab.example.com:8443/a/b/c/', 'https gitlab.example.com gitlab.example.com:8443 a/b/c'],
  ['git@github.com:owner/repo.git', 'ssh github.com github.com owner/repo'],
  ['gitlab.example.com:group/sub/project', 'ssh gitlab.example.com gitlab.example.com group/sub/project'],
  ['ssh://git@gitlab.example.com:2222/group/project.git', 'ssh gitlab.example.com gitlab.example.com:2222 group/project'],
  ['http://127.0.0.1:8080/a/b%20c', undefined],
  ['http://127.0.0.1:8080/a/b', 'http 127.0.0.1 127.0.0.1:8080 a/b'],
  ['https://gitlab.example.com/only', undefined],
  ['/srv/git/project.git', undefined],
  ['../project.git', undefined],
  ['C:\\git\\project', undefined],
  ['file:///srv/git/project.git', undefined],
  ['ext::sh -c touch% /tmp/x', undefined],
  ['', undefined],
])('%s', (text, expected) => {
  const remote = parseRemoteUrl(text);
  expect(remote && `${remote.protocol} ${remote.host} ${remote.authority} ${remote.project}`).toBe(expected);
});
