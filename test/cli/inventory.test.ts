import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { clusterDeployment, list } from '../fleet/objects';
import { runInProcess } from './run-in-process';

let folder: string;
let file: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'inventory-'));
  file = path.join(folder, 'clusters', 'stage', 'inventory.yaml');
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

const record = (...names: readonly string[]) =>
  fs.writeFileSync(path.join(folder, 'hub.json'), list(names.map((name) => clusterDeployment(name))));
const run = (...args: readonly string[]) =>
  runInProcess(['inventory', '--environment', 'stage', '--output', file, '--from', path.join(folder, 'hub.json'), ...args], {});

describe('addons inventory', () => {
  it('writes the file, and then only what changed, and keeps what a person wrote', async () => {
    record('a', 'b');
    expect(await run()).toMatchObject({ code: 0, out: `+ fleet/a\n+ fleet/b\n${file} written: 2 clusters\n`, err: '' });
    expect(await run()).toMatchObject({ code: 0, out: `${file} is up to date: 2 clusters\n` });
    const written = fs.readFileSync(file, 'utf8');
    const edited = `${written}    extra:\n      properties:\n        nodes.compute: 3 # counted by hand\n`;
    fs.writeFileSync(file, edited);
    record('a', 'b', 'c');
    expect(await run()).toMatchObject({ code: 0, out: `+ fleet/c\n${file} written: 3 clusters\n` });
    expect(fs.readFileSync(file, 'utf8')).toContain('nodes.compute: 3');
    record('a');
    const { err, out } = await run();
    expect(out).toContain('- fleet/b\n- fleet/c\n');
    expect(err).toContain('INVENTORY_EXTRA_GONE');
  });

  it('with --check writes nothing', async () => {
    record('a');
    const { code, out, err } = await run('--check');
    expect([code, out]).toEqual([1, '+ fleet/a\n']);
    expect(err).toContain('is not up to date: run addons inventory --environment stage');
    expect(fs.existsSync(file)).toBe(false);
  });

  it('writes over nothing that it cannot read', async () => {
    record('a');
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, 'clusters:\n  fleet/a:\n    extra: [\n');
    const { code, err } = await run();
    expect(code).toBe(1);
    expect(err).toContain(':4:1: error YAML_SYNTAX');
    expect(fs.readFileSync(file, 'utf8')).toContain('extra: [');
  });

  test.each([
    [['--environment', 'nowhere'], "there is no environment 'nowhere'"],
    [['--context', 'x'], 'give one or the other'],
  ])('cannot run with %j', async (args, message) => {
    record('a');
    expect(String((await run(...args)).thrown)).toContain(message);
  });
});
