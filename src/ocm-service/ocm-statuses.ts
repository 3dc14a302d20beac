import { quote } from '../diagnostics';
import type { OcmClient } from './client';
import type { JsonObject } from './json-object';
import { readPages } from './pages';

/**
 * How add-ons are on clusters, as `addons_mgmt` was told (managed-tenants 6.2 and 3.7). addon-operator logs in with the pull secret of its own
 * cluster (`AccessToken <cluster>:<token>`). We speak for many clusters from outside and hold none of their secrets, so we use the login
 * that we have for OCM.
 */
export class OcmStatuses {
  /** @internal `connectOcm` makes it */
  public constructor(private readonly client: OcmClient) {}

  /** What was last reported of a cluster, by the id of the add-on. @throws OcmError */
  public async read(cluster: string): Promise<ReadonlyMap<string, JsonObject>> {
    const path = pathOf(cluster).slice(1);
    const all = await readPages(this.client, {
      path,
      action: `read the status of the cluster ${quote(cluster)}`,
      key: 'addon_id',
    });
    return new Map(all.map((each) => [String(each.addon_id), each]));
  }

  /** Reports an add-on for the first time; `exists` if it was reported before. `body` names it. @throws OcmError */
  public async create(cluster: string, addon: string, body: JsonObject): Promise<'made' | 'exists'> {
    const call = { method: 'POST', path: pathOf(cluster).slice(1), body, action: action(cluster, addon), isAnswer: 409 } as const;
    return (await this.client.call(call)).status === 409 ? 'exists' : 'made';
  }

  /** Reports what changed. @throws OcmError */
  public async change(cluster: string, addon: string, patch: JsonObject): Promise<void> {
    await this.client.call({
      method: 'PATCH',
      path: pathOf(cluster, addon).slice(1),
      body: patch,
      action: action(cluster, addon),
    });
  }
}

/** Where the status of a cluster is, or of an add-on on it; below the address of OCM, with a leading `/`. */
export function pathOf(cluster: string, addon?: string): string {
  const path = `/api/addons_mgmt/v1/clusters/${encodeURIComponent(cluster)}/status`;
  return addon === undefined ? path : `${path}/${encodeURIComponent(addon)}`;
}

function action(cluster: string, addon: string): string {
  return `report the add-on ${quote(addon)} on the cluster ${quote(cluster)}`;
}
