import { loginFrom, OcmError } from '../../src/ocm-service';

function jwt(typ: string): string {
  return `e30.${Buffer.from(JSON.stringify({ typ })).toString('base64url')}.sig`;
}

test.each([
  [
    { OCM_CLIENT_ID: 'a', OCM_CLIENT_SECRET: 'b\n', OCM_TOKEN: 'c' },
    { kind: 'client', id: 'a', secret: 'b' },
  ],
  [
    { OCM_OFFLINE_TOKEN: 'a', OCM_TOKEN: 'b' },
    { kind: 'offline', token: 'a' },
  ],
  [{ OCM_TOKEN: 'opaque' }, { kind: 'offline', token: 'opaque' }],
  [{ OCM_TOKEN: jwt('Offline') }, { kind: 'offline', token: jwt('Offline') }],
  [{ OCM_TOKEN: jwt('Bearer') }, { kind: 'access', token: jwt('Bearer') }],
])('the login of %j', (env, login) => {
  expect(loginFrom(env)).toEqual(login);
});

test.each([
  [{}, 'OCM_LOGIN_MISSING'],
  [{ OCM_CLIENT_ID: 'a', OCM_TOKEN: 'b' }, 'OCM_LOGIN_MISSING'],
  [{ OCM_CLIENT_SECRET: 'sesame' }, 'OCM_LOGIN_MISSING'],
  [{ OCM_TOKEN: 'open sesame' }, 'OCM_LOGIN_INVALID'],
  [{ OCM_TOKEN: 'sesame'.repeat(4000) }, 'OCM_LOGIN_INVALID'],
])('no login in %#', (env, code) => {
  let thrown: unknown;
  try {
    loginFrom(env);
  } catch (cause) {
    thrown = cause;
  }
  if (!(thrown instanceof OcmError)) throw new Error('an OcmError was expected');
  expect(thrown.code).toBe(code);
  expect(thrown.message).not.toContain('sesame');
});
