import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Diagnostic } from '../../src/diagnostics';
import { DIFFERENCES } from './differences';
import { asData, readFolder, readIncumbent } from './objects';
import { readCases, runCase } from './run-case';

const CASES = readCases(path.join(__dirname, '..', 'data', 'conformance', 'managed-tenants'));
const named = (cases: typeof CASES) => cases.map((each) => [each.name, each] as const);

describe('the objects are the incumbent’s', () => {
  test.each(named(CASES.filter(({ incumbent, isRefused }) => incumbent === 'renders' && !isRefused)))('%s', (name, each) => {
    runCase(each, 'stage', (result, tree) => {
      expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      const expected = asData(readIncumbent(path.join(each.folder, 'expected', 'stage', 'sss.yaml')));
      DIFFERENCES[name]?.(expected);
      expect(asData(readFolder(tree))).toEqual(expected);
    });
  });
});

describe('what the incumbent cannot render, and this project can', () => {
  test.each(named(CASES.filter(({ incumbent, isRefused }) => incumbent === 'rejects' && !isRefused)))('%s', (_, each) => {
    runCase(each, 'stage', (result, tree) => {
      expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(
        readFolder(tree)
          .map(({ kind, metadata }) => `${kind} ${metadata.name}`)
          .sort(),
      ).toMatchSnapshot();
    });
  });

  test('05a: an environment variable of several lines keeps its text', () => {
    const each = CASES.find(({ name }) => name.startsWith('05a'));
    if (!each) throw new Error('the case is gone');
    runCase(each, 'stage', (_, tree) => {
      expect(JSON.stringify(readFolder(tree))).toContain(JSON.stringify({ name: 'MULTI', value: 'line one\nline two' }));
    });
  });
});

describe('what must be refused is refused, with its place, and nothing is written', () => {
  test.each(named(CASES.filter(({ isRefused }) => isRefused)))('%s', (_, each) => {
    runCase(each, 'stage', (result, tree) => {
      const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
      expect(errors.map(oneLine)).toMatchSnapshot();
      expect(errors.length).toBeGreaterThan(0);
      for (const { where } of errors)
        expect(where).toEqual({ file: expect.any(String), line: expect.any(Number), column: expect.any(Number) });
      expect(fs.existsSync(tree)).toBe(false);
    });
  });
});

/** A problem on one line, without the temporary folder. */
function oneLine({ code, message, where }: Diagnostic): string {
  return `${where?.line}:${where?.column} ${code} ${message}`.replace(/[^' ]*\/addons\//g, '');
}

test('every difference is said in case.json, and every case.json that differs without refusing is a difference', () => {
  const said = CASES.filter(({ incumbent, isRefused, we }) => we !== undefined && !isRefused && incumbent === 'renders').map(
    ({ name }) => name,
  );
  expect(Object.keys(DIFFERENCES).sort()).toEqual(said.sort());
});
