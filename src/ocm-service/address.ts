import { isLoopback } from '../http';

/**
 * An address that tokens may be sent to: https, or plain http on this machine, where nobody listens in between; without user, query and
 * fragment.
 * @returns undefined if it is none
 */
export function safeAddress(text: string): URL | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isBare = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (!isBare || (url.protocol !== 'https:' && !isLoopback(url.hostname))) return undefined;
  return url;
}
