/**
 * Makes the OCM payload of the real add-ons of other projects and of every case of the conformance suite beside this repository, which may
 * be more than are copied into `test/`; validates each body against the API's models, and compares it with the incumbent's. All are read
 * from `../shared` (or the folder in ADDONS_SHARED) and never committed.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Environment } from '../../../src/environment';
import { OCM_SERVICES, type OcmService } from '../../../src/ocm';
import { type Case, readCases } from '../../conformance/run-case';
import { incumbentBodies, payloadOfCase } from '../../ocm/incumbent';
import { readBodySchemas } from './body-schemas';

const shared = process.env['ADDONS_SHARED'] ?? path.join(__dirname, '..', '..', '..', '..', 'shared');
const checkBody = readBodySchemas(path.join(shared, 'openapi'));
let passed = 0;
const failures: string[] = [];

for (const each of ['fixtures/real-addons', 'conformance/managed-tenants'].flatMap((folder) =>
  readCases(path.join(shared, folder)),
)) {
  for (const { name: environment } of Environment.ALL) {
    if (!fs.existsSync(path.join(each.folder, 'input', 'metadata', environment))) continue;
    for (const service of OCM_SERVICES) record(`${each.name} (${environment}, ${service})`, check(each, environment, service));
  }
}
record('the validator finds a field that a model does not have', checkValidator());

for (const failure of failures) console.error(failure);
console.log(`${passed} passed, ${failures.length} failed`);
// So few would mean that the cases were not found.
process.exitCode = failures.length > 0 || passed < 100 ? 1 : 0;

function record(name: string, problems: readonly string[]): void {
  if (problems.length === 0) passed++;
  else failures.push(`${name}: ${problems.join('; ')}`);
}

function check(each: Case, environment: string, service: OcmService): string[] {
  const payload = payloadOfCase(each, environment, service);
  if (each.isRefused) return payload ? ['was not refused'] : [];
  if (!payload) return ['was refused'];
  const { addon, version } = payload;
  const invalid = [...checkBody(service, 'addon', addon), ...(version ? checkBody(service, 'version', version) : [])];
  const differing = incumbentBodies(each, environment)
    .filter((body) => body.service === service && !isDeepStrictEqual(payload[body.kind], body.mended))
    .map(({ kind }) => `the ${kind} differs from the incumbent’s`);
  return [...invalid, ...differing];
}

/** As the incumbent sends it, the configuration is in no model of clusters_mgmt. */
function checkValidator(): string[] {
  const body = { config: { add_on_secret_propagations: [] } };
  const isFound = checkBody('clusters_mgmt', 'addon', body).some((problem) => problem.includes('add_on_secret_propagations'));
  return isFound && checkBody('addons_mgmt', 'addon', body).length === 0 ? [] : ['it does not'];
}
