import { type Diagnostic, error } from '../diagnostics';
import type { RemoteWrite } from './addon-resource-props';

/** The rules for the addresses of a remote write. No message repeats an address: it may hold a password. */
export function checkRemoteWrite({ url, oauth2 }: RemoteWrite, property: string): Diagnostic[] {
  return [...checkUrl(url, `${property}.url`), ...(oauth2 ? checkUrl(oauth2.tokenUrl, `${property}.oauth2.tokenUrl`) : [])];
}

function checkUrl(text: string, property: string): Diagnostic[] {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['https:', 'http:'].includes(url.protocol)) {
    const message = `${property} is not an address that begins with https://`;
    return [error({ code: 'ADDON_URL_INVALID', message, hint: 'Give the whole address.' })];
  }
  if (url.username === '' && url.password === '') return [];
  const message = `${property} holds a user name or a password`;
  const hint = 'Take it out of the address, and replace it if it was committed; name Secrets in oauth2.';
  return [error({ code: 'ADDON_URL_WITH_CREDENTIALS', message, hint })];
}
