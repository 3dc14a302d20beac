import { UndiciTransport } from '../../../src/http';
import { DEFAULT_RETRIES } from '../../../src/http/patience';
import { Secrets } from '../../../src/http/secrets';
import type { Credential } from '../../../src/registry';
import { fetchToken, type TokenDemand } from '../../../src/registry/auth/token';
import { TestClock } from '../../http/test-clock';
import { always, endless, status } from '../support/faults';
import { end, type MemoryRegistry } from '../support/memory-registry';
import { closeAll, startRegistry } from '../support/setting';

afterEach(closeAll);

const PASSWORD: Credential = { kind: 'password', username: 'user', password: 'secret' };

let service: MemoryRegistry;
let clock: TestClock;
let secrets: Secrets;
let transport: UndiciTransport;

beforeEach(async () => {
  service = await startRegistry({ password: 'secret' });
  clock = new TestClock();
  secrets = new Secrets();
  transport = new UndiciTransport(undefined, clock);
});

afterEach(() => transport.close());

function fetch(credential: Credential | undefined, demand: Partial<TokenDemand> = {}, isPlainPermitted = false) {
  const wire = { transport, clock, secrets, retries: DEFAULT_RETRIES, isPlainPermitted };
  const registry = new URL(`http://${service.host}/`);
  const scopes = ['repository:a:pull', 'repository:b:pull,push'];
  return fetchToken(
    wire,
    { registry, realm: `http://${service.host}/token?x=1`, service: 'quay', scopes, ...demand },
    credential,
  );
}

test('a password is shown by GET, with all scopes and what the realm has already', async () => {
  expect(await fetch(PASSWORD)).toEqual({ text: 'token-1', until: clock.now() + 290_000 });
  expect(service.seen[0]).toMatchObject({
    path: '/token?x=1&service=quay&scope=repository%3Aa%3Apull&scope=repository%3Ab%3Apull%2Cpush',
    authorization: `Basic ${Buffer.from('user:secret').toString('base64')}`,
  });
  expect(secrets.hide('token-1')).toBe('***');
});

test('an identity token is sent by POST, in the body', async () => {
  expect(await fetch({ kind: 'identity', token: 'secret' })).toMatchObject({ text: 'token-1' });
  expect(service.seen[0]).toMatchObject({ method: 'POST', path: '/token?x=1', authorization: undefined });
});

test.each<[string, Credential | undefined, string]>([
  ['a wrong password', { kind: 'password', username: 'user', password: 'wrong-one' }, 'REGISTRY_LOGIN_FAILED'],
  ['a wrong identity token', { kind: 'identity', token: 'wrong-one' }, 'REGISTRY_LOGIN_FAILED'],
  ['no login', undefined, 'REGISTRY_LOGIN_NEEDED'],
])('%s', async (_, login, code) => {
  await expect(fetch(login)).rejects.toThrow(code);
  await expect(fetch(login)).rejects.not.toThrow('wrong-one');
});

test('OAuth 2 answers 400 to an identity token that it does not know', async () => {
  service.faults.push(always(/token/, status(400, {}, '{"error":"invalid_grant"}')));
  await expect(fetch({ kind: 'identity', token: 'secret' })).rejects.toThrow('REGISTRY_LOGIN_FAILED');
  await expect(fetch(PASSWORD)).rejects.toThrow('REGISTRY_REFUSED');
});

test.each([
  ['no realm', undefined, 'REGISTRY_ANSWER_INVALID'],
  ['a realm that is no address', 'x', 'REGISTRY_ANSWER_INVALID'],
  ['a realm elsewhere without TLS', 'http://auth.example.com/token', 'REGISTRY_REDIRECT_REFUSED'],
  ['a realm that is a file', 'file:///token', 'REGISTRY_REDIRECT_REFUSED'],
])('%s gets no password', async (_, realm, code) => {
  await expect(fetch(PASSWORD, { realm })).rejects.toThrow(code);
  expect(service.seen).toEqual([]);
});

test('a registry with TLS cannot name a token service without, not even on this machine or where plain HTTP was asked for', async () => {
  const registry = new URL('https://quay.io/');
  await expect(fetch(PASSWORD, { registry })).rejects.toThrow('REGISTRY_REDIRECT_REFUSED');
  await expect(fetch(PASSWORD, { registry }, true)).rejects.toThrow('REGISTRY_REDIRECT_REFUSED');
  expect(service.seen).toEqual([]);
});

test('a redirect of the token service is not followed: the password would go along', async () => {
  const elsewhere = await startRegistry();
  service.faults.push(always(/token/, status(307, { location: `http://${elsewhere.host}/token` })));
  await expect(fetch(PASSWORD)).rejects.toThrow('answered 307');
  expect(elsewhere.seen).toEqual([]);
});

test.each([
  ['no JSON', 'token'],
  ['nothing', '{}'],
  ['no text', '{"token":7}'],
  ['a token that would be two headers', '{"token":"a\\r\\nX-Evil: b"}'],
  ['null', 'null'],
])('a token service that answers with %s', async (_, body) => {
  service.faults.push(always(/token/, status(200, {}, body)));
  await expect(fetch(PASSWORD)).rejects.toThrow('gave no token that can be used');
});

test('a token service that does not stop', async () => {
  service.faults.push(always(/token/, endless(200)));
  await expect(fetch(PASSWORD)).rejects.toThrow('its answer is longer than 262144 bytes');
});

test.each([
  ['{"access_token":"x"}', 'x', 54],
  ['{"token":"","access_token":"x","expires_in":5}', 'x', 4.5],
  ['{"token":"x","access_token":"y","expires_in":-1}', 'x', 54],
  ['{"token":"x","expires_in":"3600"}', 'x', 54],
  ['{"token":"x","expires_in":3600}', 'x', 3590],
])('%s', async (body, text, seconds) => {
  service.faults.push((_, response) => {
    end(response, 200, {}, body);
    return true;
  });
  expect(await fetch(PASSWORD)).toEqual({ text, until: clock.now() + seconds * 1000 });
});
