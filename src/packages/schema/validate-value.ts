import type { ErrorObject, Options, ValidateFunction } from 'ajv';
import type { Json, YamlPath } from '../../yaml';
import { type ConfigSchema, itemsOf } from '../manifest';
import { isSchema } from './children';
import type { SchemaFault } from './fault';
import { readPattern } from './pattern';

/** Keywords that mean the same in JSON Schema. Formats and CEL rules are not looked at. */
const SAME = [
  'enum',
  'maxItems',
  'maxLength',
  'maxProperties',
  'minItems',
  'minLength',
  'minProperties',
  'multipleOf',
  'pattern',
  'required',
];

const OPTIONS: Options = {
  allErrors: true,
  strict: false,
  ownProperties: true,
  allowUnionTypes: true,
  meta: false,
  validateSchema: false,
  inlineRefs: false,
  code: { optimize: false, regExp: Object.assign(matcherOf, { code: '' }) },
};

/** Sentences of ajv that only sum others up. */
const SUMMARIES = new Set(['allOf', 'anyOf', 'oneOf', 'not', 'if']);

/** Checks values against a structural schema: its OpenAPI part, without formats (package-operator 2.7). */
export class ConfigValidator {
  private readonly validator: ValidateFunction;

  /** `schema` must have no fault. */
  public constructor(schema: ConfigSchema) {
    const { default: Ajv }: typeof import('ajv') = require('ajv');
    this.validator = new Ajv(OPTIONS).compile(jsonSchema(schema));
  }

  /** What is wrong with a value. */
  public faults(value: Json): SchemaFault[] {
    if (this.validator(value)) return [];
    const errors = this.validator.errors ?? [];
    const details = errors.filter(({ keyword }) => !SUMMARIES.has(keyword));
    return (details.length > 0 ? details : errors).map(faultOf);
  }
}

function faultOf({ keyword, instancePath, params, message }: ErrorObject): SchemaFault {
  const path: YamlPath = instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (keyword === 'required') return { path: [...path, String(params['missingProperty'])], text: 'Required value' };
  if (keyword === 'enum') return { path, text: `Unsupported value: must be one of ${JSON.stringify(params['allowedValues'])}` };
  return { path, text: `Invalid value: ${message ?? 'it does not fit the schema'}` };
}

/** The JSON Schema (draft-07) that says the same. */
function jsonSchema(schema: ConfigSchema): object {
  const { properties, additionalProperties, items, not, maximum, minimum } = schema;
  const inner = (list: ConfigSchema['allOf']) => itemsOf(list).map((entry) => (entry ? jsonSchema(entry) : {}));
  const types = schema['x-kubernetes-int-or-string'] ? ['integer', 'string'] : schema.type ? [schema.type] : [];
  const same = SAME.filter((keyword) => (schema[keyword] ?? null) !== null).map((keyword) => [keyword, schema[keyword]]);
  return {
    ...Object.fromEntries(same),
    ...(types.length > 0 && { type: schema.nullable ? [...types, 'null'] : types }),
    ...(properties && { properties: mapValues(properties, jsonSchema) }),
    ...(isSchema(additionalProperties) && { additionalProperties: jsonSchema(additionalProperties) }),
    ...(isSchema(items) && { items: jsonSchema(items) }),
    ...(not && { not: jsonSchema(not) }),
    ...(schema.allOf && { allOf: inner(schema.allOf) }),
    ...(schema.anyOf && itemsOf(schema.anyOf).length > 0 && { anyOf: inner(schema.anyOf) }),
    ...(schema.oneOf && itemsOf(schema.oneOf).length > 0 && { oneOf: inner(schema.oneOf) }),
    ...(typeof maximum === 'number' && { [schema['exclusiveMaximum'] === true ? 'exclusiveMaximum' : 'maximum']: maximum }),
    ...(typeof minimum === 'number' && { [schema['exclusiveMinimum'] === true ? 'exclusiveMinimum' : 'minimum']: minimum }),
  };
}

function mapValues<T, U>(map: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, change(value)]));
}

/** ajv's own regular expressions would be JavaScript's, which can take for ever. */
function matcherOf(pattern: string): { test: (text: string) => boolean } {
  const read = readPattern(pattern);
  return { test: (text) => 'matcher' in read && read.matcher.test(text) };
}
