import { isLoopback, TransportError, type Wire, withRetries } from '../http';
import { noAnswer } from './http/no-answer';

/** The host that answers for docker's own registry. */
const DOCKER_HOST = 'registry-1.docker.io';

/**
 * The address of a registry. It has TLS, except where plain HTTP is asked for; and on this machine, where no one listens in between, also
 * without TLS if it does not speak it. A certificate that is not trusted is an error there too.
 * @param host name or address, with a port if it has one
 * @throws RegistryError
 */
export async function registryAddress(host: string, wire: Wire): Promise<URL> {
  const plain = new URL(`http://${host}/`);
  if (wire.isPlainPermitted) return plain;
  const secure = new URL(`https://${host === 'docker.io' ? DOCKER_HOST : host}/`);
  if (!isLoopback(secure.hostname)) return secure;
  const url = new URL('/v2/', secure);
  try {
    await withRetries(wire, () => wire.transport.send({ method: 'GET', url }, wire.signal));
    return secure;
  } catch (cause) {
    if (!(cause instanceof TransportError)) throw cause;
    if (cause.failure === 'not-tls') return plain;
    throw noAnswer(url, cause);
  }
}
