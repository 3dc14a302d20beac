import { kept, link, list, record, TEXT } from '../../src/ocm-service/shape';

test('a link is a list that is sent as a struct, and a kept field the same field', () => {
  expect(list('name', { name: TEXT })).toMatchObject({ kind: 'list', key: 'name', isLink: false, item: record({ name: TEXT }) });
  expect(link('id', { id: TEXT })).toMatchObject({ kind: 'list', key: 'id', isLink: true });
  expect(kept(TEXT)).toEqual({ ...TEXT, isKept: true });
});
