import type { AddonStatusBody } from '../../src/ocm';
import { OcmError, reportStatuses, type StatusReport } from '../../src/ocm-service';
import { jsonObject } from '../../src/ocm-service/json-object';
import { reportOf } from '../../src/ocm-service/report-status';
import type { Fault } from './support/memory-ocm';
import { RETRIES, Setting } from './support/setting';

const STATUS = '/api/addons_mgmt/v1/clusters/c-1/status';

function body(value: 'True' | 'False' = 'True', addon = 'widget'): AddonStatusBody {
  return {
    addon_id: addon,
    status_conditions: [{ status_type: 'Available', status_value: value, reason: 'Why', message: 'what' }],
  };
}

const setting = new Setting();

async function report(
  bodies: readonly AddonStatusBody[],
  attempts = 3,
  isDryRun = false,
  cluster = 'c-1',
): Promise<StatusReport[]> {
  const { statuses } = setting.connect({ retries: { ...RETRIES, attempts } });
  const reports: StatusReport[] = [];
  await reportStatuses(statuses, cluster, bodies, { isDryRun, onReport: (each) => reports.push(each) });
  return reports;
}

test('what was not reported yet is made, what changed is changed, and what did not is not sent', async () => {
  await report([body(), body('True', 'other')]);
  expect(setting.ocm.requests.map((request) => request.replace(/\?.*/, ''))).toEqual([
    `GET ${STATUS}`,
    `POST ${STATUS}`,
    `POST ${STATUS}`,
  ]);
  expect(setting.ocm.bodies).toEqual([body(), body('True', 'other')]);
  setting.ocm.requests.length = 0;
  setting.ocm.bodies.length = 0;
  await report([body('False'), body('True', 'other')]);
  expect(setting.ocm.requests.slice(1)).toEqual([`PATCH ${STATUS}/widget`]);
  expect(setting.ocm.bodies).toEqual([{ status_conditions: body('False').status_conditions }]);
  setting.ocm.requests.length = 0;
  await report([body('False'), body('True', 'other')]);
  expect(setting.ocm.requests).toHaveLength(1);
});

test('a dry run says what would be sent, and sends nothing', async () => {
  expect(await report([body()], 3, true)).toMatchObject([{ request: { method: 'POST', path: STATUS, body: body() } }]);
  expect(setting.ocm.store.statuses.size).toBe(0);
});

test('a version and a correlation that nobody saw here are left to who did', () => {
  const theirs = { addon_id: 'widget', version: '1.0.0', correlation_id: 'c', status_conditions: [] };
  expect(reportOf('c-1', body(), theirs).request?.body).toEqual({ status_conditions: body().status_conditions });
  expect(reportOf('c-1', { ...body(), version: '2.0.0' }, { ...theirs, ...jsonObject(body()) }).request?.body).toEqual({
    version: '2.0.0',
  });
});

test('after a failure at any request, another run ends in the same state', async () => {
  await report([body()]);
  const changed = [body('False'), body('True', 'new')];
  await report(changed);
  const expected = setting.ocm.store.state;
  for (let number = 1; number <= 3; number++) {
    for (const fault of ['cut', 'lost', 500, 429, 'expired'] satisfies Fault[]) {
      setting.ocm.store.clear();
      await report([body()]);
      setting.ocm.requests.length = 0;
      setting.ocm.faults.set(number, fault);
      await report(changed, 1).catch((cause: unknown) => expect(cause).toBeInstanceOf(OcmError));
      setting.ocm.faults.clear();
      await report(changed);
      expect(setting.ocm.store.state).toBe(expected);
    }
  }
});

test('a first report whose answer was lost counts', async () => {
  setting.ocm.faults.set(2, 'lost');
  await report([body()]);
  expect(setting.ocm.requests.map((request) => request.replace(/ .*/, ''))).toEqual(['GET', 'POST', 'POST', 'GET']);
  expect(setting.ocm.store.statuses.get('c-1/widget')).toEqual(body());
});

test('a cluster that OCM does not know', async () => {
  await expect(report([body()], 3, false, 'unknown')).rejects.toMatchObject({
    code: 'OCM_REFUSED',
    message: expect.stringContaining("read the status of the cluster 'unknown'"),
  });
});
