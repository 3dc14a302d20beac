import { stepName } from '../../src/cli/ocm-diff';
import { OcmSetting } from './ocm-setting';

const setting = new OcmSetting();

test('what is missing, what differs, and what is the same', async () => {
  setting.payload('widget', { id: 'widget', name: 'Widget' }, { id: '1.0.0', channel: 'stable' });
  expect(await setting.run(['diff'])).toMatchObject({
    code: 1,
    out:
      '  missing  widget\n    + name: "Widget"\n  missing  widget 1.0.0\n    + channel: "stable"\n' +
      '2 objects compared, 2 to send\n',
  });
  expect(setting.ocm.requests.every((request) => request.startsWith('GET '))).toBe(true);
  await setting.run(['push']);
  setting.payload('widget', { id: 'widget', name: 'Gadget' });
  expect(await setting.run(['diff'])).toMatchObject({
    code: 1,
    out: '  same     widget 1.0.0\n  differs  widget\n    ~ name: "Widget" -> "Gadget"\n2 objects compared, 1 to send\n',
  });
  await setting.run(['push']);
  expect(await setting.run(['diff'])).toMatchObject({ code: 0, out: expect.stringContaining('2 objects compared, 0 to send') });
});

test('a difference that could not be seen is none', async () => {
  setting.payload('widget', { id: 'widget' });
  const { code, out } = await setting.run(['diff'], { OCM_CLIENT_ID: 'me', OCM_CLIENT_SECRET: 'wrong' });
  expect([code, out]).toEqual([2, '']);
});

test('things as lists show them', () => {
  const step = { kind: 'addon', action: 'same', difference: { changes: [], patch: {} }, wanted: {} } as const;
  expect(stepName({ ...step, name: { addon: 'a' } })).toBe('a');
  expect(stepName({ ...step, name: { addon: 'a', version: '1.0.0' } })).toBe('a 1.0.0');
});
