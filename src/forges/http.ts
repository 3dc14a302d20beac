import { STATUS_CODES } from 'node:http';
import { type Diagnostic, error, printable, quote } from '../diagnostics';
import { type HttpRequest, type HttpResponse, isBusy, shownUrl, TransportError, type Wire, withRetries } from '../http';
import { ForgeError } from './forge-error';

/** A request to a forge's API. */
export interface ForgeRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An answer that says the request was done. */
export interface ForgeAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  /** What the JSON of the body says; null if there is none. */
  readonly body: unknown;
}

/** Thrown for an answer of 400 and above that another try does not better. */
export class ForgeRefusal extends Error {
  /** `message` is what the server said, without secrets. */
  public constructor(
    public readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'ForgeRefusal';
  }
}

/** An answer is a few merge requests; nobody sends more in good faith. */
const MAX_BODY = 4 * 1024 * 1024;

/**
 * Sends the requests of the client libraries: bounded in time and size, again where that helps, and never to another host than
 * was asked for. A redirect is refused, as it would take the token along.
 */
export class ForgeHttp {
  public constructor(private readonly wire: Wire) {}

  /**
   * @throws ForgeRefusal if the server refuses the request; ForgeError `FORGE_UNREACHABLE`, `FORGE_REDIRECT` or `FORGE_ANSWER`
   * if there is no usable answer
   */
  public async send(request: ForgeRequest): Promise<ForgeAnswer> {
    const { transport, signal } = this.wire;
    const body = request.body === undefined ? undefined : Buffer.from(request.body);
    const sent = { method: methodOf(request), url: new URL(request.url), headers: request.headers, body, maxBody: MAX_BODY };
    try {
      return this.answerOf(sent.url, await withRetries(this.wire, () => transport.send(sent, signal), isLater));
    } catch (cause) {
      if (!(cause instanceof TransportError)) throw cause;
      throw new ForgeError([cause.failure === 'too-long' ? unusable(sent.url, cause.message) : unreachable(sent.url, cause)]);
    }
  }

  private answerOf(url: URL, { status, headers, body: bytes }: HttpResponse): ForgeAnswer {
    if (status >= 300 && status < 400) throw new ForgeError([redirected(url, headers.get('location') ?? '')]);
    const body = parse(bytes.toString());
    if (status >= 400) throw new ForgeRefusal(status, this.clean(messageOf(body) ?? STATUS_CODES[status] ?? 'no reason'));
    if (body === undefined) throw new ForgeError([unusable(url, 'it is no JSON')]);
    return { status, headers: Object.fromEntries(headers), body };
  }

  private clean(text: string): string {
    return printable(this.wire.secrets.hide(text).trim());
  }
}

/** GitHub answers 403 with Retry-After to too many requests at once. */
function isLater({ status, headers }: HttpResponse): boolean {
  return isBusy(status) || (status === 403 && headers.has('retry-after'));
}

function methodOf({ method }: ForgeRequest): HttpRequest['method'] {
  const known = (['GET', 'POST'] as const).find((each) => each === method.toUpperCase());
  if (known) return known;
  throw new Error(`no client of a forge should send ${method}`);
}

/** What a JSON text says; undefined if it is none, null if it is empty. */
function parse(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** GitLab says `message` (a text, a list or a map of lists) or `error`; GitHub says `message` and `errors`. */
function messageOf(body: unknown): string | undefined {
  const { message, error: reason, errors }: { message?: unknown; error?: unknown; errors?: unknown } = Object(body);
  const said = [message ?? reason, errors].filter((each) => each !== undefined).map(textOf);
  return said.length === 0 ? undefined : said.join('; ');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function unreachable({ origin }: URL, { message: reason }: TransportError): Diagnostic {
  return error({
    code: 'FORGE_UNREACHABLE',
    message: `${quote(origin)} cannot be reached: ${reason}`,
    hint: 'Look at the network and the address. For a certificate of your own, set NODE_EXTRA_CA_CERTS; checks are never left out.',
  });
}

function redirected(url: URL, location: string): Diagnostic {
  const to = URL.canParse(location, url.href) ? shownUrl(new URL(location, url)) : 'what is no address';
  return error({
    code: 'FORGE_REDIRECT',
    message: `${quote(url.origin)} sends the request on to ${quote(to)}, which is not followed`,
    hint: 'If the project has moved, set its new address with git remote set-url origin ADDRESS.',
  });
}

function unusable({ origin }: URL, reason: string): Diagnostic {
  return error({
    code: 'FORGE_ANSWER',
    message: `the answer of ${quote(origin)} cannot be used: ${reason}`,
    hint: 'Look whether this is the address of the forge, and no page for logging in stands before it.',
  });
}
