import * as fs from 'node:fs';
import * as path from 'node:path';
import { OCM_SERVICES, type OcmService } from '../../src/ocm';
import { connectOcm, type JsonObject, pushAddon } from '../../src/ocm-service';
import { MemoryOcm } from './support/memory-ocm';

interface Call {
  readonly method: string;
  readonly url: string;
  readonly json?: JsonObject & { readonly id: string };
}

/** What the incumbent sends in a case of the conformance suite (managed-tenants 3.1), by the name of what it does. */
type Trace = Readonly<Record<string, readonly Call[]>>;

const CASES = ['41-imageset-latest-defaults', '50-ocm-full'];

function traceOf(name: string): Trace {
  return JSON.parse(fs.readFileSync(path.join(__dirname, 'data', `${name}.http-trace.json`), 'utf8'));
}

/** The calls of one kind that the incumbent makes for a service, without those for a token. */
function calls(trace: Trace, service: OcmService, kind: 'addon' | 'version', when: 'new' | 'exists'): readonly Call[] {
  const verb = kind === 'addon' ? 'upsert_addon' : 'upsert_addon_version';
  const name = service === 'addons_mgmt' ? `addons_service_${verb}` : `${verb}(clusters_mgmt)`;
  const found = trace[`${name}, ${when === 'new' && kind === 'version' ? 'add-on new' : when}`] ?? [];
  return found.filter(({ url }) => url.includes(`/${service}/`));
}

const show = ({ method, url }: Call) => `${method} ${new URL(url).pathname}`;

describe.each(CASES)('%s', (name) => {
  const trace = traceOf(name);

  test.each(OCM_SERVICES)('%s: writes as the incumbent does, or less, after one read of each object', async (service) => {
    const ofVersion = calls(trace, service, 'version', 'new');
    const theirNew = ofVersion.length > 0 ? ofVersion : calls(trace, service, 'addon', 'new');
    const [addon, version] = theirNew.flatMap(({ method, json }) => (method === 'POST' && json ? [json] : []));
    if (!addon) throw new Error('the trace has no add-on');
    const ocm = new MemoryOcm();
    const url = await ocm.start();
    const login = { kind: 'client', id: 'me', secret: 'top-secret-1' } as const;
    const connection = connectOcm({ url, tokenUrl: new URL('token', url), service, login });
    try {
      const bodies = { addon, ...(version && { version }) };
      await pushAddon(connection.addons, bodies);
      const writes = (of: readonly string[]) => of.filter((call) => !call.startsWith('GET'));
      // The same writes in the same order; the bodies are the same too.
      expect(writes(ocm.requests)).toEqual(writes(theirNew.map(show)));
      expect(ocm.bodies).toEqual([addon, ...(version ? [version] : [])]);

      // It exists, and each object differs: the incumbent tries to make it first, and sends all of it.
      ocm.requests.length = 0;
      const changed = { addon: { ...addon, description: 'new' }, ...(version && { version: { ...version, channel: 'beta' } }) };
      await pushAddon(connection.addons, changed);
      const theirs = [...calls(trace, service, 'version', 'exists'), ...calls(trace, service, 'addon', 'exists')].map(show);
      expect(writes(ocm.requests)).toEqual(theirs.filter((call) => call.startsWith('PATCH')));
      expect(ocm.requests.length).toBeLessThanOrEqual(theirs.length);
    } finally {
      await connection.close();
      await ocm.stop();
    }
  });
});
