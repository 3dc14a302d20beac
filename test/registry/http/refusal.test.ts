import { Secrets } from '../../../src/http/secrets';
import { refusal } from '../../../src/registry/http/refusal';

const ASKED = { action: 'push the manifest x', url: new URL('https://user:secret@quay.io/v2/a?sig=secret'), hasLogin: false };

function refused(
  status: number,
  { body = '', hasLogin = false, headers = {} }: { body?: string; hasLogin?: boolean; headers?: Record<string, string> } = {},
) {
  const secrets = new Secrets();
  secrets.add('pass-word');
  const response = { status, headers: new Map(Object.entries(headers)), body: Buffer.from(body) };
  return refusal(response, { ...ASKED, hasLogin }, secrets);
}

test.each([
  [401, false, 'REGISTRY_LOGIN_NEEDED', 'Log in with podman login quay.io or docker login quay.io'],
  [401, true, 'REGISTRY_LOGIN_FAILED', 'is wrong or has expired'],
  [403, false, 'REGISTRY_DENIED', 'as somebody who may'],
  [403, true, 'REGISTRY_DENIED', 'Ask its owner'],
  [404, true, 'REGISTRY_NOT_FOUND', 'Check the names'],
  [429, true, 'REGISTRY_BUSY', 'Run again later'],
  [503, true, 'REGISTRY_BUSY', 'Run again later'],
  [400, true, 'REGISTRY_REFUSED', 'see the log of the registry'],
  [200, true, 'REGISTRY_REFUSED', 'see the log of the registry'],
])('%i with login: %s', (status, hasLogin, code, hint) => {
  const error = refused(status, { hasLogin });
  expect(error.code).toBe(code);
  expect(error.message).toContain(`Cannot push the manifest x: https://quay.io/v2/a answered ${status}`);
  expect(error.message).toContain(hint);
  expect(error.message).not.toContain('secret');
});

test('what the registry says is shown, without secrets and escapes, and not for ever', () => {
  const body = JSON.stringify({
    errors: [{ code: 'DENIED', message: 'pass-word \u001b[31m' }, { code: 'OTHER', detail: 'x' }, 7, null],
  });
  expect(refused(400, { body }).message).toContain(String.raw`answered 400 (DENIED: *** \u{1b}[31m; OTHER)`);
  const long = JSON.stringify({ errors: [{ code: 'DENIED', message: 'x'.repeat(10_000) }] });
  expect(refused(400, { body: long }).message.length).toBeLessThan(600);
});

test.each(['<html>pass-word</html>', '[]', 'null', '{"errors":{}}', '{"errors":[{"message":7}]}'])(
  'a body in no form of the specification: %s',
  (body) => {
    expect(refused(400, { body }).message).toContain('answered 400\n');
  },
);

test('the time that a busy registry asks for', () => {
  expect(refused(429, { headers: { 'retry-after': '3600' } }).message).toContain('asks to wait until or for 3600');
});
