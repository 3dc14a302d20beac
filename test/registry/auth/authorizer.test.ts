import { UndiciTransport } from '../../../src/http';
import { DEFAULT_RETRIES } from '../../../src/http/patience';
import { Secrets } from '../../../src/http/secrets';
import type { Credential } from '../../../src/registry';
import { Authorizer } from '../../../src/registry/auth/authorizer';
import { TestClock } from '../../http/test-clock';
import { status, times } from '../support/faults';
import type { MemoryRegistry } from '../support/memory-registry';
import { closeAll, startRegistry } from '../support/setting';

afterEach(closeAll);

const SCOPES = ['repository:a:pull,push'];
const PASSWORD: Credential = { kind: 'password', username: 'user', password: 'secret' };

let registry: MemoryRegistry;
let clock: TestClock;
let secrets: Secrets;
let transport: UndiciTransport;

beforeEach(async () => {
  registry = await startRegistry({ auth: 'bearer', password: 'secret' });
  clock = new TestClock();
  secrets = new Secrets();
  transport = new UndiciTransport(undefined, clock);
});

afterEach(() => transport.close());

function authorizer(login: Credential | undefined) {
  const wire = { transport, clock, secrets, retries: DEFAULT_RETRIES, isPlainPermitted: false };
  return new Authorizer(wire, {}, async () => login);
}

function asked(challenge: string) {
  return { status: 401, headers: new Map([['www-authenticate', challenge]]), body: Buffer.alloc(0) };
}

const base = () => new URL(`http://${registry.host}/`);
const bearer = () => asked(`Bearer realm="http://${registry.host}/token",service="memory"`);

test('nothing is shown before something is asked for', async () => {
  expect(await authorizer(PASSWORD).header(base(), SCOPES)).toBeUndefined();
});

test('user and password are shown to who asks for them, once', async () => {
  const authorizing = authorizer(PASSWORD);
  expect(await authorizing.learn(asked('Basic realm="x"'), SCOPES, undefined)).toBe(true);
  const header = await authorizing.header(base(), SCOPES);
  expect(header).toBe(`Basic ${Buffer.from('user:secret').toString('base64')}`);
  expect(await authorizing.learn(asked('Basic realm="x"'), SCOPES, header)).toBe(false);
  expect(secrets.hide(`secret ${header}`)).toBe('*** Basic ***');
});

test('without a login there is nothing to show to basic', async () => {
  expect(await authorizer(undefined).learn(asked('Basic realm="x"'), SCOPES, undefined)).toBe(false);
});

test.each(['', 'Negotiate', 'Digest realm="x"'])('what nobody understands: %s', async (challenge) => {
  expect(await authorizer(PASSWORD).learn(asked(challenge), SCOPES, undefined)).toBe(false);
});

test('tokens are kept for each scope, shared by those who wait, and renewed before they end', async () => {
  const authorizing = authorizer(PASSWORD);
  await authorizing.learn(bearer(), SCOPES, undefined);
  const both = await Promise.all([authorizing.header(base(), SCOPES), authorizing.header(base(), SCOPES)]);
  expect(both).toEqual(['Bearer token-1', 'Bearer token-1']);
  expect(await authorizing.header(base(), ['repository:b:pull'])).toBe('Bearer token-2');
  clock.advance(289_000);
  expect(await authorizing.header(base(), SCOPES)).toBe('Bearer token-1');
  clock.advance(2_000);
  const renewed = await Promise.all([authorizing.header(base(), SCOPES), authorizing.header(base(), SCOPES)]);
  expect(renewed).toEqual(['Bearer token-3', 'Bearer token-3']);
  const [first] = registry.seen;
  expect(first?.path).toBe('/token?service=memory&scope=repository%3Aa%3Apull%2Cpush');
});

test('a token that ended before its time is replaced, once for all who had it', async () => {
  const authorizing = authorizer(PASSWORD);
  await authorizing.learn(bearer(), SCOPES, undefined);
  const old = await authorizing.header(base(), SCOPES);
  expect(await authorizing.learn(bearer(), SCOPES, old)).toBe(true);
  expect(await authorizing.header(base(), SCOPES)).toBe('Bearer token-2');
  expect(await authorizing.learn(bearer(), SCOPES, old)).toBe(true);
  expect(await authorizing.header(base(), SCOPES)).toBe('Bearer token-2');
});

test('an identity token is exchanged, and a token of the registry shown as it is', async () => {
  const exchanging = authorizer({ kind: 'identity', token: 'secret' });
  await exchanging.learn(bearer(), SCOPES, undefined);
  expect(await exchanging.header(base(), SCOPES)).toBe('Bearer token-1');
  expect(registry.log()).toEqual(['POST /token']);
  const showing = authorizer({ kind: 'bearer', token: 'own' });
  expect(await showing.learn(bearer(), SCOPES, undefined)).toBe(true);
  expect(await showing.header(base(), SCOPES)).toBe('Bearer own');
  expect(await showing.learn(bearer(), SCOPES, 'Bearer own')).toBe(false);
});

test('a busy token service is asked again, and one that failed is asked anew by the next who needs it', async () => {
  registry.faults.push(times(1, /token/, status(503)), times(1, /token/, status(400)));
  const authorizing = authorizer(PASSWORD);
  await authorizing.learn(bearer(), SCOPES, undefined);
  await expect(authorizing.header(base(), SCOPES)).rejects.toThrow('REGISTRY_REFUSED');
  expect(clock.slept).toEqual([375]);
  expect(await authorizing.header(base(), SCOPES)).toBe('Bearer token-1');
});
