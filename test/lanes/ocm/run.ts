/**
 * Makes the OCM payload of the real add-ons of other projects and of every case of the conformance suite beside this repository, which may
 * be more than are copied into `test/`; compares it with the incumbent's; and pushes it to an OCM that validates each request against the
 * API's models, with every fault at every request. All are read from `../shared` (or the folder in ADDONS_SHARED) and never committed.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Environment } from '../../../src/environment';
import { OCM_SERVICES, type OcmPayload, type OcmService } from '../../../src/ocm';
import { type Case, readCases } from '../../conformance/run-case';
import { incumbentBodies, payloadOfCase } from '../../ocm/incumbent';
import { commandProblems } from './commands';
import { FAULTS } from './fault';
import { FaultCheck } from './fault-check';
import { pushProblems, withManyParameters } from './push';
import { statusProblems } from './statuses';
import { ValidatingOcm } from './validating-ocm';
import { undetected } from './violations';

const shared = process.env['ADDONS_SHARED'] ?? path.join(__dirname, '..', '..', '..', '..', 'shared');
const openapi = path.join(shared, 'openapi');
const cases = ['fixtures/real-addons', 'conformance/managed-tenants'].flatMap((folder) => readCases(path.join(shared, folder)));
let passed = 0;
const failures: string[] = [];

void main();

async function main(): Promise<void> {
  for (const service of OCM_SERVICES) {
    const ocm = new ValidatingOcm(openapi, service);
    const url = await ocm.start();
    record(`the validator of ${service} finds what is wrong`, await undetected(ocm, url, service));
    const check = new FaultCheck(ocm, url, service);
    const payloads = new Map<string, OcmPayload>();
    for (const each of cases) {
      for (const { name: environment } of Environment.ALL) {
        if (!fs.existsSync(path.join(each.folder, 'input', 'metadata', environment))) continue;
        const name = `${each.name} (${environment}, ${service})`;
        const payload = payloadOfCase(each, environment, service);
        record(name, compare(each, environment, service, payload));
        if (!payload) continue;
        payloads.set(`${each.name}-${environment}`, payload);
        record(`${name}, pushed`, await pushProblems(check, payload));
      }
    }
    const versioned = [...payloads.values()].find(({ version }) => version !== undefined);
    const many = versioned ? await pushProblems(check, withManyParameters(versioned)) : ['no payload has a version'];
    record(`a version with many parameters (${service}), pushed`, many);
    if (service === 'addons_mgmt') record('the status of add-ons, reported', await statusProblems(check));
    const missing = FAULTS.filter((fault) => !ocm.happened.has(fault));
    record(
      `every fault happened at ${service}`,
      missing.map((fault) => `${fault} did not`),
    );
    await ocm.stop();
    record(`addons ocm diff and push at ${service}`, await commandProblems(openapi, service, payloads));
  }
  for (const failure of failures) console.error(failure);
  console.log(`${passed} passed, ${failures.length} failed`);
  // So few would mean that the cases were not found.
  process.exitCode = failures.length > 0 || passed < 200 ? 1 : 0;
}

function record(name: string, problems: readonly string[]): void {
  if (problems.length === 0) passed++;
  else failures.push(`${name}: ${problems.slice(0, 5).join('; ')}`);
}

function compare(each: Case, environment: string, service: OcmService, payload: OcmPayload | undefined): string[] {
  if (each.isRefused) return payload ? ['was not refused'] : [];
  if (!payload) return ['was refused'];
  return incumbentBodies(each, environment)
    .filter((body) => body.service === service && !isDeepStrictEqual(payload[body.kind], body.mended))
    .map(({ kind }) => `the ${kind} differs from the incumbent’s`);
}
