/** Why there is no answer. */
export type TransportFailure = 'certificate' | 'not-tls' | 'unreachable' | 'too-long';

/** A request without a usable answer. Its message names neither URL nor header, so it can be shown. */
export class TransportError extends Error {
  public constructor(
    public readonly failure: TransportFailure,
    message: string,
    /** True if the same request may well succeed a little later. */
    public readonly isTransient: boolean,
  ) {
    super(message);
    this.name = 'TransportError';
  }
}

/** Codes of Node and OpenSSL for a certificate that cannot be trusted. */
const CERTIFICATE = /CERT|SELF_SIGNED|^UNABLE_TO_|^HOSTNAME_MISMATCH|^INVALID_CA|^PATH_LENGTH_EXCEEDED/;

/** The other side does not speak TLS, or not to us. */
const NOT_TLS = /^EPROTO$|^ERR_SSL_/;

/** Nothing that waiting mends: no such name, no such protocol, a broken answer. */
const LASTING = /^ENOTFOUND$|^ERR_|^HPE_(?!INVALID_EOF)|^UND_ERR_(INVALID|NOT_SUPPORTED|HEADERS_OVERFLOW|RES_EXCEEDED)/;

/** What a proxy answers to CONNECT is told by undici in words only. */
const PROXY_ANSWER = /^Proxy (?:response|Authentication Required) \(([0-9]{3})\)/;

/** What a failure of the network means. `cause` is what undici threw. */
export function transportError(cause: unknown): TransportError {
  const [, status] = cause instanceof Error ? (PROXY_ANSWER.exec(cause.message) ?? []) : [];
  if (status !== undefined) return new TransportError('unreachable', `the proxy answered ${status}`, Number(status) >= 500);
  const code = codeOf(cause);
  if (code === undefined) return new TransportError('unreachable', 'the connection failed', true);
  if (CERTIFICATE.test(code)) return new TransportError('certificate', `its certificate is not trusted (${code})`, false);
  if (NOT_TLS.test(code)) return new TransportError('not-tls', `it does not speak TLS as expected (${code})`, false);
  const words = WORDS.find(([pattern]) => pattern.test(code))?.[1];
  return new TransportError('unreachable', words ?? `the connection failed (${code})`, !LASTING.test(code));
}

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^ECONNREFUSED$/, 'the connection was refused'],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'the connection was cut'],
  [/^ENOTFOUND$/, 'there is no host of that name'],
  [/^UND_ERR_CONNECT_TIMEOUT$/, 'it did not accept a connection in time'],
  [/^UND_ERR_HEADERS_TIMEOUT$/, 'it did not answer in time'],
  [/^UND_ERR_BODY_TIMEOUT$/, 'its answer stopped in the middle'],
];

/** The code of the innermost cause that has one; with several addresses of a host, that of the first. */
function codeOf(cause: unknown, depth = 0): string | undefined {
  if (typeof cause !== 'object' || cause === null || depth > 5) return undefined;
  const inner = 'cause' in cause ? codeOf(cause.cause, depth + 1) : undefined;
  if (inner !== undefined) return inner;
  if ('code' in cause && typeof cause.code === 'string' && /^[A-Z0-9_-]{1,60}$/.test(cause.code)) return cause.code;
  return 'errors' in cause && Array.isArray(cause.errors) ? codeOf(cause.errors[0], depth + 1) : undefined;
}
