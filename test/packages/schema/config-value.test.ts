import { defaulted, pruned } from '../../../src/packages/schema/config-value';

const SCHEMA = {
  type: 'object',
  properties: {
    a: { type: 'string', default: 'x' },
    inner: {
      type: 'object',
      properties: { b: { type: 'integer', default: 1 }, n: { type: 'string', nullable: true, default: 'y' } },
    },
    list: { type: 'array', items: { type: 'object', properties: { c: { type: 'boolean', default: false } } } },
    map: { type: 'object', additionalProperties: { type: 'object', properties: { d: { type: 'string', default: 'z' } } } },
    free: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
  },
};

test.each([
  [{ other: 1 }, {}],
  [
    { metadata: { any: 1 }, kind: 'K' },
    { metadata: { any: 1 }, kind: 'K' },
  ],
  [{ inner: { b: 2, metadata: 1 } }, { inner: { b: 2 } }],
  [{ list: [{ c: true, x: 1 }, 3] }, { list: [{ c: true }, 3] }],
  [{ map: { k: { d: 'a', e: 1 } } }, { map: { k: { d: 'a' } } }],
  [{ free: { x: { y: 1 } } }, { free: { x: { y: 1 } } }],
])('%j is pruned to %j', (value, expected) => expect(pruned(value, SCHEMA, true)).toEqual(expected));

test.each([
  [{}, { a: 'x' }],
  [{ a: null }, { a: 'x' }],
  [{ inner: {} }, { a: 'x', inner: { b: 1, n: 'y' } }],
  [{ inner: { n: null } }, { a: 'x', inner: { b: 1, n: null } }],
  [{ list: [{}] }, { a: 'x', list: [{ c: false }] }],
  [{ map: { k: {} } }, { a: 'x', map: { k: { d: 'z' } } }],
])('%j is filled to %j', (value, expected) => expect(defaulted(value, SCHEMA)).toEqual(expected));
