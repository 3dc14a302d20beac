import { isWholeList, PAGE_SIZE } from '../../src/ocm-service/whole-list';

const items = (count: number) => Array.from({ length: count }, (_, index) => ({ id: String(index) }));

test.each([
  ['nothing', undefined, false],
  ['null', null, false],
  ['a list', [], true],
  ['items', { items: items(500) }, true],
  ['a mere link', { href: '/x' }, false],
  ['a link with all of them', { href: '/x', items: items(3), total: 3 }, true],
  ['a link with all of them, and no total', { href: '/x', items: items(3) }, true],
  ['a link with the first of them', { href: '/x', items: items(3), total: 4 }, false],
  ['a link with a full page, and a total that is too low', { href: '/x', items: items(PAGE_SIZE), total: 1 }, false],
  ['items that are none', { items: 'x' }, false],
])('%s', (_, value, isWhole) => expect(isWholeList(value)).toBe(isWhole));
