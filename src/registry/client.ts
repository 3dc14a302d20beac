import { type HttpRequest, type HttpResponse, shownUrl, TransportError, type Wire, withRetries } from '../http';
import type { Authorizer } from './auth/authorizer';
import { nextUrl } from './http/next-url';
import { noAnswer } from './http/no-answer';
import { refusal } from './http/refusal';
import { type RegistryError, registryError } from './registry-error';

/** A request to a registry. */
export interface Call extends Omit<HttpRequest, 'url'> {
  /** Below the address of the registry, or a whole address that the registry gave. */
  readonly url: string | URL;
  /** What is asked for, in the words of token services: `repository:<name>:pull`. */
  readonly scopes: readonly string[];
  /** What is done, for messages: `read the manifest …`. */
  readonly action: string;
  /** A body is sent on when the registry sends us elsewhere, as it may for blobs. Without a body that is always so. */
  readonly isMovable?: boolean;
}

/** An answer, and the address that gave it: the registry's, or where it sent us. */
export interface Answer extends HttpResponse {
  readonly url: URL;
}

/** More is a circle. */
const MAX_REDIRECTS = 5;

/** Sends requests to one registry: with authorization, which never goes to another host, and following where it sends us. */
export class Client {
  /** `base`: the address of the registry, which may have to be found out. */
  public constructor(
    public readonly wire: Wire,
    private readonly base: () => Promise<URL>,
    private readonly authorizer: Authorizer,
  ) {}

  /** The address of the registry. @throws RegistryError if it has to be found out and does not answer */
  public address(): Promise<URL> {
    return this.base();
  }

  /** Sends a request, again if the registry is busy or the connection breaks. @throws RegistryError if there is no answer */
  public async call(call: Call): Promise<Answer> {
    try {
      return await withRetries(this.wire, () => this.once(call));
    } catch (cause) {
      throw cause instanceof TransportError ? noAnswer(await this.resolve(call.url), cause) : cause;
    }
  }

  /** Sends a request, once. @throws TransportError if there is no answer, RegistryError */
  public async once(call: Call): Promise<Answer> {
    const base = await this.base();
    let url = await this.resolve(call.url);
    let hasLearned = false;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; ) {
      const isOurs = url.origin === base.origin;
      const authorization = isOurs ? await this.authorizer.header(base, call.scopes) : undefined;
      const headers = authorization === undefined ? { ...call.headers } : { ...call.headers, authorization };
      const { method, body, maxBody } = call;
      const response = await this.wire.transport.send({ method, url, headers, body, maxBody }, this.wire.signal);
      if (response.status === 401 && isOurs && !hasLearned) {
        hasLearned = true;
        if (await this.authorizer.learn(response, call.scopes, authorization)) continue;
      }
      if (!isRedirect(response.status, call)) return { ...response, url };
      url = nextUrl(url, response.headers.get('location'), this.wire.isPlainPermitted);
      redirects += 1;
    }
    throw registryError({
      code: 'REGISTRY_REDIRECT_REFUSED',
      message: `Cannot ${call.action}: ${shownUrl(base)} sends us on more than ${MAX_REDIRECTS} times, to ${shownUrl(url)} in the end`,
    });
  }

  /** The problem that an answer is none of those that the specification permits. */
  public async refusal(answer: Answer, { action }: Pick<Call, 'action'>): Promise<RegistryError> {
    const base = await this.base();
    // Another host was shown nothing.
    const hasLogin = answer.url.origin === base.origin && this.authorizer.hasLogin;
    return refusal(answer, { action, url: answer.url, hasLogin }, this.wire.secrets);
  }

  private async resolve(url: string | URL): Promise<URL> {
    return typeof url === 'string' ? new URL(url, await this.base()) : url;
  }
}

/** A redirect may turn a request with a body into a GET, except 307 and 308 (RFC 9110, 15.4). */
function isRedirect(status: number, { method, isMovable }: Call): boolean {
  if (method === 'GET' || method === 'HEAD') return [301, 302, 303, 307, 308].includes(status);
  return isMovable === true && (status === 307 || status === 308);
}
