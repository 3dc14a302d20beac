import { type HttpResponse, shownUrl, TransportError, type Wire, withRetries } from '../http';
import { parseObject } from './json-object';
import type { OcmLogin } from './login';
import { ocmError } from './ocm-error';
import { noAnswer, refusal } from './refusal';
import { said } from './said';

/** The client that offline tokens were made for (managed-tenants 3.5). */
const OFFLINE_CLIENT = 'cloud-services';

/** The longest answer with a token, in bytes. */
const MAX_ANSWER = 256 * 1024;

/** The life of a token that does not say how long it lives, in seconds; and the longest that is believed. */
const DEFAULT_LIFE = 60;
const LONGEST_LIFE = 24 * 3600;

/** A login that tokens are got for. */
export type RenewableLogin = Exclude<OcmLogin, { kind: 'access' }>;

/** What the service that makes tokens gave. */
export interface TokenAnswer {
  readonly text: string;
  /** How long it lives, in milliseconds. */
  readonly life: number;
  /** The login to use next time: a service that changes an offline token each time takes the old one only once. */
  readonly next: RenewableLogin;
}

/** Gets an access token from `url` (managed-tenants 3.5). @throws OcmError `OCM_LOGIN_REFUSED`, or that there was no usable answer */
export async function requestToken(wire: Wire, url: URL, login: RenewableLogin): Promise<TokenAnswer> {
  const asked = { action: 'get a token for OCM', url };
  const request = {
    method: 'POST' as const,
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: Buffer.from(formOf(login).toString()),
    maxBody: MAX_ANSWER,
  };
  let response: HttpResponse;
  try {
    response = await withRetries(wire, () => wire.transport.send(request, wire.signal));
  } catch (cause) {
    throw cause instanceof TransportError ? noAnswer(asked, cause) : cause;
  }
  if (response.status === 400 || response.status === 401) throw loginRefused(wire, url, response);
  if (response.status !== 200) throw refusal(response, asked, wire.secrets);
  const { access_token: text, refresh_token: refresh, expires_in: seconds } = parseObject(response.body.toString()) ?? {};
  if (typeof text !== 'string' || !/^[\x21-\x7e]+$/.test(text)) {
    throw ocmError({
      code: 'OCM_ANSWER_INVALID',
      message: `${shownUrl(url)} gave no token that can be used`,
      hint: 'Check --token-url.',
    });
  }
  const isChanged = login.kind === 'offline' && typeof refresh === 'string' && refresh !== '';
  return {
    text,
    life: 1000 * Math.min(typeof seconds === 'number' && seconds > 0 ? seconds : DEFAULT_LIFE, LONGEST_LIFE),
    next: isChanged ? { kind: 'offline', token: refresh } : login,
  };
}

/** OAuth 2 (RFC 6749, 5.2) answers 400 or 401 to a login that it does not know, and says why in fields of its own. */
function loginRefused({ secrets }: Wire, url: URL, { body }: HttpResponse) {
  const { error, error_description: description } = parseObject(body.toString()) ?? {};
  const reason = [error, description].map((text) => said(text, secrets)).filter((text) => text !== '');
  return ocmError({
    code: 'OCM_LOGIN_REFUSED',
    message: `${shownUrl(url)} gives no token for this login${reason.length === 0 ? '' : ` (${reason.join(': ')})`}`,
    hint: 'Check OCM_CLIENT_ID and OCM_CLIENT_SECRET, or get a new offline token: one that is not used for long ends.',
  });
}

function formOf(login: RenewableLogin): URLSearchParams {
  return login.kind === 'client'
    ? new URLSearchParams({ grant_type: 'client_credentials', client_id: login.id, client_secret: login.secret })
    : new URLSearchParams({ grant_type: 'refresh_token', client_id: OFFLINE_CLIENT, refresh_token: login.token });
}
