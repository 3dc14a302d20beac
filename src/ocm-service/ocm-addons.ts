import { quote } from '../diagnostics';
import type { OcmService } from '../ocm';
import type { OcmAnswer, OcmClient } from './client';
import { isObject, type JsonObject } from './json-object';
import { ocmError } from './ocm-error';
import { readPages } from './pages';
import { isWholeList } from './whole-list';

/** An add-on, or one version of it. */
export interface OcmName {
  readonly addon: string;
  readonly version?: string;
}

/** What is asked of OCM when something is sent. */
export interface SendOptions {
  /** OCM checks it only, and changes nothing: its own `dryRun`, which `hasDryRun` tells of. */
  readonly isDryRun: boolean;
}

/** True for a service that can check what it is sent without taking it (managed-tenants 3.1). */
export function hasDryRun(service: OcmService): boolean {
  return service === 'addons_mgmt';
}

/** The add-ons of one service of OCM and their versions (managed-tenants 3.1). */
export class OcmAddons {
  /** @internal `connectOcm` makes it */
  public constructor(
    private readonly client: OcmClient,
    public readonly service: OcmService,
  ) {}

  /** Reads one, with all of its parameters; undefined if it is not there. @throws OcmError */
  public async read(name: OcmName): Promise<JsonObject | undefined> {
    const action = `read ${describe(name)}`;
    const { body } = await this.client.call({ method: 'GET', path: this.pathOf(name), action, isAnswer: 404 });
    return body && { ...body, ...(await this.parametersOf(body, `${action} and its parameters`)) };
  }

  /**
   * Makes one. `body` names it.
   * @returns what OCM made of it, undefined if it does not say; or `exists` if there is one of that name
   * @throws OcmError
   */
  public async create(name: OcmName, body: JsonObject, { isDryRun }: SendOptions): Promise<JsonObject | 'exists' | undefined> {
    const path = name.version === undefined ? this.root : `${this.pathOf({ addon: name.addon })}/versions`;
    const action = `make ${describe(name)}`;
    const answer = await this.client.call({ method: 'POST', path, query: queryOf(isDryRun), body, action, isAnswer: 409 });
    return answer.status === 409 ? 'exists' : answer.body;
  }

  /** Changes fields of one. @returns what it is now, undefined if OCM does not say @throws OcmError */
  public async change(name: OcmName, patch: JsonObject, { isDryRun }: SendOptions): Promise<OcmAnswer['body']> {
    const action = `change ${describe(name)}`;
    const call = { method: 'PATCH', path: this.pathOf(name), query: queryOf(isDryRun), body: patch, action } as const;
    return (await this.client.call(call)).body;
  }

  private get root(): string {
    return `api/${this.service}/v1/addons`;
  }

  private pathOf({ addon, version }: OcmName): string {
    const path = `${this.root}/${encodeURIComponent(addon)}`;
    return version === undefined ? path : `${path}/versions/${encodeURIComponent(version)}`;
  }

  /** Parameters are a link (managed-tenants 3.4): those that OCM has not put into it are read from where it leads. */
  private async parametersOf({ parameters }: JsonObject, action: string): Promise<JsonObject> {
    if (!isObject(parameters) || typeof parameters.href !== 'string' || isWholeList(parameters)) return {};
    const { href } = parameters;
    // Nothing but the service itself is asked, with our token, for what a server names.
    if (!href.startsWith(`/${this.root}/`) || /[?#\\]|\/\.|\/\/|%/.test(href)) {
      throw ocmError({
        code: 'OCM_ANSWER_INVALID',
        message: `Cannot ${action}: OCM says that they are at ${quote(href)}`,
        hint: 'Check --url, and what proxy is before it.',
      });
    }
    return { parameters: { items: await readPages(this.client, { path: href.slice(1), action, key: 'id' }) } };
  }
}

/** An add-on or version as a person calls it. */
export function describe({ addon, version }: OcmName): string {
  return version === undefined ? `the add-on ${quote(addon)}` : `version ${quote(version)} of the add-on ${quote(addon)}`;
}

function queryOf(isDryRun: boolean): Readonly<Record<string, string>> {
  return isDryRun ? { dryRun: 'true' } : {};
}
