import type { Change } from '../../src/ocm-service/compare';
import { compareField, compareRecord, fieldNames, isLeftAlone } from '../../src/ocm-service/compare';
import type { JsonObject } from '../../src/ocm-service/json-object';
import { FLAG, kept, list, MAP, NUMBER, record, SET, TEXT, WHOLE_LIST } from '../../src/ocm-service/shape';

const MODEL = record({
  text: TEXT,
  flag: FLAG,
  number: NUMBER,
  whole: WHOLE_LIST,
  set: SET,
  map: MAP,
  kept: kept(TEXT),
  list: list('name', { name: TEXT, value: TEXT, kept: kept(FLAG) }),
  record: record({ inner: TEXT }),
});

test.each<[string, JsonObject, JsonObject, Change[]]>([
  ['nothing', {}, {}, []],
  ['what is empty is as good as absent', { text: '', flag: false, number: 0, map: {}, list: [] }, { set: [], whole: [] }, []],
  ['null is absent', { text: null, list: null, record: null }, {}, []],
  ['what OCM has besides', { href: '/a', status: {} }, {}, []],
  ['a text', { text: 'a' }, { text: 'b' }, [{ path: 'x.text', from: 'a', to: 'b' }]],
  ['a text that is new', {}, { text: 'b' }, [{ path: 'x.text', to: 'b' }]],
  ['a text that is gone', { text: 'a' }, {}, [{ path: 'x.text', from: 'a' }]],
  ['a flag shows both', { flag: true }, {}, [{ path: 'x.flag', from: true, to: false }]],
  ['a number shows both', {}, { number: 3 }, [{ path: 'x.number', from: 0, to: 3 }]],
  ['the order of a set', { set: ['a', 'b'] }, { set: ['b', 'a'] }, []],
  ['an entry of a set', { set: ['a'] }, { set: ['a', 'b'] }, [{ path: 'x.set', from: ['a'], to: ['a', 'b'] }]],
  ['the order of a whole list', { whole: [1, 2] }, { whole: [2, 1] }, [{ path: 'x.whole', from: [1, 2], to: [2, 1] }]],
  [
    'a map, with names that every object has',
    { map: { a: '1', constructor: 'x' } },
    { map: { a: '2', b: '3' } },
    [
      { path: 'x.map[a]', from: '1', to: '2' },
      { path: 'x.map[b]', to: '3' },
      { path: 'x.map[constructor]', from: 'x' },
    ],
  ],
  ['what others have set', { kept: 'theirs' }, {}, []],
  ['what others have set and we send', { kept: 'theirs' }, { kept: 'ours' }, [{ path: 'x.kept', from: 'theirs', to: 'ours' }]],
  [
    'entries of a list, whatever their order and form',
    { list: { items: [{ name: 'a', value: '1', kept: true, href: '/a' }, { name: 'b' }] } },
    { list: [{ name: 'c' }, { name: 'a', value: '2' }] },
    [
      { path: 'x.list[c]', to: { name: 'c' } },
      { path: 'x.list[a].value', from: '1', to: '2' },
      { path: 'x.list[b]', from: { name: 'b' } },
    ],
  ],
  [
    'an entry that is gone, without what is OCM’s',
    { list: [{ name: 'b', href: '/b' }] },
    {},
    [{ path: 'x.list[b]', from: { name: 'b' } }],
  ],
  ['a record', { record: { inner: 'a' } }, { record: { inner: 'b' } }, [{ path: 'x.record.inner', from: 'a', to: 'b' }]],
])('%s', (_, theirs, ours, changes) => expect(compareRecord(MODEL, theirs, ours, 'x')).toEqual(changes));

test('a field that the model does not know is compared if both have it', () => {
  expect(compareField(MODEL, 'novel', { novel: 1 }, { novel: 2 })).toEqual([{ path: 'novel', from: 1, to: 2 }]);
  expect(compareField(MODEL, 'novel', {}, { novel: 2 })).toEqual([]);
  expect(fieldNames(record({ a: TEXT }), { id: 'x', novel: 1, a: '' })).toEqual(['a', 'novel']);
});

test('a kept field is left alone as long as we do not send it', () => {
  expect([
    isLeftAlone(kept(TEXT), undefined),
    isLeftAlone(kept(TEXT), null),
    isLeftAlone(kept(TEXT), ''),
    isLeftAlone(TEXT, undefined),
  ]).toEqual([true, true, false, false]);
});
