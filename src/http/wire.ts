import type { Clock } from './clock';
import type { HttpResponse, Transport } from './http';
import { Patience, type RetryPolicy } from './patience';
import type { Secrets } from './secrets';
import { TransportError } from './transport-error';

/** What every request of a run goes through. */
export interface Wire {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly retries: RetryPolicy;
  readonly secrets: Secrets;
  /** Plain HTTP was asked for: it is right on any host, and not on this machine alone. */
  readonly isPlainPermitted: boolean;
  /** Ends the run. */
  readonly signal?: AbortSignal;
}

/** True for an answer that is worth another try a little later: too many requests, or a failure of the server or of one before it. */
export function isBusy(status: number): boolean {
  return [408, 429, 500, 502, 503, 504].includes(status);
}

/**
 * Tries until there is an answer other than "busy", or no patience left: then the last one counts.
 * @param isBusyAnswer tells which answers are worth another try
 * @throws TransportError if the last try had no answer, or none can be hoped for
 */
export async function withRetries<T extends HttpResponse>(
  { clock, retries, signal }: Wire,
  attempt: () => Promise<T>,
  isBusyAnswer: (answer: T) => boolean = ({ status }) => isBusy(status),
): Promise<T> {
  const patience = new Patience(retries, clock, signal);
  for (;;) {
    let failure: TransportError | undefined;
    let response: T | undefined;
    try {
      response = await attempt();
      if (!isBusyAnswer(response)) return response;
    } catch (cause) {
      if (!(cause instanceof TransportError) || !cause.isTransient) throw cause;
      failure = cause;
    }
    if (await patience.wait(response?.headers.get('retry-after'))) continue;
    if (response) return response;
    throw failure;
  }
}
