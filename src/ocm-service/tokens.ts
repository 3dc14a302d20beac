import { type HttpResponse, shownUrl, TransportError, type Wire, withRetries } from '../http';
import { parseObject } from './json-object';
import type { OcmLogin } from './login';
import { ocmError } from './ocm-error';
import { noAnswer, refusal } from './refusal';
import { said } from './said';

/** Where tokens are made for all environments of OCM (managed-tenants 3.5). */
export const TOKEN_URL = 'https://sso.redhat.com/auth/realms/redhat-external/protocol/openid-connect/token';

/** The client that offline tokens were made for (managed-tenants 3.5). */
const OFFLINE_CLIENT = 'cloud-services';

/** The life of a token that does not say how long it lives, in seconds; and the longest that is believed. */
const DEFAULT_LIFE = 60;
const LONGEST_LIFE = 24 * 3600;

/** A token is renewed so long before its end, in milliseconds, or after nine tenths of a short life. */
const MARGIN = 30_000;

/** The longest answer with a token, in bytes. */
const MAX_ANSWER = 256 * 1024;

interface Token {
  readonly text: string;
  /** When it is renewed, in milliseconds since 1970. */
  readonly until: number;
}

/** Access tokens for one login: got when first needed, kept, renewed before they end. */
export class Tokens {
  private kept: Promise<Token> | undefined;

  /** `url`: where tokens are made; `safeAddress` or a part of the program has vouched for it. */
  public constructor(
    private readonly wire: Wire,
    private readonly url: URL,
    private login: OcmLogin,
  ) {
    wire.secrets.add(login.kind === 'client' ? login.secret : login.token);
  }

  /** A token that has not ended. @throws OcmError `OCM_LOGIN_REFUSED`, or that there was no answer */
  public async current(): Promise<string> {
    const { login, kept } = this;
    if (login.kind === 'access') return login.token;
    if (kept) {
      const { text, until } = await kept;
      if (until > this.wire.clock.now()) return text;
    }
    // Requests that wait at the same time take the token that the first of them gets.
    const next = this.kept !== undefined && this.kept !== kept ? this.kept : this.fetch(login);
    this.kept = next;
    next.catch(() => {
      if (this.kept === next) this.kept = undefined;
    });
    return (await next).text;
  }

  /** Forgets a token that OCM has refused before its time. @returns true if another one can be had */
  public async refused(token: string): Promise<boolean> {
    const kept = await this.kept?.catch(() => undefined);
    if (kept?.text === token) this.kept = undefined;
    return this.login.kind !== 'access';
  }

  private async fetch(login: Exclude<OcmLogin, { kind: 'access' }>): Promise<Token> {
    const { wire, url } = this;
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
    const answer = parseObject(response.body.toString()) ?? {};
    // OAuth 2 (RFC 6749, 5.2) answers 400 or 401 to a login that it does not know, and says why in fields of its own.
    if (response.status === 400 || response.status === 401) {
      const reason = [answer.error, answer.error_description]
        .map((text) => said(text, wire.secrets))
        .filter((text) => text !== '');
      throw ocmError({
        code: 'OCM_LOGIN_REFUSED',
        message: `${shownUrl(url)} gives no token for this login${reason.length === 0 ? '' : ` (${reason.join(': ')})`}`,
        hint: 'Check OCM_CLIENT_ID and OCM_CLIENT_SECRET, or get a new offline token: one that is not used for long ends.',
      });
    }
    if (response.status !== 200) throw refusal(response, asked, wire.secrets);
    const { access_token: text, refresh_token: refresh, expires_in: seconds } = answer;
    if (typeof text !== 'string' || !/^[\x21-\x7e]+$/.test(text)) {
      throw ocmError({
        code: 'OCM_ANSWER_INVALID',
        message: `${shownUrl(url)} gave no token that can be used`,
        hint: 'Check --token-url.',
      });
    }
    wire.secrets.add(text);
    if (login.kind === 'offline' && typeof refresh === 'string' && refresh !== '') {
      // A service that changes the token each time takes the old one only once.
      wire.secrets.add(refresh);
      this.login = { kind: 'offline', token: refresh };
    }
    const life = 1000 * Math.min(typeof seconds === 'number' && seconds > 0 ? seconds : DEFAULT_LIFE, LONGEST_LIFE);
    return { text, until: wire.clock.now() + Math.max(life - MARGIN, life * 0.9) };
  }
}

function formOf(login: Exclude<OcmLogin, { kind: 'access' }>): URLSearchParams {
  return login.kind === 'client'
    ? new URLSearchParams({ grant_type: 'client_credentials', client_id: login.id, client_secret: login.secret })
    : new URLSearchParams({ grant_type: 'refresh_token', client_id: OFFLINE_CLIENT, refresh_token: login.token });
}
