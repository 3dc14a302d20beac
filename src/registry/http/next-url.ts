import { isLoopback, shownUrl } from '../../http';
import { registryError } from '../registry-error';

/** Longer ones are no addresses. In UTF-16 code units. */
const MAX_LENGTH = 8192;

/**
 * The address a server sends us on to, by redirect or as the place of an upload: relative or absolute, on its own host or another.
 * From TLS to plain HTTP is never followed, and from a plain-HTTP server on this machine not to one elsewhere.
 * @param from the address that was asked
 * @param location value of the header `Location`
 * @param isPlainPermitted plain HTTP was asked for, so that it is right on any host
 * @throws RegistryError `REGISTRY_REDIRECT_REFUSED`, `REGISTRY_ANSWER_INVALID`
 */
export function nextUrl(from: URL, location: string | undefined, isPlainPermitted: boolean): URL {
  const url = location === undefined || location.length > MAX_LENGTH ? undefined : parse(location, from);
  if (!url) {
    // What cannot be taken apart cannot be shown without its secrets.
    const what = location === undefined ? 'without saying where' : 'to what is no address';
    throw registryError({ code: 'REGISTRY_ANSWER_INVALID', message: `${shownUrl(from)} sends us on ${what}` });
  }
  // A user in an address would be sent as a credential.
  url.username = '';
  url.password = '';
  url.hash = '';
  const isSafe =
    url.protocol === 'https:' ||
    (url.protocol === 'http:' && from.protocol === 'http:' && (isPlainPermitted || isLoopback(url.hostname)));
  if (!isSafe) {
    throw registryError({
      code: 'REGISTRY_REDIRECT_REFUSED',
      message: `${shownUrl(from)} sends us on to ${shownUrl(url)}, which is not TLS`,
      hint: 'Behind a proxy, a registry must be told that it is reached by https (header X-Forwarded-Proto, or its own setting).',
    });
  }
  return url;
}

function parse(location: string, from: URL): URL | undefined {
  try {
    return new URL(location, from);
  } catch {
    return undefined;
  }
}
