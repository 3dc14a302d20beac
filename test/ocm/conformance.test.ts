import * as fs from 'node:fs';
import * as path from 'node:path';
import { OCM_SERVICES } from '../../src/ocm';
import { readCases } from '../conformance/run-case';
import { incumbentBodies, payloadOfCase } from './incumbent';
import { MENDINGS } from './mendings';

const CASES = readCases(path.join(__dirname, '..', 'data', 'conformance', 'managed-tenants'));
const named = (cases: typeof CASES) => cases.map((each) => [each.name, each] as const);
const ACCEPTED = CASES.filter(({ isRefused }) => !isRefused);

test.each(named(ACCEPTED.filter(({ incumbent }) => incumbent === 'renders')))('%s: the incumbent’s bodies, mended', (_, each) => {
  const bodies = incumbentBodies(each, 'stage');
  expect(bodies.length).toBeGreaterThanOrEqual(2);
  for (const service of OCM_SERVICES) {
    const expected = bodies.filter((body) => body.service === service).map(({ kind, mended }) => [kind, mended]);
    expect(payloadOfCase(each, 'stage', service)).toStrictEqual(Object.fromEntries(expected));
  }
});

test.each(named(ACCEPTED.filter(({ incumbent }) => incumbent === 'rejects')))('%s: has a payload, unlike there', (_, each) => {
  for (const service of OCM_SERVICES) expect(payloadOfCase(each, 'stage', service)?.addon.id).toBe('widget');
});

test('05a: a variable of several lines keeps its text', () => {
  const each = CASES.find(({ name }) => name.startsWith('05a'));
  if (!each) throw new Error('the case is gone');
  const { addon } = payloadOfCase(each, 'stage', 'addons_mgmt') ?? {};
  expect(addon?.config.add_on_environment_variables).toEqual([{ id: '0', name: 'MULTI', value: 'line one\nline two' }]);
});

test.each(named(CASES.filter(({ isRefused }) => isRefused)))('%s: no payload of what is refused', (_, each) => {
  for (const service of OCM_SERVICES) expect(payloadOfCase(each, 'stage', service)).toBeUndefined();
});

describe('the list of mendings', () => {
  test.each(MENDINGS.map((mending) => [mending.name, mending] as const))('%s shows where it says', (name, { cases }) => {
    const seen = ACCEPTED.filter((each) => incumbentBodies(each, 'stage').some(({ mendings }) => mendings.includes(name)));
    const expected =
      cases === 'all' ? ACCEPTED.filter(({ incumbent }) => incumbent === 'renders').map((each) => each.name) : cases;
    expect(seen.map((each) => each.name)).toEqual(expected);
  });

  test('is that of the docs', () => {
    const docs = fs.readFileSync(path.join(__dirname, '..', '..', 'docs', 'ocm.md'), 'utf8');
    const [, table = ''] = docs.split('## What is mended');
    const names = [...table.matchAll(/^\| \*\*(.+?)\*\*/gm)].map(([, name]) => name);
    expect(names).toEqual(MENDINGS.map(({ name }) => name));
  });
});
