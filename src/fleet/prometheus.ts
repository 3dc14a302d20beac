import { quote } from '../diagnostics';
import { isLoopback, shownUrl, TransportError, type Wire, withRetries } from '../http';
import { isObject, listAt, objectAt, textAt } from './json-value';

/** The answer for 100,000 clusters with a few labels each. */
const MAX_ANSWER = 64 * 1024 * 1024;

/** One series of an instant query. */
export interface Sample {
  readonly labels: ReadonlyMap<string, string>;
  readonly value: number;
}

/** Prometheus or Thanos cannot be asked, or does not answer the question. Its message can be shown. */
export class PrometheusError extends Error {
  public constructor(message: string) {
    super(message);
    this.name = 'PrometheusError';
  }
}

/** Asks Prometheus, or Thanos, which has the same API. */
export class Prometheus {
  /** @throws PrometheusError if the address is none, or would send a token in the clear */
  public constructor(
    private readonly base: URL,
    private readonly wire: Wire,
    private readonly token?: string,
  ) {
    if (base.protocol !== 'https:' && !(base.protocol === 'http:' && (wire.isPlainPermitted || isLoopback(base.hostname)))) {
      throw new PrometheusError(
        `--prometheus: ${quote(shownUrl(base))} must begin with https://; plain HTTP only on this machine`,
      );
    }
    if (token !== undefined) wire.secrets.add(token);
  }

  /** The series of an instant query, now. @throws PrometheusError without an answer that can be used */
  public async query(promQl: string): Promise<readonly Sample[]> {
    const url = new URL(`${this.base.pathname.replace(/\/+$/, '')}/api/v1/query`, this.base);
    url.searchParams.set('query', promQl);
    const headers = { accept: 'application/json', ...(this.token !== undefined && { authorization: `Bearer ${this.token}` }) };
    try {
      const request = { method: 'GET' as const, url, headers, maxBody: MAX_ANSWER };
      const { status, body } = await withRetries(this.wire, () => this.wire.transport.send(request, this.wire.signal));
      const value = parsed(body);
      if (status !== 200 || textAt(value, 'status') !== 'success') {
        const reason = textAt(value, 'error') ?? 'it did not say why';
        throw new PrometheusError(`${quote(shownUrl(url))} answers ${status}: ${quote(this.wire.secrets.hide(reason))}`);
      }
      if (textAt(value, 'data', 'resultType') !== 'vector') throw new PrometheusError(`${quote(shownUrl(url))} sent no vector`);
      return listAt(value, 'data', 'result').map(sampleFrom);
    } catch (cause) {
      if (!(cause instanceof TransportError)) throw cause;
      throw new PrometheusError(`${quote(shownUrl(url))} cannot be asked: ${cause.message}`);
    }
  }
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

function sampleFrom(value: unknown): Sample {
  const labels = Object.entries(objectAt(value, 'metric')).filter(
    (each): each is [string, string] => typeof each[1] === 'string',
  );
  const number = isObject(value) ? Number(listAt(value, 'value')[1]) : Number.NaN;
  return { labels: new Map(labels), value: number };
}
