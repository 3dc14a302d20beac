import { OcmSetting } from './ocm-setting';

const setting = new OcmSetting();

test('a dry run, a push, and nothing left to do', async () => {
  setting.payload('widget', { id: 'widget', name: 'Widget' }, { id: '1.0.0', channel: 'stable' });
  expect(await setting.run(['push', '--dry-run'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('2 objects, 1 checked, 1 unchecked'),
  });
  expect(setting.ocm.store.addons.size).toBe(0);
  expect(await setting.run(['push', 'widget'])).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringContaining('2 objects, 2 sent'),
  });
  expect(await setting.run(['push'])).toMatchObject({ code: 0, out: expect.stringContaining('2 objects, 2 same') });
});

test('an add-on whose folder has another name than its id is sent under its id', async () => {
  setting.payload('a-folder', { id: 'an-id' });
  expect(await setting.run(['push'])).toMatchObject({ code: 0, out: expect.stringContaining('an-id') });
});

test('an add-on that is refused does not keep the others', async () => {
  setting.payload('bad', { id: 'bad', name: 'refuse-me' });
  setting.payload('good', { id: 'good', name: 'Good' });
  const { code, err, out } = await setting.run(['push']);
  expect(code).toBe(2);
  expect(err).toContain('OCM_REFUSED');
  expect(out).toContain('sent       good');
});
