import { printable } from '../diagnostics';
import type { HttpResponse, Secrets } from '../http';
import { parseObject } from './json-object';

/** So much of what a server says is shown, in UTF-16 code units. */
const MAX_REASON = 200;

/** An unbroken run as long as this is no word: it is an icon, a token or a key that the server repeats. Digests of images are shorter. */
const RUN = /[A-Za-z0-9+/=_.-]{100,}/g;

/** A body longer than this may have been cut, in bytes. */
const CUT = 60_000;

/** A text of a server as it may be shown: on one line, bounded, without secrets and without images in base64. */
export function said(text: unknown, secrets: Secrets): string {
  if (typeof text !== 'string') return '';
  // A text that was cut first could end in half a secret, which nobody would recognize.
  return printable(secrets.hide(text).replace(RUN, '…').slice(0, MAX_REASON));
}

/** What OCM says about an error: `CLUSTERS-MGMT-400: reason, operation 1a2b` (managed-tenants 3.5); empty if it says nothing. */
export function reasonOf({ headers, body }: HttpResponse, secrets: Secrets): string {
  const { code, reason, operation_id: operation } = parseObject(body.toString()) ?? {};
  const what = [said(code, secrets), said(reason, secrets)].filter((text) => text !== '').join(': ');
  const id = said(operation ?? headers.get('x-operation-id'), secrets);
  return [what, ...(id === '' ? [] : [`operation ${id}`])].filter((text) => text !== '').join(', ');
}

/**
 * True for an error that OCM itself has answered, and not a proxy or a server of something else. Of a long one, such as one that repeats
 * the icon, only the beginning was read; its type has to do then.
 */
export function isOcmAnswer({ headers, body }: HttpResponse): boolean {
  const error = parseObject(body.toString());
  return error ? error.kind === 'Error' : /^application\/json\b/.test(headers.get('content-type') ?? '') && body.length > CUT;
}
