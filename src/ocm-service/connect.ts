import { type Clock, DEFAULT_RETRIES, type RetryPolicy, Secrets, systemClock, UndiciTransport } from '../http';
import type { OcmService } from '../ocm';
import { OcmClient } from './client';
import type { OcmLogin } from './login';
import { OcmAddons } from './ocm-addons';
import { OcmStatuses } from './ocm-statuses';
import { TOKEN_URL, Tokens } from './tokens';

/** How OCM is reached. */
export interface OcmOptions {
  /** The address of OCM, from `safeAddress`. */
  readonly url: URL;
  readonly service: OcmService;
  readonly login: OcmLogin;
  /** Where tokens are made, from `safeAddress`. @default - where Red Hat makes them */
  readonly tokenUrl?: URL;
  readonly clock?: Clock;
  readonly retries?: RetryPolicy;
  /** Ends the run. */
  readonly signal?: AbortSignal;
}

/** An open connection to OCM. */
export interface OcmConnection {
  readonly addons: OcmAddons;
  readonly statuses: OcmStatuses;
  /** Closes it; a process ends only then. */
  close(): Promise<void>;
}

/** Opens a connection to a service of OCM. Nothing is sent yet. */
export function connectOcm(options: OcmOptions): OcmConnection {
  const { url, service, login, clock = systemClock, retries = DEFAULT_RETRIES, signal } = options;
  const transport = new UndiciTransport(undefined, clock);
  const wire = { transport, clock, retries, secrets: new Secrets(), isPlainPermitted: false, signal };
  const tokens = new Tokens(wire, options.tokenUrl ?? new URL(TOKEN_URL), login);
  const client = new OcmClient(wire, url, tokens);
  return { addons: new OcmAddons(client, service), statuses: new OcmStatuses(client), close: () => transport.close() };
}
