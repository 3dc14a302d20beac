import { checkSchema } from '../../../src/packages/schema/check-schema';

const faults = (schema: object) =>
  checkSchema(Object(schema)).map(({ path, text }) => `${path.join('.')}: ${text.replace(/: Invalid.*/, '')}`);
const object = (properties: object, more: object = {}) => ({ type: 'object', properties, ...more });

test.each([
  object({}),
  object({ a: { type: 'string', pattern: '^a+$', default: 'aa' } }),
  object({ port: { 'x-kubernetes-int-or-string': true, anyOf: [{ type: 'integer' }, { type: 'string' }] } }),
  object({ free: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true, default: { any: 1 } } }),
  object({ map: { type: 'object', additionalProperties: { type: 'string' } } }),
  object({ a: { type: 'string' } }, { oneOf: [{ required: ['a'] }], not: { properties: { a: { maxLength: 1 } } } }),
  object({ metadata: { type: 'object', properties: { name: { type: 'string' } } } }),
  object({ a: { type: 'string', 'x-kubernetes-validations': [{ rule: "self != 'a'" }] } }),
])('%j is right', (schema) => expect(faults(schema)).toEqual([]));

test.each([
  [{}, 'type: Required value: must not be empty at the root'],
  [{ type: 'string' }, 'type: Invalid value: "string": must be object at the root'],
  [{ type: 'object', nullable: true }, 'nullable: Forbidden: nullable cannot be true at the root'],
  [{ type: 'object', additionalProperties: { type: 'string' } }, 'additionalProperties: Forbidden: must not be used at the root'],
  [object({ a: {} }), 'properties.a.type: Required value: must not be empty for specified object fields'],
  [object({ a: { type: 'array' } }), 'properties.a.items: Required value: must be specified'],
  [
    object({ a: { type: 'array', items: {} } }),
    'properties.a.items.type: Required value: must not be empty for specified array items',
  ],
  [object({ a: { type: 'null' } }), 'properties.a.type: Forbidden: type cannot be set to null, use nullable as an alternative'],
  [object({ a: { type: 'string', $ref: '#/b' } }), 'properties.a.$ref: Forbidden: $ref is not supported'],
  [
    object({ a: { type: 'string', pattern: '(?=a)' } }),
    'properties.a.pattern: Invalid value: "(?=a)": must be a valid regular expression, but isn\'t: ',
  ],
  [
    object({ a: { type: 'array', items: { type: 'string' }, uniqueItems: true } }),
    'properties.a.uniqueItems: Forbidden: uniqueItems cannot be set to true since the runtime complexity becomes quadratic',
  ],
  [
    object({ a: object({ b: { type: 'string' } }, { additionalProperties: { type: 'string' } }) }),
    'properties.a.additionalProperties: Forbidden: additionalProperties and properties are mutual exclusive',
  ],
  [object({}, { allOf: [{ type: 'object' }] }), 'allOf.0.type: Forbidden: must be empty to be structural'],
  [
    object({}, { not: { properties: { b: { minLength: 1 } } } }),
    'not.properties.b: Required value: because it is said more of in a nested context, but not specified outside of it',
  ],
  [object({ kind: { type: 'integer' } }), 'properties.kind.type: Invalid value: "integer": must be string'],
  [
    object({ a: { type: 'array', items: { type: 'object' }, 'x-kubernetes-list-type': 'map' } }),
    'properties.a.x-kubernetes-list-map-keys: Required value: must not be empty if x-kubernetes-list-type is map',
  ],
  [
    object({ a: { type: 'string', 'x-kubernetes-map-type': 'atomic' } }),
    'properties.a.type: Invalid value: "string": must be object if x-kubernetes-map-type is specified',
  ],
  [object({ a: { type: 'string', default: 1 } }), 'properties.a.default: Invalid value: must be string'],
  [
    object({ a: object({ b: { type: 'string' } }, { default: { c: 1 } }) }),
    'properties.a.default: Invalid value: {"c":1}: must not have unknown fields',
  ],
  [
    object({ a: { type: 'string', 'x-kubernetes-validations': [{ rule: 'self ==' }] } }),
    'properties.a.x-kubernetes-validations.0.rule: Invalid value: "self ==": compile error: syntax error',
  ],
])('%j is told', (schema, expected) => {
  expect(faults(schema)).toHaveLength(1);
  expect(faults(schema)[0]?.startsWith(expected)).toBe(true);
});
