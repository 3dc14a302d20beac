import { DiagnosticsError } from '../../src/diagnostics';
import { type ForgeKind, selectForge } from '../../src/forges';

const TOKENS = { GITLAB_TOKEN: 'lab', GITHUB_TOKEN: 'hub' };

function select(address: string, kind?: ForgeKind, env: NodeJS.ProcessEnv = TOKENS): string {
  try {
    const { kind: found, api, project, token, pushOrigin = '-' } = selectForge(address, kind, env);
    return `${found} ${api} ${project} ${token} ${pushOrigin}`;
  } catch (cause) {
    if (cause instanceof DiagnosticsError) return cause.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n');
    throw cause;
  }
}

test.each<[string, ForgeKind | undefined, NodeJS.ProcessEnv, string]>([
  ['git@gitlab.com:a/b/c.git', undefined, {}, 'gitlab https://gitlab.com a/b/c lab -'],
  ['https://gitlab.example.com/a/b', undefined, {}, 'gitlab https://gitlab.example.com a/b lab https://gitlab.example.com'],
  ['https://git.example.com:8443/a/b', 'gitlab', {}, 'gitlab https://git.example.com:8443 a/b lab https://git.example.com:8443'],
  ['ssh://git@altssh.gitlab.com:443/a/b.git', undefined, {}, 'gitlab https://gitlab.com a/b lab -'],
  [
    'git@git.example.com:a/b',
    undefined,
    { GITLAB_SERVER: 'https://git.example.com/' },
    'gitlab https://git.example.com a/b lab -',
  ],
  ['git@git.example.com:a/b', 'gitlab', { GITLAB_SERVER: 'https://web.example.com' }, 'gitlab https://web.example.com a/b lab -'],
  [
    'https://example.com/git/a/b',
    'gitlab',
    { GITLAB_SERVER: 'https://example.com/git/' },
    'gitlab https://example.com/git a/b lab https://example.com',
  ],
  ['https://github.com/a/b.git', undefined, {}, 'github https://api.github.com a/b hub https://github.com'],
  ['ssh://git@ssh.github.com:443/a/b.git', undefined, {}, 'github https://api.github.com a/b hub -'],
  ['git@git.example.com:a/b', 'github', {}, 'github https://git.example.com/api/v3 a/b hub -'],
  ['http://127.0.0.1:80/a/b', 'github', {}, 'github http://127.0.0.1/api/v3 a/b hub -'],
])('%s as %p with %j', (address, kind, env, expected) => {
  expect(select(address, kind, { ...TOKENS, ...env })).toBe(expected);
});

test.each<[string, ForgeKind | undefined, NodeJS.ProcessEnv, string]>([
  [
    'https://u:secret@git.example.com/a/b',
    undefined,
    {},
    "FORGE_UNKNOWN the remote origin is 'https://[hidden]@git.example.com/a/b': it cannot be told which forge that is",
  ],
  [
    'git@github.com:a/b/c',
    undefined,
    {},
    "FORGE_UNKNOWN the remote origin is 'git@github.com:a/b/c': it cannot be told which forge that is",
  ],
  ['/srv/git/a.git', 'gitlab', {}, "FORGE_UNKNOWN the remote origin is '/srv/git/a.git': it cannot be told which forge that is"],
  ['https://gitlab.example.com/a/b', undefined, { GITLAB_TOKEN: ' ' }, 'FORGE_TOKEN_MISSING the environment has no GITLAB_TOKEN'],
  ['git@github.com:a/b', undefined, { GITHUB_TOKEN: undefined }, 'FORGE_TOKEN_MISSING the environment has no GITHUB_TOKEN'],
  [
    'http://gitlab.example.com/a/b',
    undefined,
    {},
    "FORGE_SERVER the address of origin gives 'http://gitlab.example.com': a token is not sent without TLS",
  ],
  [
    'git@gitlab.com:a/b',
    undefined,
    { GITLAB_SERVER: 'https://u:p@gitlab.com' },
    "FORGE_SERVER GITLAB_SERVER gives 'https://[hidden]@gitlab.com', which is no address of a server",
  ],
  [
    'git@gitlab.com:a/b',
    undefined,
    { GITLAB_SERVER: 'gitlab.com' },
    "FORGE_SERVER GITLAB_SERVER gives 'gitlab.com', which is no address of a server",
  ],
  [
    'git@gitlab.com:a/b',
    undefined,
    { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    'FORGE_TLS_OFF NODE_TLS_REJECT_UNAUTHORIZED is 0, which switches the check of certificates off',
  ],
])('%s as %p with %j is refused', (address, kind, env, expected) => {
  expect(select(address, kind, { ...TOKENS, ...env })).toBe(expected);
});

test('all problems are told at once', () => {
  const env = { GITLAB_SERVER: 'http://gitlab.com', NODE_TLS_REJECT_UNAUTHORIZED: '0' };
  expect(select('git@gitlab.com:a/b', undefined, env).match(/FORGE_[A-Z_]+/g)).toEqual([
    'FORGE_SERVER',
    'FORGE_TLS_OFF',
    'FORGE_TOKEN_MISSING',
  ]);
});
