import { readPages } from '../../src/ocm-service/pages';
import { failureOf, Setting } from './support/setting';

const setting = new Setting();

/** Answers each page with what `items` gives for its number, from 1; returns the ids that were read. */
async function read(items: (page: number) => readonly unknown[], total: unknown = 0): Promise<unknown[]> {
  setting.ocm.intercept = (_, response) => {
    const page = Number(new URL(response.req.url ?? '', 'http://ocm').searchParams.get('page'));
    return Boolean(response.writeHead(200).end(JSON.stringify({ items: items(page), total })));
  };
  const all = await readPages(setting.client(), { path: 'api/list', action: 'read the list', key: 'id' });
  return all.map(({ id }) => id);
}

const many = (from: number, count: number) => Array.from({ length: count }, (_, index) => ({ id: `p${from + index}` }));

test.each([
  ['an empty list', () => [], 0, 1],
  ['a page that is not full', () => many(0, 99), 99, 1],
  ['a full page and an empty one', (page: number) => (page === 1 ? many(0, 100) : []), 100, 2],
  ['two pages', (page: number) => (page === 1 ? many(0, 100) : many(100, 50)), 150, 2],
  ['an entry that moved to the next page', (page: number) => (page === 1 ? many(0, 100) : many(99, 50)), 149, 2],
  ['a server that repeats itself', () => many(0, 100), 100, 2],
  ['entries that are none', () => [null, 'a', 1, { id: 'a' }], 1, 1],
])('%s, whatever the total is', async (_, items, count, pages) => {
  for (const total of [0, 1, 1e9, 'many', undefined]) {
    setting.ocm.requests.length = 0;
    const ids = await read(items, total);
    expect([ids.length, new Set(ids).size]).toEqual([count, count]);
    expect(setting.ocm.requests).toEqual(
      Array.from({ length: pages }, (__, index) => `GET /api/list?page=${index + 1}&size=100`),
    );
  }
});

test('entries without a key are told apart by all of them', async () => {
  setting.ocm.intercept = (_, response) => Boolean(response.writeHead(200).end('{"items":[{"a":1},{"a":2},{"a":1}]}'));
  expect(await readPages(setting.client(), { path: 'x', action: 'a', key: 'id' })).toEqual([{ a: 1 }, { a: 2 }]);
});

test('a list that never ends is left', async () => {
  expect(await failureOf(read((page) => many(page * 100, 100)))).toMatchObject({ code: 'OCM_LIST_ENDLESS' });
  expect(setting.ocm.requests).toHaveLength(100);
});
