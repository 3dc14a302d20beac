import { type HttpRequest, type HttpResponse, isLoopback, shownUrl, TransportError, type Wire, withRetries } from '../../http';
import type { Credential } from '../credentials/credential';
import { noAnswer } from '../http/no-answer';
import { refusal } from '../http/refusal';
import { registryError } from '../registry-error';

/** A token of a token service. */
export interface Token {
  readonly text: string;
  /** From when on it is not used any more, in milliseconds since 1970. */
  readonly until: number;
}

/** What a registry asks us to bring (its challenge), and from where. */
export interface TokenDemand {
  /** The registry that asks. */
  readonly registry: URL;
  readonly realm: string | undefined;
  readonly service: string | undefined;
  /** What we want to do: `repository:osd-addons/widget-index:pull,push`. */
  readonly scopes: readonly string[];
}

/** The life of a token that does not say how long it lives, in seconds (distribution token specification). */
const DEFAULT_LIFE = 60;

/** A token is left so long before its end, in milliseconds, or after nine tenths of a short life. */
const MARGIN = 10_000;

/** The longest answer of a token service, in bytes. */
const MAX_ANSWER = 256 * 1024;

/**
 * Gets a token: by GET with user and password, or with none for what everybody may; by POST (OAuth 2) for an identity token. The
 * service can be on another host than the registry, which is the registry's word and to be believed as far as TLS goes.
 * @throws RegistryError
 */
export async function fetchToken(wire: Wire, demand: TokenDemand, credential: Credential | undefined): Promise<Token> {
  const url = tokenUrl(demand, wire.isPlainPermitted);
  const request =
    credential?.kind === 'identity' ? exchange(url, demand, credential.token) : demandByGet(url, demand, credential);
  let response: HttpResponse;
  try {
    response = await withRetries(wire, () => wire.transport.send({ ...request, maxBody: MAX_ANSWER }, wire.signal));
  } catch (cause) {
    throw cause instanceof TransportError ? noAnswer(url, cause) : cause;
  }
  if (response.status !== 200) {
    const asked = { action: `get a token for ${demand.registry.host}`, url, hasLogin: credential !== undefined };
    // OAuth 2 answers 400 to a refresh token that it does not know.
    const status = response.status === 400 && credential?.kind === 'identity' ? 401 : response.status;
    throw refusal({ ...response, status }, asked, wire.secrets);
  }
  const answer = parseAnswer(response.body);
  if (answer === undefined) {
    throw registryError({ code: 'REGISTRY_ANSWER_INVALID', message: `${shownUrl(url)} gave no token that can be used` });
  }
  wire.secrets.add(answer.token);
  const life = answer.seconds * 1000;
  return { text: answer.token, until: wire.clock.now() + Math.max(life - MARGIN, life * 0.9) };
}

/** The token service gets the password, so it must be reached as safely as the registry itself. */
function tokenUrl({ registry, realm }: TokenDemand, isPlainPermitted: boolean): URL {
  const url = realm === undefined ? undefined : parseUrl(realm);
  if (!url) {
    throw registryError({
      code: 'REGISTRY_ANSWER_INVALID',
      message: `${shownUrl(registry)} asks for a token without saying from where`,
    });
  }
  url.username = '';
  url.password = '';
  const isNear = url.hostname === registry.hostname || isLoopback(url.hostname);
  const isSafe =
    url.protocol === 'https:' || (url.protocol === 'http:' && registry.protocol === 'http:' && (isPlainPermitted || isNear));
  if (isSafe) return url;
  throw registryError({
    code: 'REGISTRY_REDIRECT_REFUSED',
    message: `${shownUrl(registry)} wants the login to be sent to ${shownUrl(url)}, which is not TLS`,
    hint: 'The registry must name the address of its token service (realm) with https.',
  });
}

function demandByGet(address: URL, { service, scopes }: TokenDemand, credential: Credential | undefined): HttpRequest {
  const url = new URL(address);
  if (service !== undefined) url.searchParams.set('service', service);
  for (const scope of scopes) url.searchParams.append('scope', scope);
  return { method: 'GET', url, headers: credential?.kind === 'password' ? { authorization: basic(credential) } : {} };
}

function exchange(url: URL, { service, scopes }: TokenDemand, refreshToken: string): HttpRequest {
  const form = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken, client_id: 'addons' });
  form.set('scope', scopes.join(' '));
  if (service !== undefined) form.set('service', service);
  return {
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: Buffer.from(form.toString()),
  };
}

/** The header for user and password (RFC 7617). */
export function basic({ username, password }: Extract<Credential, { kind: 'password' }>): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

function parseAnswer(body: Buffer): { token: string; seconds: number } | undefined {
  let answer: unknown;
  try {
    answer = JSON.parse(body.toString());
  } catch {
    return undefined;
  }
  if (typeof answer !== 'object' || answer === null) return undefined;
  const text = [readField(answer, 'token'), readField(answer, 'access_token')].find(
    (value) => typeof value === 'string' && value !== '',
  );
  const seconds = readField(answer, 'expires_in');
  // What cannot stand in a header is no token.
  if (typeof text !== 'string' || !/^[\x21-\x7e]+$/.test(text)) return undefined;
  return { token: text, seconds: typeof seconds === 'number' && seconds > 0 ? seconds : DEFAULT_LIFE };
}

function readField(object: object, name: string): unknown {
  return Object.entries(object).find(([key]) => key === name)?.[1];
}

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
