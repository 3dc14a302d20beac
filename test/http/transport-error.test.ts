import { transportError } from '../../src/http/transport-error';

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: https://user:secret@host/?token=secret`), { code });
}

test.each([
  ['ECONNREFUSED', 'unreachable', true],
  ['ECONNRESET', 'unreachable', true],
  ['UND_ERR_SOCKET', 'unreachable', true],
  ['UND_ERR_HEADERS_TIMEOUT', 'unreachable', true],
  ['UND_ERR_BODY_TIMEOUT', 'unreachable', true],
  ['EAI_AGAIN', 'unreachable', true],
  ['HPE_INVALID_EOF_STATE', 'unreachable', true],
  ['ENOTFOUND', 'unreachable', false],
  ['HPE_INVALID_CONSTANT', 'unreachable', false],
  ['UND_ERR_HEADERS_OVERFLOW', 'unreachable', false],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate', false],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate', false],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate', false],
  ['CERT_HAS_EXPIRED', 'certificate', false],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate', false],
  ['EPROTO', 'not-tls', false],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'not-tls', false],
])('%s', (code, kind, isTransient) => {
  const error = transportError(failure(code));
  expect([error.failure, error.isTransient]).toEqual([kind, isTransient]);
  expect(error.message).not.toContain('secret');
});

test('the innermost cause counts, and of several addresses the first', () => {
  const cause = new TypeError('fetch failed', { cause: new AggregateError([failure('ENOTFOUND'), failure('ECONNREFUSED')]) });
  expect(transportError(cause).message).toBe('there is no host of that name');
});

test('a cause without a code, or with itself as its cause', () => {
  const circle: { cause?: unknown } = {};
  circle.cause = circle;
  for (const cause of [circle, 'text', undefined, failure('not a code; secret')]) {
    expect(transportError(cause).message).toBe('the connection failed');
  }
});
