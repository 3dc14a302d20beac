import { UndiciTransport } from '../../src/http';
import { Quay, quayMaker } from '../../src/registry';
import { TestClock } from '../http/test-clock';
import { always, status } from './support/faults';
import { closeAll, startRegistry } from './support/setting';

afterEach(closeAll);

test('makes repositories of its own host, and asks for no other', async () => {
  const api = await startRegistry();
  api.faults.push(always(/GET/, status(404)), always(/POST/, status(201)));
  const clock = new TestClock();
  const transport = new UndiciTransport(undefined, clock);
  const maker = quayMaker(
    new Quay({ url: new URL(`http://${api.host}`), apiKey: 'the-key', transport, clock }),
    'quay.example.com',
  );
  const elsewhere = { host: 'registry.example.com', repository: 'org/new' };
  expect(await maker.has(elsewhere)).toBe(true);
  await maker.ensure(elsewhere);
  expect(api.seen).toEqual([]);
  const here = { host: 'quay.example.com', repository: 'org/new' };
  expect(await maker.has(here)).toBe(false);
  await maker.ensure(here);
  expect(await maker.has(here)).toBe(true);
  expect(api.log()).toEqual(['GET /api/v1/repository/org/new', 'POST /api/v1/repository']);
  await transport.close();
});
