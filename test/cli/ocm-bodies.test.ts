import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { readAllBodies } from '../../src/cli/ocm-bodies';

let payload: string;
beforeEach(() => {
  payload = fs.mkdtempSync(path.join(tmpdir(), 'payload-'));
  for (const id of ['a', 'b']) {
    fs.mkdirSync(path.join(payload, 'stage', id), { recursive: true });
    fs.writeFileSync(path.join(payload, 'stage', id, 'addon.json'), JSON.stringify({ id }));
  }
});
afterEach(() => fs.rmSync(payload, { recursive: true }));

const read = (names: readonly string[], environment = 'stage') =>
  readAllBodies(names, { environment, payload, service: 'addons_mgmt' });

test.each([
  [[], ['a', 'b']],
  [['b'], ['b']],
  [
    ['b', 'b', 'a'],
    ['b', 'a'],
  ],
])('the payloads of %j', async (names, ids) => {
  const { all, diagnostics } = await read(names);
  expect([all.map(({ addon }) => addon.id), diagnostics]).toEqual([ids, []]);
});

test.each([
  [['c'], 'stage', "no payload of 'c' in"],
  [['../stage/a'], 'stage', "no payload of '../stage/a'"],
  [[], 'production', 'there is no payload in'],
])('there is no payload of %j in %s', async (names, environment, message) => {
  await expect(read(names, environment)).rejects.toThrow(message);
});

test('the problems of all payloads', async () => {
  for (const id of ['a', 'b']) fs.writeFileSync(path.join(payload, 'stage', id, 'addon.json'), '[]');
  expect((await read([])).diagnostics).toHaveLength(2);
});
