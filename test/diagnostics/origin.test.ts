import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { buildSync } from 'esbuild';
import { authorLine, originOf, setOrigin, traceOrigin, untraced } from '../../src/diagnostics';

const FILE = path.join('test', 'diagnostics', 'origin.test.ts');

/** The line of this file that has `text` in it; `text` must not be in any other. */
function lineOf(text: string): number {
  return (
    fs
      .readFileSync(__filename, 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(text) && !line.includes('lineOf')) + 1
  );
}

class Traced extends Construct {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    traceOrigin(this);
  }
}

describe('originOf', () => {
  const chart = new Chart(new App({ outdir: 'unused' }), 'chart');
  const traced = new Traced(chart, 'first');

  test('is the nearest line of the author, past libraries', () => {
    expect(originOf(traced)).toEqual({ file: FILE, line: lineOf('traceOrigin(this);'), column: 16 });
  });

  test('of a construct that was not traced is that of its parents', () => {
    expect(originOf(new Construct(traced, 'inner'))).toEqual(originOf(traced));
    expect(originOf(chart)).toBeUndefined();
  });

  test('is what metadata says, whoever comes first', () => {
    const where = { file: 'addon.yaml', line: 1, column: 1 };
    const construct = new Construct(chart, 'second');
    setOrigin(construct, () => where);
    traceOrigin(construct);
    expect(originOf(construct)).toEqual(where);
    setOrigin(traced, () => where);
    expect(originOf(traced)).toEqual(where);
  });

  test('of what is made untraced is that of its parents; tracing goes on afterwards, and after an error too', () => {
    const parent = new Construct(chart, 'fourth');
    const where = { file: 'addon.yaml', line: 2, column: 1 };
    setOrigin(parent, () => where);
    expect(originOf(untraced(() => new Traced(parent, 'inner')))).toEqual(where);
    expect(() =>
      untraced(() => {
        throw new Error('not made');
      }),
    ).toThrow('not made');
    expect(originOf(new Traced(parent, 'later'))?.file).toBe(FILE);
  });

  test('leaves the length of other stack traces alone', () => {
    const before = Error.stackTraceLimit;
    traceOrigin(new Construct(chart, 'third'));
    expect(Error.stackTraceLimit).toBe(before);
  });
});

describe('authorLine', () => {
  const root = path.resolve(__dirname, '..', '..');

  test.each<[string, string, { file: string; line: number; column: number } | undefined]>([
    [
      'a frame with a function',
      'at new Widget (/home/me/addons/widget.ts:3:7)',
      { file: '/home/me/addons/widget.ts', line: 3, column: 7 },
    ],
    ['a frame without one', 'at /home/me/addons/main.ts:12:1', { file: '/home/me/addons/main.ts', line: 12, column: 1 }],
    ['an async frame', 'at async /home/me/main.ts:1:2', { file: '/home/me/main.ts', line: 1, column: 2 }],
    ['a module', 'at file:///home/me/a%20b/main.mjs:1:2', { file: '/home/me/a b/main.mjs', line: 1, column: 2 }],
    ['a folder with parentheses', 'at f (/home/me (old)/main.ts:1:2)', { file: '/home/me (old)/main.ts', line: 1, column: 2 }],
    ['a folder with a space', 'at f (/home/my files/main.ts:1:2)', { file: '/home/my files/main.ts', line: 1, column: 2 }],
    ['src of the author', 'at f (/home/me/src/main.ts:1:2)', { file: '/home/me/src/main.ts', line: 1, column: 2 }],
    [
      'a project of our name',
      'at f (/x/cdk8s-openshift-addons/src/a.ts:1:2)',
      { file: '/x/cdk8s-openshift-addons/src/a.ts', line: 1, column: 2 },
    ],
    ['a file below the working directory', `at f (${root}/addons/main.ts:1:2)`, { file: 'addons/main.ts', line: 1, column: 2 }],
    ['Node', 'at Module._compile (node:internal/modules/cjs/loader:1:2)', undefined],
    ['an installed library', 'at new App (/home/me/node_modules/cdk8s/lib/app.js:1:2)', undefined],
    ['a generated class', 'at new Package (/home/me/imports/package-operator.run.ts:1:2)', undefined],
    ['this library', `at f (${root}/src/hive/sync-set.ts:1:2)`, undefined],
    ['an anonymous place', 'at <anonymous>', undefined],
    ['text', 'Error: no stack', undefined],
  ])('of %s', (_, frame, place) => {
    expect(authorLine(`Error: x\n    ${frame}`)).toEqual(place);
  });

  test('passes over libraries', () => {
    const stack = [
      'Error: /not/a/frame.ts:1:1 failed',
      'at a (/x/node_modules/b.js:1:1)',
      'at c (/x/d.ts:2:3)',
      'at e (/x/f.ts:4:5)',
    ];
    expect(authorLine(stack.join('\n    '))).toEqual({ file: '/x/d.ts', line: 2, column: 3 });
  });

  describe('in a bundle', () => {
    const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'origin-')));
    const outfile = path.join(folder, 'out', 'bundle.js');
    afterAll(() => fs.rmSync(folder, { recursive: true }));

    const write = (name: string, text: string) => {
      const file = path.join(folder, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
      return file;
    };

    test('is the line of the source, and the place in the bundle where there is no map', () => {
      write('node_modules/lib/index.ts', '// a library\nexport const trace = () => new Error().stack;\n');
      const entry = write('main.ts', "import { trace } from 'lib';\n\ninterface Unused {}\nconsole.log(trace());\n");
      buildSync({ entryPoints: [entry], outfile, bundle: true, platform: 'node', sourcemap: 'external' });
      const stack = execFileSync(process.execPath, [outfile], { encoding: 'utf8' });
      expect(stack).toContain(outfile);
      expect(authorLine(stack)).toEqual({ file: path.join(folder, 'main.ts'), line: 4, column: 13 });

      const alone = path.join(folder, 'alone.js');
      expect(authorLine(`at f (${alone}:8:9)`)).toEqual({ file: alone, line: 8, column: 9 });
    });
  });
});
