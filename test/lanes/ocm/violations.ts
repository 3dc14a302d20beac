import type { OcmService } from '../../../src/ocm';
import type { ValidatingOcm } from './validating-ocm';

/** Requests of which each breaks one rule, so that a validator that lets one pass is seen. */
function wrongRequests(service: OcmService): readonly (readonly [what: string, method: string, path: string, body?: unknown])[] {
  const root = `/api/${service}/v1/addons`;
  const other = service === 'addons_mgmt' ? 'secret_propagations' : 'add_on_secret_propagations';
  return [
    ['a field that the model does not have', 'POST', root, { id: 'a', novelty: 1 }],
    ['a field deep inside', 'POST', root, { id: 'a', namespaces: [{ name: 'a', novelty: 1 }] }],
    ['the list of secrets of the other service', 'PATCH', `${root}/a`, { config: { [other]: [] } }],
    ['a wrong type', 'PATCH', `${root}/a`, { enabled: 'true' }],
    ['a value that is none', 'PATCH', `${root}/a`, { install_mode: 'somewhere' }],
    ['parameters as an array', 'PATCH', `${root}/a`, { parameters: [] }],
    ['a field of OCM’s own', 'PATCH', `${root}/a`, { kind: 'Addon' }],
    ['null', 'PATCH', `${root}/a`, { docs_link: null }],
    ['no body', 'POST', root],
    ['a query that the path does not have', 'GET', `${root}/a?page=1`],
    ['a query of a wrong type', 'GET', `${root}?page=one`],
    ['a path that is none', 'GET', `/api/${service}/v1/add-ons`],
    ['a method that is none', 'PUT', `${root}/a`, {}],
  ];
}

/** What of the above the server takes without a word, and any of a request without a token or with a body that is no JSON. */
export async function undetected(ocm: ValidatingOcm, url: URL, service: OcmService): Promise<string[]> {
  const missed: string[] = [];
  const ask = async (what: string, method: string, path: string, headers: Record<string, string>, body?: string) => {
    ocm.violations.length = 0;
    const { status } = await fetch(new URL(path, url), { method, headers, body });
    if (ocm.violations.length === 0) missed.push(`${what}: answered ${status}`);
  };
  const json = { 'content-type': 'application/json' };
  const login = { authorization: 'Bearer access-token-0' };
  for (const [what, method, path, body] of wrongRequests(service)) {
    await ask(
      what,
      method,
      path,
      { ...login, ...(body !== undefined && json) },
      body === undefined ? undefined : JSON.stringify(body),
    );
  }
  const root = `/api/${service}/v1/addons`;
  await ask('no token', 'GET', root, {});
  await ask('another login than a bearer token', 'GET', root, { authorization: 'AccessToken a:b' });
  await ask('a body that is called text', 'POST', root, { ...login, 'content-type': 'text/plain' }, '{}');
  ocm.violations.length = 0;
  ocm.reset();
  return missed;
}
