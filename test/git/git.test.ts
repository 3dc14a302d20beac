import * as fs from 'node:fs';
import * as path from 'node:path';
import { Git, GitFailure } from '../../src/git';
import { ENV, inFolder, problemsOf, TOKEN } from '../forges/fixture';

test('gives back what git says, with and without the blanks at its end', async () => {
  await inFolder(async (folder) => {
    const git = new Git(folder, ENV);
    expect(await git.run(['--version'])).toMatch(/^git version .*\n$/);
    expect(await git.line(['--version'])).toMatch(/^git version [^\n]*$/);
    expect(await git.line(['hash-object', '--stdin'], { input: 'hello\n' })).toBe('ce013625030ba8dba906f756967f9e9ca394464a');
    expect(await git.lineIf(['rev-parse', '--git-dir'])).toBeUndefined();
  });
});

test('a failure says what git said, without secrets', async () => {
  await inFolder(async (folder) => {
    const failing = new Git(folder, ENV)
      .with({ settings: [], env: {}, secrets: [TOKEN] })
      .run(['ls-remote', `https://u:${TOKEN}@127.0.0.1:1/x.git`]);
    await expect(failing).rejects.toThrow(GitFailure);
    await expect(failing).rejects.toThrow(
      /^git ls-remote: fatal: unable to access 'https:\/\/(\[hidden\]@)?127.0.0.1:1\/x.git\/'/,
    );
  });
});

test('settings reach git beside those of the caller, and only in the environment', async () => {
  await inFolder(async (folder) => {
    const env = { ...ENV, GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'a.b', GIT_CONFIG_VALUE_0: 'before' };
    const access = (key: string, value: string) => ({ settings: [{ key, value }], env: {}, secrets: [] });
    const git = new Git(folder, env).with(access('c.d', 'one')).with(access('e.f', 'two'));
    expect(await git.in(folder).line(['config', '--list'])).toBe('a.b=before\nc.d=one\ne.f=two');
  });
});

test('an answer without an end is a failure', async () => {
  await inFolder(async (folder) => {
    const endless = new Git(folder, ENV).run(['-c', 'alias.endless=!yes', 'endless']);
    await expect(endless).rejects.toThrow(/^git -c: ERR_CHILD_PROCESS_STDIO_MAXBUFFER/);
  });
});

test('no trace is written, no certificate left unchecked and no question asked', async () => {
  await inFolder(async (folder) => {
    const env = { ...ENV, GIT_TRACE: '1', GIT_TRACE_CURL: '1', GIT_SSL_NO_VERIFY: '1' };
    const shown = await new Git(folder, env).run(['-c', 'alias.show-env=!env', 'show-env']);
    expect(shown).toContain('GIT_TERMINAL_PROMPT=0\n');
    expect(shown).not.toMatch(/^GIT_(TRACE|SSL)/m);
  });
});

test('without git, and with a git that hangs, there is a diagnostic', async () => {
  await inFolder(async (folder) => {
    expect(await problemsOf(() => new Git(folder, { PATH: folder }).run(['status']))).toBe(
      'GIT_MISSING the program git cannot be found',
    );
    const hanging = path.join(folder, 'git');
    fs.writeFileSync(hanging, '#!/bin/sh\nexec sleep 60\n', { mode: 0o755 });
    const slow = new Git(folder, { PATH: `${folder}:${process.env['PATH']}` });
    expect(await problemsOf(() => slow.run(['push'], { timeout: 50 }))).toBe(
      'GIT_TIMEOUT git push was stopped: it had not ended after 0.05 seconds',
    );
  });
});
