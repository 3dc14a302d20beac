import { type Diagnostic, error, quote } from '../diagnostics';
import { ForgeError } from './forge-error';
import { redact } from './redact';
import { MAX_ATTEMPTS, waitBeforeRetry } from './retry';

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

/** What {@link ForgeHttp} has from outside; tests bring their own. */
export interface ForgeHttpOptions {
  /** Texts that are never shown. */
  readonly secrets: readonly string[];
  /** Resolves after so many milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** Milliseconds after which a request is given up. */
  readonly timeout?: number;
}

/** Milliseconds for one request. */
const TIMEOUT = 30_000;

/** An answer is a few merge requests; nobody sends more in good faith. */
const MAX_BODY = 4 * 1024 * 1024;

/**
 * Sends the requests of the client libraries: bounded in time and size, again where that helps, and never to another host than
 * was asked for. A redirect is refused, as it would take the token along.
 */
export class ForgeHttp {
  private readonly secrets: readonly string[];
  private readonly wait: (milliseconds: number) => Promise<void>;
  private readonly timeout: number;

  public constructor({ secrets, wait = sleep, timeout = TIMEOUT }: ForgeHttpOptions) {
    this.secrets = secrets;
    this.wait = wait;
    this.timeout = timeout;
  }

  /**
   * @throws ForgeRefusal if the server refuses the request; ForgeError `FORGE_UNREACHABLE`, `FORGE_REDIRECT` or `FORGE_ANSWER`
   * if there is no usable answer
   */
  public async send(request: ForgeRequest): Promise<ForgeAnswer> {
    for (let attempt = 1; ; attempt++) {
      const { response, reason } = await this.attempt(request);
      // No answer at all is worth as many tries as the answer "bad gateway".
      const wait = waitBeforeRetry(response?.status ?? 502, response?.headers.get('retry-after') ?? null, attempt, Date.now());
      if (wait === undefined || (response && response.status < 400)) {
        if (!response) throw new ForgeError([unreachable(request, this.clean(reason))]);
        return this.answerOf(request, response);
      }
      await response?.body?.cancel();
      await this.wait(wait);
    }
  }

  private async attempt({ url, method, headers, body }: ForgeRequest): Promise<{ response?: Response; reason: string }> {
    try {
      const signal = AbortSignal.timeout(this.timeout);
      return { response: await fetch(url, { method, headers, body, redirect: 'manual', signal }), reason: '' };
    } catch (cause) {
      return { reason: reasonOf(cause) };
    }
  }

  private async answerOf(request: ForgeRequest, response: Response): Promise<ForgeAnswer> {
    const { status } = response;
    if (status >= 300 && status < 400)
      throw new ForgeError([redirected(request, this.clean(response.headers.get('location') ?? ''))]);
    let body: unknown;
    try {
      const text = await readBody(response);
      body = text === '' ? null : JSON.parse(text);
    } catch (cause) {
      if (status < 400) throw new ForgeError([unusable(request, this.clean(reasonOf(cause)))]);
    }
    if (status >= 400) throw new ForgeRefusal(status, this.clean(messageOf(body) ?? response.statusText));
    return { status, headers: Object.fromEntries(response.headers), body };
  }

  private clean(text: string): string {
    return redact(text, this.secrets);
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function readBody(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MAX_BODY) throw new Error(`it is larger than ${MAX_BODY / 1024 / 1024} MiB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** What went wrong, without the stack: fetch hides the reason in the cause. */
function reasonOf(cause: unknown): string {
  const { name, message, cause: inner }: { name?: unknown; message?: unknown; cause?: unknown } = Object(cause);
  if (name === 'TimeoutError') return 'it did not answer in time';
  return String(Object(inner).message || message || cause);
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

/** The server of a request, for messages: without the query, which can be long. */
function serverOf({ url }: ForgeRequest): string {
  return quote(new URL(url).origin);
}

function unreachable(request: ForgeRequest, reason: string): Diagnostic {
  return error({
    code: 'FORGE_UNREACHABLE',
    message: `${serverOf(request)} cannot be reached (${MAX_ATTEMPTS} tries): ${reason}`,
    hint: 'Look at the network and the address. For a certificate of your own, set NODE_EXTRA_CA_CERTS; checks are never left out.',
  });
}

function redirected(request: ForgeRequest, location: string): Diagnostic {
  return error({
    code: 'FORGE_REDIRECT',
    message: `${serverOf(request)} sends the request on to ${quote(location)}, which is not followed`,
    hint: 'If the project has moved, set its new address with git remote set-url origin ADDRESS.',
  });
}

function unusable(request: ForgeRequest, reason: string): Diagnostic {
  return error({
    code: 'FORGE_ANSWER',
    message: `the answer of ${serverOf(request)} cannot be used: ${reason}`,
    hint: 'Look whether this is the address of the forge, and no page for logging in stands before it.',
  });
}
