/** At most so many times a request is sent. */
export const MAX_ATTEMPTS = 4;

/** The longest wait that a server may ask for, in milliseconds. */
const MAX_WAIT = 60_000;

/** The first wait if the server names none, in milliseconds; each later one is twice as long. */
const FIRST_WAIT = 500;

/**
 * Milliseconds to wait before a request is sent again; undefined if it should not be. 429 and the transient 5xx are worth it, and 403
 * if it comes with Retry-After: so GitHub answers to too many requests at once.
 * @param attempt how often it has been sent
 * @param now milliseconds since 1970, for a Retry-After that is a date (RFC 9110, 10.2.3)
 */
export function waitBeforeRetry(status: number, retryAfter: string | null, attempt: number, now: number): number | undefined {
  if (attempt >= MAX_ATTEMPTS) return undefined;
  const isTransient = [429, 500, 502, 503, 504].includes(status) || (status === 403 && retryAfter !== null);
  if (!isTransient) return undefined;
  const asked = retryAfter === null ? undefined : parseRetryAfter(retryAfter, now);
  const wait = asked ?? FIRST_WAIT * 2 ** (attempt - 1);
  return wait <= MAX_WAIT ? wait : undefined;
}

function parseRetryAfter(text: string, now: number): number | undefined {
  if (/^[0-9]+$/.test(text.trim())) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
