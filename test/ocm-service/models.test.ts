import * as path from 'node:path';
import { OCM_SERVICES } from '../../src/ocm';
import { modelOf, type OcmKind, secretList } from '../../src/ocm-service/models';
import { readCases } from '../conformance/run-case';
import { payloadOfCase } from '../ocm/incumbent';

const CASES = readCases(path.join(__dirname, '..', 'data', 'conformance', 'managed-tenants')).filter(
  ({ isRefused }) => !isRefused,
);

test.each(OCM_SERVICES)('every field of a payload for %s is in its model, so that one that is gone is removed', (service) => {
  const seen = new Set<string>();
  for (const each of CASES) {
    for (const [kind, body] of Object.entries(payloadOfCase(each, 'stage', service) ?? {})) {
      const known = Object.keys(modelOf(kind === 'addon' ? 'addon' : 'version', service).fields);
      for (const name of Object.keys(body)) {
        seen.add(`${kind}.${name}`);
        if (name !== 'id') expect(known).toContain(name);
      }
    }
  }
  expect(seen.size).toBeGreaterThan(30);
});

test.each<[OcmKind, string[]]>([
  ['addon', ['install_mode', 'parameters', 'requirements', 'sub_operators', 'hidden', 'version']],
  ['version', ['available_upgrades']],
])('what of the %s is left alone if metadata says nothing of it', (kind, names) => {
  const { fields } = modelOf(kind, 'addons_mgmt');
  expect(Object.keys(fields).filter((name) => fields[name]?.isKept)).toEqual(names);
});

test('only addons_mgmt has monitoring, and each service its own name for secrets', () => {
  expect(OCM_SERVICES.map((service) => 'monitoring_stack' in modelOf('version', service).fields)).toEqual([true, false]);
  expect(OCM_SERVICES.map(secretList)).toEqual(['add_on_secret_propagations', 'secret_propagations']);
});
