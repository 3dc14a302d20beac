import { type HttpResponse, TransportError, type Wire, withRetries } from '../http';
import { type JsonObject, parseObject } from './json-object';
import { ocmError } from './ocm-error';
import { noAnswer, refusal } from './refusal';
import { isOcmAnswer } from './said';
import type { Tokens } from './tokens';

/** A request to OCM. */
export interface OcmCall {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Below the address of OCM, without a leading `/`, its parts encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: JsonObject;
  /** What is done, for messages: `read the add-on 'widget'`. */
  readonly action: string;
  /** A status of an error that is an answer here. */
  readonly isAnswer?: 404 | 409;
}

/** What OCM answered. */
export interface OcmAnswer {
  readonly status: number;
  /** Undefined if there is none, and for an error. */
  readonly body: JsonObject | undefined;
}

/** The longest answer, in bytes: an add-on with its icon has seldom more than 100 kB, and a page of parameters less. */
const MAX_BODY = 4 * 1024 * 1024;

/**
 * Sends requests to one OCM. A request that can be repeated without harm is repeated if OCM is busy or the connection breaks: each one
 * here can, as those that make something name its id, so that a second one is answered 409. No redirect is followed.
 */
export class OcmClient {
  /** `base`: the address of OCM, from `safeAddress`. */
  public constructor(
    private readonly wire: Wire,
    public readonly base: URL,
    private readonly tokens: Tokens,
  ) {}

  /** Sends a request and waits for its answer. @throws OcmError if there is none, or another than the call permits */
  public async call(call: OcmCall): Promise<OcmAnswer> {
    const { action, isAnswer } = call;
    const url = new URL(`${this.base.pathname.replace(/\/*$/, '')}/${call.path}`, this.base);
    for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value);
    let response: HttpResponse;
    try {
      response = await withRetries(this.wire, () => this.once(url, call));
    } catch (cause) {
      throw cause instanceof TransportError ? noAnswer({ action, url }, cause) : cause;
    }
    const { status } = response;
    // The 404 of a proxy does not say that the add-on is not there.
    if (status === isAnswer && isOcmAnswer(response)) return { status, body: undefined };
    if (status < 200 || status > 299) throw refusal(response, { action, url }, this.wire.secrets);
    const body = parseObject(response.body.toString());
    if (body === undefined && (response.body.length > 0 || call.method === 'GET')) {
      throw ocmError({
        code: 'OCM_ANSWER_INVALID',
        message: `Cannot ${action}: the answer of ${url.origin} is no JSON object`,
        hint: 'Check --url, and what proxy is before it.',
      });
    }
    return { status, body };
  }

  private async once(url: URL, call: OcmCall): Promise<HttpResponse> {
    const token = await this.tokens.current();
    const response = await this.send(url, call, token);
    // A token can end before its time. A second refusal is about us.
    if (response.status !== 401 || !(await this.tokens.refused(token))) return response;
    return this.send(url, call, await this.tokens.current());
  }

  private send(url: URL, { method, body }: OcmCall, token: string): Promise<HttpResponse> {
    const headers = {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      ...(body && { 'content-type': 'application/json' }),
    };
    const bytes = body && Buffer.from(JSON.stringify(body));
    return this.wire.transport.send({ method, url, headers, body: bytes, maxBody: MAX_BODY }, this.wire.signal);
  }
}
