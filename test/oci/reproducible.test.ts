import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { childIn, wholeOutput } from '../tree/child-process';
import { tempFolder } from '../tree/temp-folder';

const base = tempFolder();

/** Writes the same files in some order, with other times and modes. */
function folderOf(name: string, isReversed: boolean, mode: number, time: number): string {
  const folder = join(base, name);
  const paths = ['manifests/a.yaml', 'manifests/ä.yaml', 'manifests/Z.yaml', 'metadata/annotations.yaml'];
  for (const path of isReversed ? paths.reverse() : paths) {
    const file = join(folder, path);
    fs.mkdirSync(join(folder, path.slice(0, 9)), { recursive: true });
    fs.writeFileSync(file, `${path}: ${'text '.repeat(2000)}\n`);
    fs.chmodSync(file, mode);
    fs.utimesSync(file, time, time);
  }
  return folder;
}

test('another place, time zone, locale, umask, mode, order and time make the same image', async () => {
  childIn(base, join(__dirname, 'child.ts'));
  const runs = [
    { env: { TZ: 'UTC', LC_ALL: 'C' }, umask: '022', folder: folderOf('one', false, 0o644, 0) },
    {
      env: { TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
      umask: '077',
      folder: folderOf('two', true, 0o600, 1e9),
    },
    {
      env: { TZ: 'America/St_Johns', LC_ALL: 'sv_SE.UTF-8', NODE_OPTIONS: '--max-old-space-size=64' },
      umask: '000',
      folder: folderOf('three', true, 0o755, 2e9),
    },
  ];
  const outputs = await Promise.all(
    runs.map(({ env, umask, folder }) =>
      wholeOutput(
        spawn(process.execPath, [join(base, 'child.js'), 'build', folder, umask], {
          env: { ...process.env, ...env },
          stdio: ['ignore', 'pipe', 'inherit'],
        }),
      ),
    ),
  );
  expect(outputs[0]).toMatch(/^sha256:[a-f0-9]{64} \{/);
  expect(new Set(outputs).size).toBe(1);
}, 20_000);
