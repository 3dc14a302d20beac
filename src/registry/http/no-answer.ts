import { shownUrl, type TransportError } from '../../http';
import { type RegistryError, registryError } from '../registry-error';

/** The problem that a server gave no usable answer. */
export function noAnswer(url: URL, { failure, message: reason }: TransportError): RegistryError {
  const message = `No usable answer from ${shownUrl(url)}: ${reason}`;
  switch (failure) {
    case 'certificate':
      return registryError({
        code: 'REGISTRY_CERTIFICATE',
        message,
        hint: 'If its authority (CA) is your own, give its certificate with --ca-file, or set NODE_EXTRA_CA_CERTS.',
      });
    case 'not-tls':
      return registryError({
        code: 'REGISTRY_CERTIFICATE',
        message,
        hint: 'If this registry has no TLS, and you trust every network on the way to it, use --plain-http.',
      });
    case 'too-long':
      return registryError({ code: 'REGISTRY_ANSWER_INVALID', message, hint: 'This is no registry, or a broken one.' });
    case 'unreachable':
      return registryError({
        code: 'REGISTRY_UNREACHABLE',
        message,
        hint: 'Check its name and the network, then run again: what has arrived is not sent again.',
      });
  }
}
