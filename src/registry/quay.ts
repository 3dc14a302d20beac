import {
  type Clock,
  DEFAULT_RETRIES,
  type HttpRequest,
  type HttpResponse,
  type RetryPolicy,
  Secrets,
  type Transport,
  TransportError,
  withRetries,
} from '../http';
import { noAnswer } from './http/no-answer';
import { refusal } from './http/refusal';
import { type RegistryError, registryError } from './registry-error';

/** Access to the API of a Quay. */
export interface QuayOptions {
  /** Its address: `https://quay.io`. The key is sent there. */
  readonly url: URL;
  /** An OAuth token with the right to make repositories, `QUAY_APIKEY` (managed-tenants 4.2). */
  readonly apiKey: string;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly retries?: RetryPolicy;
  readonly signal?: AbortSignal;
}

/** Makes repositories that Quay does not make by itself when something is pushed: those of an organization, as public ones. */
export class Quay {
  private readonly secrets = new Secrets();
  private readonly known = new Map<string, Promise<boolean>>();

  public constructor(private readonly options: QuayOptions) {
    this.secrets.add(options.apiKey);
  }

  /** True if a repository is there. @throws RegistryError */
  public has(repository: string): Promise<boolean> {
    const kept = this.known.get(repository);
    if (kept) return kept;
    const answer = this.look(repository);
    this.known.set(repository, answer);
    return answer;
  }

  /**
   * Makes a repository unless it is there (managed-tenants 4.2: public, kind `image`, without description).
   * @returns true if it was made
   * @throws RegistryError
   */
  public async ensure(repository: string): Promise<boolean> {
    if (await this.has(repository)) return false;
    this.known.set(repository, Promise.resolve(true));
    const { namespace, name } = split(repository);
    const action = `make the repository ${repository}`;
    const body = JSON.stringify({ repo_kind: 'image', namespace, visibility: 'public', repository: name, description: '' });
    const answer = await this.send('POST', 'repository', Buffer.from(body));
    if (answer.status === 200 || answer.status === 201) return true;
    // Somebody else was faster, or an answer to us was lost: it is there all the same.
    if (answer.status === 400 && (await this.look(repository))) return false;
    throw this.refused(answer, action, 'repository');
  }

  private async look(repository: string): Promise<boolean> {
    const { namespace, name } = split(repository);
    const path = `repository/${namespace}/${name}`;
    const action = `look for the repository ${repository}`;
    const answer = await this.send('GET', path);
    if (answer.status === 404) return false;
    if (answer.status === 200) return true;
    throw this.refused(answer, action, path);
  }

  private async send(method: HttpRequest['method'], path: string, body?: Buffer): Promise<HttpResponse> {
    const { transport, clock, apiKey, signal, retries = DEFAULT_RETRIES } = this.options;
    const url = this.address(path);
    const headers = { authorization: `Bearer ${apiKey}`, accept: 'application/json', 'content-type': 'application/json' };
    const wire = { transport, clock, retries, signal, secrets: this.secrets, isPlainPermitted: false };
    try {
      return await withRetries(wire, () => transport.send({ method, url, headers, body }, signal));
    } catch (cause) {
      throw cause instanceof TransportError ? noAnswer(url, cause) : cause;
    }
  }

  private refused(answer: HttpResponse, action: string, path: string): RegistryError {
    if (answer.status !== 401 && answer.status !== 403) {
      return refusal(answer, { action, url: this.address(path), hasLogin: true }, this.secrets);
    }
    return registryError({
      code: 'QUAY_KEY_REFUSED',
      message: `Cannot ${action}: the API of ${this.options.url.host} refused the key in QUAY_APIKEY (${answer.status})`,
      hint: 'Make an OAuth token of the organization there, with the right to create repositories.',
    });
  }

  private address(path: string): URL {
    return new URL(`/api/v1/${path}`, this.options.url);
  }
}

/** The organization, and the rest. */
function split(repository: string): { namespace: string; name: string } {
  const slash = repository.indexOf('/');
  return { namespace: repository.slice(0, Math.max(slash, 0)), name: repository.slice(slash + 1) };
}
