import type { HttpRequest } from '../../src/http';
import { type RenewableLogin, requestToken } from '../../src/ocm-service/token-request';
import { failureOf, Setting } from './support/setting';

const setting = new Setting();
const CLIENT: RenewableLogin = { kind: 'client', id: 'me', secret: 'top-secret-1' };
const OFFLINE: RenewableLogin = { kind: 'offline', token: 'offline-token-1' };

/** Asks a service that answers so. */
function ask(status: number, body: string, login: RenewableLogin = CLIENT, seen: HttpRequest[] = []) {
  const wire = setting.wire();
  wire.secrets.add('top-secret-1');
  const send = async (request: HttpRequest) => {
    seen.push(request);
    return { status, headers: new Map(), body: Buffer.from(body) };
  };
  return requestToken(
    { ...wire, transport: { send, close: async () => undefined } },
    new URL('https://sso.example.com/token?a=b'),
    login,
  );
}

test.each([
  [CLIENT, 'grant_type=client_credentials&client_id=me&client_secret=top-secret-1'],
  [OFFLINE, 'grant_type=refresh_token&client_id=cloud-services&refresh_token=offline-token-1'],
])('the form of %j', async (login, form) => {
  const seen: HttpRequest[] = [];
  await ask(200, '{"access_token":"a"}', login, seen);
  expect(seen.map(({ method, body }) => [method, Buffer.from(body ?? []).toString()])).toEqual([['POST', form]]);
  expect(seen[0]?.headers).toMatchObject({ 'content-type': 'application/x-www-form-urlencoded' });
});

test.each([
  ['', 60_000],
  [',"expires_in":900', 900_000],
  [',"expires_in":"900"', 60_000],
  [',"expires_in":-1', 60_000],
  [',"expires_in":1e99', 86_400_000],
])('the life of a token with %j is %i ms', async (more, life) => {
  expect(await ask(200, `{"access_token":"a"${more}}`)).toEqual({ text: 'a', life, next: CLIENT });
});

test.each([
  [OFFLINE, '"new"', { kind: 'offline', token: 'new' }],
  [OFFLINE, '""', OFFLINE],
  [CLIENT, '"new"', CLIENT],
])('with %j and a refresh token %s the next login is %j', async (login, refresh, next) => {
  expect((await ask(200, `{"access_token":"a","refresh_token":${refresh}}`, login)).next).toEqual(next);
});

test.each([
  [401, '{"error":"invalid_client","error_description":"no top-secret-1"}', 'OCM_LOGIN_REFUSED', '(invalid_client: no ***)'],
  [400, '<html>', 'OCM_LOGIN_REFUSED', 'gives no token for this login'],
  [200, '{}', 'OCM_ANSWER_INVALID', 'https://sso.example.com/token gave no token'],
  [200, '{"access_token":"a b"}', 'OCM_ANSWER_INVALID', 'gave no token'],
  [302, '', 'OCM_REDIRECT_REFUSED', 'sends us elsewhere'],
  [503, '', 'OCM_BUSY', 'get a token for OCM'],
])('%i with %j is %s', async (status, body, code, message) => {
  const failure = await failureOf(ask(status, body));
  expect(failure.code).toBe(code);
  expect(failure.message).toContain(message);
  expect(failure.message).not.toMatch(/top-secret|a=b/);
});
