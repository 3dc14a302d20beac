import * as fc from 'fast-check';

type Schema = Record<string, unknown>;

const GOOD: Schema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', minLength: 1, default: 'a' },
    count: { type: 'integer', minimum: 1, maximum: 5, exclusiveMaximum: true, nullable: true, default: 2 },
    port: { 'x-kubernetes-int-or-string': true, anyOf: [{ type: 'integer' }, { type: 'string' }] },
    list: {
      type: 'array',
      items: { type: 'object', required: ['key'], properties: { key: { type: 'string' }, value: { type: 'number' } } },
      'x-kubernetes-list-type': 'map',
      'x-kubernetes-list-map-keys': ['key'],
    },
    set: { type: 'array', items: { type: 'string' }, 'x-kubernetes-list-type': 'set' },
    map: { type: 'object', additionalProperties: { type: 'string', pattern: '^[a-z]+$' } },
    free: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
    inner: {
      type: 'object',
      properties: { a: { type: 'boolean', default: true }, b: { type: 'string', enum: ['x', 'y'] } },
      oneOf: [{ required: ['a'] }, { required: ['b'] }],
      not: { properties: { b: { enum: ['y'] } } },
    },
    object: { type: 'object', 'x-kubernetes-embedded-resource': true, 'x-kubernetes-preserve-unknown-fields': true },
  },
};

/** Keywords with values that are right in some places and wrong in others. */
const KEYWORDS: readonly (readonly [string, unknown])[] = [
  ['type', 'string'],
  ['type', 'object'],
  ['type', 'array'],
  ['type', 'integer'],
  ['type', 'null'],
  ['type', 'text'],
  ['type', ''],
  ['nullable', true],
  ['default', 'a'],
  ['default', { key: 'a', other: 1 }],
  ['default', 3],
  ['default', []],
  ['title', 't'],
  ['description', 'd'],
  ['uniqueItems', true],
  ['id', 'x'],
  ['$ref', '#/a'],
  ['additionalItems', true],
  ['patternProperties', { a: { type: 'string' } }],
  ['definitions', { a: { type: 'string' } }],
  ['dependencies', { a: ['b'] }],
  ['additionalProperties', true],
  ['additionalProperties', false],
  ['additionalProperties', { type: 'string' }],
  ['items', { type: 'string' }],
  ['items', [{ type: 'string' }]],
  ['items', {}],
  ['properties', { a: { type: 'string' } }],
  ['properties', { a: {} }],
  ['properties', { metadata: { type: 'object' } }],
  ['properties', { metadata: { type: 'object', properties: { labels: { type: 'object' } } } }],
  ['properties', { kind: { type: 'integer' } }],
  ['properties', {}],
  ['allOf', [{ required: ['a'] }]],
  ['allOf', [{ type: 'string' }]],
  ['anyOf', [{ properties: { zz: { minLength: 1 } } }]],
  ['anyOf', [{ type: 'integer' }, { type: 'string' }]],
  ['not', { description: 'd' }],
  ['oneOf', [{ nullable: true }]],
  ['allOf', [{ items: { minLength: 1 } }]],
  ['pattern', '['],
  ['pattern', '^a+$'],
  ['pattern', '(?=a)'],
  ['x-kubernetes-list-type', 'map'],
  ['x-kubernetes-list-type', 'set'],
  ['x-kubernetes-list-type', 'bag'],
  ['x-kubernetes-list-type', 'atomic'],
  ['x-kubernetes-list-map-keys', ['key']],
  ['x-kubernetes-list-map-keys', ['key', 'key']],
  ['x-kubernetes-list-map-keys', ['none']],
  ['x-kubernetes-map-type', 'atomic'],
  ['x-kubernetes-map-type', 'loose'],
  ['x-kubernetes-int-or-string', true],
  ['x-kubernetes-embedded-resource', true],
  ['x-kubernetes-preserve-unknown-fields', true],
  ['x-kubernetes-preserve-unknown-fields', false],
  ['x-kubernetes-validations', [{ rule: 'true' }]],
  ['x-kubernetes-validations', [{ rule: '' }]],
  ['x-kubernetes-validations', [{ rule: 'self ==' }]],
  ['x-kubernetes-validations', [{ rule: 'true', message: ' ' }]],
];

/** Schemas that differ from a good one in one or two keywords somewhere; an undefined value takes a keyword away. */
export function schemas(count: number): Schema[] {
  const change = fc.record({
    at: fc.nat(),
    keyword: fc.oneof(
      fc.constantFrom(...KEYWORDS),
      fc.constantFrom('type', 'items', 'properties', 'required', 'default').map((name) => [name, undefined] as const),
    ),
  });
  return fc.sample(fc.array(change, { minLength: 1, maxLength: 2 }), { numRuns: count, seed: 20260102 }).map((changes) => {
    const schema: Schema = structuredClone(GOOD);
    for (const { at, keyword } of changes) {
      const places = schemasIn(schema);
      const place = places[at % places.length];
      const [name, value] = keyword;
      if (place && value === undefined) delete place[name];
      else if (place) place[name] = value;
    }
    return schema;
  });
}

/** Values for the good schema, right and wrong. */
export function values(count: number): { schema: Schema; value: Record<string, unknown> }[] {
  const json = fc.constantFrom<unknown>(
    null,
    true,
    'a',
    'A1',
    '',
    1,
    5,
    2.5,
    -1,
    [],
    ['a', 'a'],
    [{ key: 'a', value: 1, other: 2 }],
    [{ value: 1 }],
    [null],
    {},
    { a: 'x' },
    { a: false },
    { b: 'y', c: 1 },
    { apiVersion: 'v1', kind: 'A', metadata: { name: 'a' }, x: 1 },
    { a: { b: 1 } },
  );
  const names = fc.constantFrom(...Object.keys(mapOf(GOOD['properties'])), 'other', 'metadata');
  return fc
    .sample(fc.dictionary(names, json, { maxKeys: 5 }), { numRuns: count, seed: 20260103 })
    .map((value) => ({ schema: GOOD, value }));
}

function schemasIn(schema: Schema): Schema[] {
  const inner = ['properties', 'items', 'additionalProperties', 'allOf', 'anyOf', 'oneOf', 'not'].flatMap((keyword) => {
    const value = schema[keyword];
    if (typeof value !== 'object' || value === null) return [];
    return keyword === 'properties' || Array.isArray(value) ? Object.values(value) : [value];
  });
  return [schema, ...inner.filter(isSchema).flatMap(schemasIn)];
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapOf(value: unknown): Schema {
  return isSchema(value) ? value : {};
}
