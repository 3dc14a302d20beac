import { Tokens } from '../../src/ocm-service/tokens';
import { failureOf, LOGIN, Setting } from './support/setting';

const setting = new Setting();

function tokens(login = LOGIN) {
  return new Tokens(setting.wire(), setting.tokenUrl, login);
}

test('a token is kept until half a minute before its end', async () => {
  const kept = tokens({ kind: 'offline', token: 'offline-token-1' });
  expect(await kept.current()).toBe('access-token-1');
  setting.clock.advance(869_000);
  expect(await kept.current()).toBe('access-token-1');
  setting.clock.advance(2_000);
  expect(await kept.current()).toBe('access-token-2');
});

test('those who wait at one time share one token', async () => {
  const kept = tokens();
  expect(await Promise.all([kept.current(), kept.current(), kept.current()])).toEqual(Array(3).fill('access-token-1'));
  setting.clock.advance(900_000);
  expect(await Promise.all([kept.current(), kept.current()])).toEqual(Array(2).fill('access-token-2'));
});

test('a token that was refused is forgotten, unless there is a newer one', async () => {
  const kept = tokens();
  const first = await kept.current();
  expect(await kept.refused(first)).toBe(true);
  expect(await kept.current()).toBe('access-token-2');
  expect(await kept.refused(first)).toBe(true);
  expect(await kept.current()).toBe('access-token-2');
});

test('an access token is used as it is, and cannot be renewed', async () => {
  const kept = tokens({ kind: 'access', token: 'a-token' });
  expect(await kept.current()).toBe('a-token');
  expect(await kept.refused('a-token')).toBe(false);
  expect(setting.ocm.tokens).toBe(0);
});

test('after a failure the next one asks again', async () => {
  const wrong = tokens({ kind: 'client', id: 'me', secret: 'wrong-secret' });
  expect(await failureOf(wrong.current())).toMatchObject({ code: 'OCM_LOGIN_REFUSED' });
  expect(await failureOf(wrong.current())).toMatchObject({ code: 'OCM_LOGIN_REFUSED' });
});

test('a login that changes with each use is used in its newest form, and no secret is shown', async () => {
  const used: string[] = [];
  const wire = setting.wire();
  const send: typeof wire.transport.send = async ({ body }) => {
    used.push(new URLSearchParams(Buffer.from(body ?? []).toString()).get('refresh_token') ?? '');
    const answer = { access_token: `access-${used.length}`, refresh_token: `offline-${used.length}`, expires_in: 900 };
    return { status: 200, headers: new Map(), body: Buffer.from(JSON.stringify(answer)) };
  };
  const kept = new Tokens({ ...wire, transport: { ...wire.transport, send } }, setting.tokenUrl, {
    kind: 'offline',
    token: 'offline-0',
  });
  for (let time = 1; time <= 3; time++) {
    expect(await kept.current()).toBe(`access-${time}`);
    setting.clock.advance(900_000);
  }
  expect(used).toEqual(['offline-0', 'offline-1', 'offline-2']);
  expect(wire.secrets.hide('offline-0 offline-2 access-1 access-3')).toBe('*** *** *** ***');
});
