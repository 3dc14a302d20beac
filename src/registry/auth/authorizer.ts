import type { HttpResponse, Wire } from '../../http';
import type { Credential } from '../credentials/credential';
import { type Challenge, parseChallenges } from './challenge';
import { basic, fetchToken, type Token } from './token';

/** What a registry asks for. It is the same for all of its repositories, so they share it. */
export interface ChallengeMemory {
  challenge?: Challenge;
}

/** Answers the challenges of a registry for one repository, by user and password or by tokens, which it renews when they end. */
export class Authorizer {
  private readonly tokens = new Map<string, Promise<Token>>();
  private found: Promise<Credential | undefined> | undefined;
  private isKnown = false;

  /** `find` looks up the login, once and only if it is asked for. */
  public constructor(
    private readonly wire: Wire,
    private readonly memory: ChallengeMemory,
    private readonly find: () => Promise<Credential | undefined>,
  ) {}

  /** True if there is a login, and the registry has asked for one. */
  public get hasLogin(): boolean {
    return this.isKnown;
  }

  /** The header `Authorization` for a request to the registry, as far as is known what it asks for. */
  public async header(registry: URL, scopes: readonly string[]): Promise<string | undefined> {
    const { challenge } = this.memory;
    if (!challenge) return undefined;
    const credential = await this.credential();
    if (challenge.scheme === 'basic') return credential?.kind === 'password' ? basic(credential) : undefined;
    if (credential?.kind === 'bearer') return `Bearer ${credential.token}`;
    return `Bearer ${(await this.token(registry, challenge, scopes, credential)).text}`;
  }

  /**
   * Learns from an answer 401. `shown` is the header that was refused.
   * @returns true if another try can succeed
   */
  public async learn({ headers }: HttpResponse, scopes: readonly string[], shown: string | undefined): Promise<boolean> {
    const challenges = parseChallenges(headers.get('www-authenticate') ?? '');
    const challenge = challenges.find(({ scheme }) => scheme === 'bearer') ?? challenges.find(({ scheme }) => scheme === 'basic');
    if (!challenge) return false;
    this.memory.challenge = challenge;
    const credential = await this.credential();
    if (challenge.scheme === 'basic') return shown === undefined && credential?.kind === 'password';
    if (credential?.kind === 'bearer') return shown === undefined;
    // The token that was shown has ended before its time; another request may have got a new one already.
    const key = keyOf(scopes);
    const token = await this.tokens.get(key)?.catch(() => undefined);
    if (token === undefined || `Bearer ${token.text}` === shown) this.tokens.delete(key);
    return true;
  }

  private async token(
    registry: URL,
    challenge: Challenge,
    scopes: readonly string[],
    credential: Credential | undefined,
  ): Promise<Token> {
    const key = keyOf(scopes);
    const kept = this.tokens.get(key);
    if (kept && (await kept).until > this.wire.clock.now()) return kept;
    // Requests that wait at the same time take the token that the first of them gets.
    if (kept !== this.tokens.get(key)) return this.token(registry, challenge, scopes, credential);
    const { parameters } = challenge;
    const demand = { registry, realm: parameters.get('realm'), service: parameters.get('service'), scopes };
    const token = fetchToken(this.wire, demand, credential);
    this.tokens.set(key, token);
    token.catch(() => this.tokens.delete(key));
    return token;
  }

  private credential(): Promise<Credential | undefined> {
    this.found ??= this.find().then((credential) => {
      this.isKnown = credential !== undefined;
      if (credential?.kind === 'password') {
        this.wire.secrets.add(credential.password);
        this.wire.secrets.add(`${credential.username}:${credential.password}`);
      } else if (credential) this.wire.secrets.add(credential.token);
      return credential;
    });
    return this.found;
  }
}

function keyOf(scopes: readonly string[]): string {
  return [...scopes].sort().join(' ');
}
