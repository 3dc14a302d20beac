import * as fs from 'node:fs';
import * as path from 'node:path';
import { inTemporaryFolder } from '../synth/fixture';
import { addons, installInto } from './run-command';

test('a class synthesizes at once, in an empty folder and beside another', () => {
  inTemporaryFolder((folder) => {
    expect(addons(folder, 'init', 'my-addon')).toMatchObject({ code: 0, stderr: '' });
    installInto(folder);
    expect(addons(folder, 'init', 'other', '--metadata')).toMatchObject({ code: 0, stderr: '' });
    expect(addons(folder, 'init', 'third')).toMatchObject({ code: 0, stderr: '' });
    expect(fs.readFileSync(path.join(folder, 'addons', 'main.ts'), 'utf8')).toMatchSnapshot();
    const run = addons(folder, 'synth');
    expect(run.stderr).toBe('');
    expect(run.stdout).toMatch(/^3 add-ons, /);
    expect(addons(folder, 'synth', '--check').code).toBe(0);
    expect(fs.readdirSync(path.join(folder, 'dist', 'stage')).sort()).toEqual(['my-addon', 'other', 'third']);
  });
});

test('a mistake in a class is reported at its line, and nothing changes', () => {
  inTemporaryFolder((folder) => {
    addons(folder, 'init', 'my-addon');
    installInto(folder);
    const file = path.join(folder, 'addons', 'my-addon', 'index.ts');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace("'redhat-my-addon'", "'My Namespace'"));
    const { code, stderr } = addons(folder, 'synth');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^addons\/my-addon\/index\.ts:7:5: error /m);
    expect(stderr).toMatch(/'My Namespace'/);
    expect(fs.existsSync(path.join(folder, 'dist'))).toBe(false);
  });
});

test.each([
  ["throw new Error('out of widgets');", /addons\/main\.ts:3:7: error APP_FAILED: out of widgets/],
  ['const x = ;', /addons\/main\.ts:3:11: error APP_NOT_BUILT: Unexpected ";"/],
])('an app with %p is reported at its line', (line, message) => {
  inTemporaryFolder((folder) => {
    addons(folder, 'init', 'my-addon');
    installInto(folder);
    const file = path.join(folder, 'addons', 'main.ts');
    fs.writeFileSync(file, `\n\n${line}\n`);
    const { code, stderr } = addons(folder, 'synth');
    expect(stderr).toMatch(message);
    expect(code).toBe(1);
  });
});

test.each(['My-Addon', '1addon', 'a', '../x', 'x'.repeat(33), ''])('%p is no name for an add-on', (name) => {
  inTemporaryFolder((folder) => {
    const { code, stderr } = addons(folder, 'init', '--', name);
    expect(stderr).toContain("cannot be an add-on's id");
    expect(code).toBe(2);
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

test('nothing that exists is overwritten', () => {
  inTemporaryFolder((folder) => {
    fs.mkdirSync(path.join(folder, 'addons', 'my-addon'), { recursive: true });
    const { code, stderr } = addons(folder, 'init', 'my-addon');
    expect(stderr).toContain('addons/my-addon exists');
    expect(code).toBe(2);
  });
});

test('an app that is laid out otherwise is left alone, and the lines are shown', () => {
  inTemporaryFolder((folder) => {
    fs.mkdirSync(path.join(folder, 'addons'));
    fs.writeFileSync(path.join(folder, 'addons', 'main.ts'), 'export {};\n');
    const { code, stdout } = addons(folder, 'init', 'my-addon');
    expect(code).toBe(0);
    expect(stdout).toContain(
      "add to addons/main.ts:\n    import { MyAddon } from './my-addon';\n    new MyAddon(app, Environment.STAGE);\n",
    );
    expect(fs.readFileSync(path.join(folder, 'addons', 'main.ts'), 'utf8')).toBe('export {};\n');
  });
});
