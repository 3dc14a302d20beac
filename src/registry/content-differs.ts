import { printable } from '../diagnostics';
import { shownUrl } from '../http';
import { type RegistryError, registryError } from './registry-error';

/** The problem that a registry has, or says to have, something else than was asked for or sent. `what` says in which way. */
export function contentDiffers(url: URL, what: string): RegistryError {
  return registryError({
    code: 'REGISTRY_CONTENT_DIFFERS',
    message: `What ${shownUrl(url)} has ${printable(what)}`,
    hint: 'The registry, or something before it, is broken or not to be trusted. Do not use what it delivers.',
  });
}
