/**
 * Runs the real add-ons of other projects, and every case of the conformance suite beside this repository, which may be more than
 * are copied into `test/`. They are read from `../shared` (or the folder in ADDONS_SHARED) and never committed.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Environment } from '../../../src/environment';
import { DIFFERENCES } from '../../conformance/differences';
import { asData, readFolder, readIncumbent } from '../../conformance/objects';
import { type Case, readCases, runCase } from '../../conformance/run-case';

const shared = process.env['ADDONS_SHARED'] ?? path.join(__dirname, '..', '..', '..', '..', 'shared');
const cases = ['fixtures/real-addons', 'conformance/managed-tenants'].flatMap((folder) => readCases(path.join(shared, folder)));

let passed = 0;
const failures: string[] = [];
for (const each of cases) {
  for (const { name } of Environment.ALL.filter((environment) =>
    fs.existsSync(path.join(each.folder, 'input', 'metadata', environment.name)),
  )) {
    const problem = check(each, name);
    if (problem === undefined) passed++;
    else failures.push(`${each.name} (${name}): ${problem}`);
  }
}
for (const failure of failures) console.error(failure);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0;

function check(each: Case, environment: (typeof Environment.ALL)[number]['name']): string | undefined {
  return runCase(each, environment, ({ diagnostics }, tree) => {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (each.isRefused)
      return errors.length === 0 ? 'was not refused' : fs.existsSync(tree) ? 'was refused, but written' : undefined;
    if (errors.length > 0) return errors.map(({ code, message }) => `${code}: ${message}`).join('; ');
    if (each.incumbent === 'rejects') return undefined;
    const expected = asData(readIncumbent(path.join(each.folder, 'expected', environment, 'sss.yaml')));
    DIFFERENCES[each.name]?.(expected);
    return isDeepStrictEqual(asData(readFolder(tree)), expected) ? undefined : 'the objects differ from the incumbent’s';
  });
}
