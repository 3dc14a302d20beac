import type { OcmPayload, OcmService } from '../../../src/ocm';
import { type OcmBodies, type OcmConnection, planPush, pushAddon, readState } from '../../../src/ocm-service';
import type { FaultCheck } from './fault-check';

/** Everything that is wrong with pushing a payload, as new and over an older one; nothing if all is well. */
export async function pushProblems(check: FaultCheck, payload: OcmPayload): Promise<string[]> {
  const { ocm, service } = check;
  const problems: string[] = [];
  const wanted: OcmBodies = JSON.parse(JSON.stringify(payload));
  const push = async ({ addons }: OcmConnection) => {
    for (const { message } of await pushAddon(addons, wanted)) problems.push(message);
  };
  for (const older of [undefined, olderThan(wanted)]) {
    for (const hasLinks of [false, true]) {
      ocm.store.hasLinks = hasLinks;
      const before = async ({ addons }: OcmConnection) => void (older && (await pushAddon(addons, older)));
      const name = `${older ? 'an older add-on' : 'a new add-on'}, parameters as ${hasLinks ? 'a link' : 'items'}`;
      // With links there are more requests, and all the others too.
      for (const problem of await check.problemsOf(before, push, hasLinks)) problems.push(`${name}: ${problem}`);
      await check.run(async ({ addons }) => {
        if (await differs(addons, wanted, service)) problems.push(`${name}: differs afterwards`);
      });
    }
  }
  return [...problems, ...ocm.violations.splice(0)];
}

async function differs(addons: OcmConnection['addons'], wanted: OcmBodies, service: OcmService): Promise<boolean> {
  const plan = planPush(wanted, await readState(addons, wanted), service);
  return plan.some(({ action }) => action !== 'same');
}

/** So many do not fit on a page of a list. */
const MANY = 150;

/** The payload with so many parameters that its list has two pages. */
export function withManyParameters({ addon, version }: OcmPayload): OcmPayload {
  return { addon, ...(version && { version: { ...version, parameters: { items: parameters('New') } } }) };
}

/** What an older payload may have been: other values, and fields that are gone by now. */
function olderThan({ addon, version }: OcmBodies): OcmBodies {
  const requirements = [{ id: 'old', resource: 'cluster', data: { 'version.raw_id': ['4.1'] }, enabled: true }];
  const older = {
    ...addon,
    name: 'old',
    docs_link: 'https://old.example.com',
    common_labels: { old: 'label' },
    namespaces: [{ name: 'old', labels: {}, annotations: { old: 'annotation' } }],
    credentials_requests: [{ name: 'old', namespace: 'old', service_account: 'old', policy_permissions: ['s3:Old'] }],
    resource_cost: 99,
    config: { add_on_environment_variables: [{ id: '0', name: 'OLD', value: 'old' }] },
    ...('requirements' in addon && { requirements }),
  };
  const olderVersion = version && {
    ...version,
    channel: 'old',
    pull_secret_name: 'old',
    package_image: 'quay.io/old/old@sha256:0',
    additional_catalog_sources: [{ id: '0', name: 'old', image: 'quay.io/old/old:0' }],
    parameters: { items: [...parameters('Old')] },
    requirements,
    sub_operators: [{ operator_name: 'old', operator_namespace: 'old', enabled: true }],
  };
  return { addon: older, ...(olderVersion && { version: olderVersion }) };
}

function parameters(name: string) {
  const flags = { value_type: 'string', required: true, editable: true, enabled: true } as const;
  return Array.from({ length: MANY }, (_, order) => ({ id: `${name}-${order}`, name, description: name, ...flags, order }));
}
