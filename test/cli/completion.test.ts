import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { inTemporaryFolder } from '../synth/fixture';
import { addons, ROOT } from './run-command';

test.each(['bash', 'zsh', 'fish'])('the script for %s asks the command', (shell) => {
  const { code, stdout } = addons(ROOT, 'completion', shell);
  expect(code).toBe(0);
  expect(stdout).toContain('addons __complete -- ');
});

test('an unknown shell is refused with those that there are', () => {
  const { code, stderr } = addons(ROOT, 'completion', 'tcsh');
  expect(code).toBe(2);
  expect(stderr).toContain('bash, zsh, fish');
});

/** What a real bash offers for a line. */
function inBash(folder: string, line: string): string[] {
  const words = line.split(' ');
  const script = `
    addons() { "${process.execPath}" "${path.join(ROOT, 'bin', 'addons.js')}" "$@"; }
    source <(addons completion bash)
    COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}
    _addons; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((word) => word !== '');
}

test('bash completes commands, values and folders', () => {
  inTemporaryFolder((folder) => {
    fs.mkdirSync(path.join(folder, 'my addons'));
    expect(inBash(folder, 'addons sy')).toEqual(['synth']);
    expect(inBash(folder, 'addons synth -e ')).toEqual(['integration', 'stage', 'production']);
    expect(inBash(folder, 'addons synth ')).toEqual(['my addons']);
  });
});
