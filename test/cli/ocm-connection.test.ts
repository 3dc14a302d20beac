import { LOGIN, OcmSetting } from './ocm-setting';

const setting = new OcmSetting();

test('a login that is refused ends the run', async () => {
  setting.payload('a', { id: 'a' });
  setting.payload('b', { id: 'b' });
  const { code, err } = await setting.run(['push'], { ...LOGIN, OCM_CLIENT_SECRET: 'wrong-secret' });
  expect(code).toBe(2);
  expect(err.match(/OCM_LOGIN_REFUSED/g)).toHaveLength(1);
  expect(err).not.toContain('wrong-secret');
  expect(setting.ocm.requests).toEqual([]);
});

test('without a login nothing is asked', async () => {
  setting.payload('a', { id: 'a' });
  expect(await setting.run(['diff'], {})).toMatchObject({ code: 2, err: expect.stringContaining('OCM_LOGIN_MISSING') });
  expect(setting.ocm.tokens).toBe(0);
});

test.each([
  ['no-json', '[]', 'OCM_BODY_INVALID'],
  ['dots', '{"id":".."}', 'OCM_BODY_INVALID'],
  ['service', '{"id":"service","config":{"secret_propagations":[]}}', 'OCM_BODY_OTHER_SERVICE'],
])('a payload with a problem is not sent, nor any other: %s', async (name, text, code) => {
  setting.payload('a', { id: 'a' });
  setting.payload(name, text);
  expect(await setting.run(['push'])).toMatchObject({ code: 1, err: expect.stringContaining(code) });
  expect(setting.ocm.tokens).toBe(0);
});

test.each([
  [['diff', 'nothing'], 'there is no payload of'],
  [['push', '../stage'], 'there is no payload of'],
  [['push', '--url', 'http://api.example.com'], '--url is no https address'],
  [['diff', '--token-url', 'https://me:top@x'], '--token-url is no https address'],
])('addons ocm %j cannot run', async (args, message) => {
  setting.payload('a', { id: 'a' });
  expect((await setting.run(args)).thrown).toContain(message);
  expect(setting.ocm.tokens).toBe(0);
});

test('Ctrl-C ends it in the middle, and says how to go on', async () => {
  setting.payload('a', { id: 'a' });
  setting.payload('b', { id: 'b' });
  const kill = jest.spyOn(process, 'kill').mockReturnValue(true);
  const killed = new Promise((resolve) => kill.mockImplementation((...args) => Boolean(resolve(args)) || true));
  setting.ocm.intercept = () => process.emit('SIGINT', 'SIGINT');
  const { code, err } = await setting.run(['push']);
  expect([code, err]).toEqual([2, 'interrupted; run addons ocm push again to go on: what OCM has taken is not sent again\n']);
  expect(await killed).toEqual([process.pid, 'SIGINT']);
  expect(setting.ocm.requests).toHaveLength(1);
});
