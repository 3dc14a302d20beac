import { printable } from '../diagnostics';

/** What stands in the place of a secret. */
const HIDDEN = '[hidden]';

/** User name and password in an address, as in `https://user:password@host/`. */
const USER_INFO = /\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi;

/**
 * A text of another program or server, safe to show: without `secrets`, plain or in base64, without the user and password of
 * addresses, on one line and bounded (bad-input 58).
 */
export function redact(text: string, secrets: readonly string[]): string {
  const hidden = secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) => [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')])
    .reduce((clean, secret) => clean.replaceAll(secret, HIDDEN), text);
  return printable(hidden.replace(USER_INFO, `$1${HIDDEN}@`).trim());
}
