import { connectOcm } from '../../src/ocm-service';
import { LOGIN, Setting } from './support/setting';

const setting = new Setting();

test('nothing is sent before something is asked, and one login serves add-ons and statuses', async () => {
  const { addons, statuses } = setting.connect();
  expect(setting.ocm.tokens).toBe(0);
  await addons.read({ addon: 'a' });
  await statuses.read('c');
  expect(setting.ocm.tokens).toBe(1);
});

test('a signal ends what is being done', async () => {
  const { url, tokenUrl } = setting;
  const abort = new AbortController();
  const connection = connectOcm({ url, tokenUrl, service: 'addons_mgmt', login: LOGIN, signal: abort.signal });
  setting.ocm.intercept = () => {
    abort.abort(new Error('Ctrl-C'));
    return true;
  };
  await expect(connection.addons.read({ addon: 'a' })).rejects.toThrow('Ctrl-C');
  await connection.close();
});
