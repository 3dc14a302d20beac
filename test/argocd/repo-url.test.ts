import { repoUrlProblem } from '../../src/argocd/repo-url';

test.each([
  'https://git.example.com/team/addons.git',
  'https://git.example.com:8443/team/addons',
  'ssh://git@git.example.com/team/addons.git',
  'ssh://git.example.com:2222/team/addons.git',
  'git@git.example.com:team/addons.git',
])('%s is the address of a repository', (url) => {
  expect(repoUrlProblem(url)).toBeUndefined();
});

test.each([
  ['', 'is not the address'],
  ['addons', 'is not the address'],
  ['/srv/git/addons', 'is not the address'],
  ['http://git.example.com/team/addons', 'is not the address'],
  ['file:///srv/git/addons', 'is not the address'],
  ['https://git.example.com', 'is not the address'],
  ['https://git.example.com/*', 'is not the address'],
  ['!https://git.example.com/team/addons', 'is not the address'],
  ['https://git.example.com/team/addons?private_token=hunter2', 'is not the address'],
  ['https://git.example.com/team/addons#hunter2', 'is not the address'],
  ['https://git.example.com/team/\naddons', 'is not the address'],
  ['user:hunter2@git.example.com:team/addons', 'is not the address'],
  ['https://hunter2@git.example.com/team/addons', 'holds a credential'],
  ['https://user:hunter2@git.example.com/team/addons', 'holds a credential'],
  ['ssh://git:hunter2@git.example.com/team/addons', 'holds a credential'],
])('%j is refused without being repeated', (url, message) => {
  const problem = repoUrlProblem(url);
  expect(problem?.message).toContain(message);
  expect(JSON.stringify(problem)).not.toContain('hunter2');
});
