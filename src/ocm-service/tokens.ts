import type { Wire } from '../http';
import type { OcmLogin } from './login';
import { type RenewableLogin, requestToken } from './token-request';

/** Where tokens are made for all environments of OCM (managed-tenants 3.5). */
export const TOKEN_URL = 'https://sso.redhat.com/auth/realms/redhat-external/protocol/openid-connect/token';

/** A token is renewed so long before its end, in milliseconds, or after nine tenths of a short life. */
const MARGIN = 30_000;

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
    wire.secrets.add(secretOf(login));
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

  private async fetch(login: RenewableLogin): Promise<Token> {
    const { wire, url } = this;
    const { text, life, next } = await requestToken(wire, url, login);
    wire.secrets.add(text);
    wire.secrets.add(secretOf(next));
    this.login = next;
    return { text, until: wire.clock.now() + Math.max(life - MARGIN, life * 0.9) };
  }
}

function secretOf(login: OcmLogin): string {
  return login.kind === 'client' ? login.secret : login.token;
}
