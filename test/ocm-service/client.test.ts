import { ADDON, failureOf, Setting } from './support/setting';

const setting = new Setting();
const read = { method: 'GET', path: 'api/addons_mgmt/v1/addons/widget', action: "read the add-on 'widget'" } as const;

test('what is sent has a token, and a body its type', async () => {
  const body = { id: 'a', name: 'ü' };
  const seen: unknown[] = [];
  setting.ocm.intercept = (_, response) => {
    const { method, headers } = response.req;
    seen.push([method, headers.authorization, headers['content-type'], headers.accept]);
    return Boolean(response.writeHead(200).end('{"a":1}'));
  };
  const client = setting.client();
  expect(await client.call({ ...read, isAnswer: 404 })).toEqual({ status: 200, body: { a: 1 } });
  expect(await client.call({ method: 'POST', path: 'x', query: { dryRun: 'true' }, body, action: 'a' })).toMatchObject({
    status: 200,
  });
  expect(seen).toEqual([
    ['GET', 'Bearer access-token-1', undefined, 'application/json'],
    ['POST', 'Bearer access-token-1', 'application/json', 'application/json'],
  ]);
  expect(setting.ocm.requests).toEqual([`GET ${ADDON}/widget`, 'POST /x?dryRun=true']);
});

test('an error of OCM that is an answer has no body, and one of something else is no answer', async () => {
  const client = setting.client();
  expect(await client.call({ ...read, isAnswer: 404 })).toEqual({ status: 404, body: undefined });
  expect(await failureOf(client.call(read))).toMatchObject({ code: 'OCM_REFUSED' });
  setting.ocm.intercept = (_, response) => Boolean(response.writeHead(404, { 'content-type': 'text/html' }).end('<html>'));
  expect(await failureOf(client.call({ ...read, isAnswer: 404 }))).toMatchObject({ code: 'OCM_ANSWER_INVALID' });
});

test.each([
  ['GET', '', 'OCM_ANSWER_INVALID'],
  ['GET', '[]', 'OCM_ANSWER_INVALID'],
  ['GET', '<html>', 'OCM_ANSWER_INVALID'],
  ['PATCH', '<html>', 'OCM_ANSWER_INVALID'],
  ['PATCH', '', undefined],
] as const)('%s answered 200 with %j', async (method, text, code) => {
  setting.ocm.intercept = (_, response) => Boolean(response.writeHead(200).end(text));
  const call = setting.client().call({ ...read, method });
  if (code === undefined) expect(await call).toEqual({ status: 200, body: undefined });
  else expect(await failureOf(call)).toMatchObject({ code });
});

test.each(['cut', 'lost', 500, 429] as const)('a fault that passes is got over: %s', async (fault) => {
  setting.ocm.store.addons.set('widget', { id: 'widget' });
  setting.ocm.faults.set(1, fault);
  expect((await setting.client().call(read)).body).toMatchObject({ id: 'widget' });
  expect(setting.clock.slept).toEqual([fault === 429 ? 7000 : expect.any(Number)]);
});

test('a token that ended before its time is renewed once, without a pause', async () => {
  setting.ocm.store.addons.set('widget', { id: 'widget' });
  setting.ocm.faults.set(1, 'expired');
  expect((await setting.client().call(read)).status).toBe(200);
  expect([setting.ocm.tokens, setting.clock.slept]).toEqual([2, []]);
  for (const number of [3, 4]) setting.ocm.faults.set(number, 'expired');
  expect(await failureOf(setting.client().call(read))).toMatchObject({ code: 'OCM_LOGIN_REFUSED' });
  expect(setting.ocm.requests).toHaveLength(4);
});

test('an access token that is refused cannot be renewed', async () => {
  const client = setting.client({ kind: 'access', token: 'old-access-token' });
  const { code, message } = await failureOf(client.call(read));
  expect([code, setting.ocm.requests.length, setting.ocm.tokens]).toEqual(['OCM_LOGIN_REFUSED', 1, 0]);
  expect(message).not.toContain('old-access-token');
});

test('a redirect is not followed', async () => {
  setting.ocm.intercept = (_, response) => Boolean(response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end());
  expect(await failureOf(setting.client().call(read))).toMatchObject({ code: 'OCM_REDIRECT_REFUSED' });
  expect(setting.ocm.requests).toHaveLength(1);
});

test('an answer that stops in the middle is waited for only so long', async () => {
  setting.ocm.intercept = (_, response) => response.writeHead(200).write('{', () => setting.clock.expire());
  const { code, message } = await failureOf(setting.client().call(read));
  expect(code).toBe('OCM_UNREACHABLE');
  expect(message).toContain("Cannot read the add-on 'widget'");
  expect(setting.ocm.requests).toHaveLength(3);
});

test('an answer that is too long is no answer', async () => {
  setting.ocm.intercept = (_, response) => Boolean(response.writeHead(200).end(`{"a":"${'x'.repeat(4 * 1024 * 1024)}"}`));
  expect(await failureOf(setting.client().call(read))).toMatchObject({ code: 'OCM_ANSWER_INVALID' });
});
