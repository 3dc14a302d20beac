import type { YamlPath } from '../../yaml';
import { type ConfigSchema, itemsOf } from '../manifest';
import { type InnerSchema, isSchema, junctorChildren, type SchemaPlace, structuralChildren } from './children';
import { missing, type SchemaFault, unwanted, wrong } from './fault';

const EMBEDDED = 'x-kubernetes-embedded-resource';
const INT_OR_STRING = 'x-kubernetes-int-or-string';
const PRESERVE = 'x-kubernetes-preserve-unknown-fields';

/** What is said where a type is missing. */
const TYPE_MISSING: Readonly<Record<Exclude<SchemaPlace, 'junctor'>, string>> = {
  root: 'must not be empty at the root',
  item: 'must not be empty for specified array items',
  property: 'must not be empty for specified object fields',
};

/** Fields of every resource; Kubernetes says what is in them. */
const META_FIELDS = ['apiVersion', 'kind', 'metadata'];

/** Keywords that may not stand in `allOf`, `anyOf`, `oneOf` and `not`: those only say more of a value whose form is known. */
const NOT_IN_JUNCTORS: readonly (readonly [keyword: string, reason: string])[] = [
  ['type', 'must be empty to be structural'],
  ['additionalProperties', 'must be undefined to be structural'],
  ['default', 'must be undefined to be structural'],
  ['title', 'must be empty to be structural'],
  ['description', 'must be empty to be structural'],
  ['nullable', 'must be false to be structural'],
  [PRESERVE, 'must be false to be structural'],
  [EMBEDDED, 'must be false to be structural'],
  [INT_OR_STRING, 'must be false to be structural'],
  ['x-kubernetes-list-map-keys', 'must be empty to be structural'],
  ['x-kubernetes-list-type', 'must be undefined to be structural'],
  ['x-kubernetes-map-type', 'must be undefined to be structural'],
  ['x-kubernetes-validations', 'must be empty to be structural'],
];

/**
 * Checks one schema by the rules of structural schemas, as they are for a CustomResourceDefinition: the form of every value is known,
 * apart from what `allOf` and the like say of it (package-operator 2.7). `place` says where the schema stands; schemas inside are not
 * looked at, but for what they may be there.
 */
export function checkStructural(schema: ConfigSchema, path: YamlPath, place: Exclude<SchemaPlace, 'junctor'>): SchemaFault[] {
  const at = (...inner: YamlPath) => [...path, ...inner];
  const faults = [...checkType(schema, path, place)];
  if (schema.type === 'array' && !isSchema(schema.items)) faults.push(missing(at('items'), 'must be specified'));
  if (place === 'root' && (schema.additionalProperties ?? null) !== null) {
    faults.push(unwanted(at('additionalProperties'), 'must not be used at the root'));
  }
  if (schema[INT_OR_STRING] && schema[PRESERVE])
    faults.push(wrong(at(PRESERVE), true, `must be false if ${INT_OR_STRING} is true`));
  if (schema[INT_OR_STRING] && schema[EMBEDDED])
    faults.push(wrong(at(EMBEDDED), true, `must be false if ${INT_OR_STRING} is true`));

  if (schema[EMBEDDED] && (schema.additionalProperties ?? null) !== null) {
    faults.push(unwanted(at('additionalProperties'), `must not be used if ${EMBEDDED} is set`));
  }
  if (schema[EMBEDDED] && !schema[PRESERVE] && Object.keys(schema.properties ?? {}).length === 0) {
    faults.push(missing(at('properties'), `must not be empty if ${EMBEDDED} is true without ${PRESERVE}`));
  }
  if (place === 'root' || schema[EMBEDDED]) faults.push(...checkMetaFields(schema, path, place));
  for (const inner of junctorsToCheck(schema)) {
    faults.push(...checkJunctor(inner.schema, at(...inner.path)));
    // Kubernetes does this for the root only.
    if (place === 'root') faults.push(...checkComplete(inner.schema, at(...inner.path), schema));
  }
  return faults;
}

function checkType(schema: ConfigSchema, path: YamlPath, place: keyof typeof TYPE_MISSING): SchemaFault[] {
  const type = schema.type ?? '';
  const at = [...path, 'type'];
  const faults: SchemaFault[] = [];
  if (schema[EMBEDDED] && type !== 'object') {
    const reason = `must be object if ${EMBEDDED} is true`;
    faults.push(type === '' ? missing(at, reason) : wrong(at, type, reason));
  } else if (type === '' && !schema[INT_OR_STRING] && !schema[PRESERVE]) {
    faults.push(missing(at, TYPE_MISSING[place]));
  }
  if (place === 'root' && type !== '' && type !== 'object') faults.push(wrong(at, type, 'must be object at the root'));
  return faults;
}

function checkMetaFields({ properties }: ConfigSchema, path: YamlPath, place: SchemaPlace): SchemaFault[] {
  return META_FIELDS.flatMap((name) => {
    const field = Object.hasOwn(properties ?? {}, name) ? properties?.[name] : undefined;
    if (!field) return [];
    const at = [...path, 'properties', name];
    const type = name === 'metadata' ? 'object' : 'string';
    const faults = field.type === type ? [] : [wrong([...at, 'type'], field.type ?? '', `must be ${type}`)];
    if (place !== 'root') return faults;
    const default_ = unwanted([...at, 'default'], `must not be set in top-level ${name}`);
    if ((field.default ?? null) !== null) faults.push(default_);
    if (name === 'metadata' && !isPlainMetadata(field)) {
      const reason = 'must not specify anything other than name and generateName, but metadata is implicitly specified';
      faults.push(unwanted(at, reason));
    }
    return faults;
  });
}

function isPlainMetadata(field: ConfigSchema): boolean {
  const { type: _type, default: _default, properties, ...others } = field;
  const isEmpty = Object.values(others).every((value) => value === undefined || value === null);
  return isEmpty && Object.keys(properties ?? {}).every((name) => name === 'name' || name === 'generateName');
}

/** All but `anyOf: [{type: integer}, {type: string}]` of a value that is one of the two, by itself or as the first of `allOf`. */
function junctorsToCheck(schema: ConfigSchema): InnerSchema[] {
  const [first] = itemsOf(schema.allOf);
  const isFirstPlain = isIntOrString(first?.anyOf);
  return junctorChildren(schema).flatMap((inner) => {
    const [junctor, index] = inner.path;
    if (junctor === 'anyOf' && isIntOrString(schema.anyOf)) return [];
    return [junctor === 'allOf' && index === 0 && isFirstPlain ? { ...inner, schema: { ...inner.schema, anyOf: [] } } : inner];
  });
}

function isIntOrString(anyOf: ConfigSchema['anyOf']): boolean {
  const plain = itemsOf(anyOf).map((entry) => (typeof entry?.additionalProperties === 'boolean' ? { type: entry.type } : entry));
  return JSON.stringify(plain) === '[{"type":"integer"},{"type":"string"}]';
}

/** Checks a schema that only says more of a value. */
function checkJunctor(schema: ConfigSchema, path: YamlPath): SchemaFault[] {
  const at = (...inner: YamlPath) => [...path, ...inner];
  const faults = NOT_IN_JUNCTORS.filter(([keyword]) => isSet(keyword, schema[keyword])).map(([keyword, reason]) =>
    unwanted(at(keyword), reason),
  );
  if (Object.hasOwn(schema.properties ?? {}, 'metadata')) {
    faults.push(unwanted(at('properties', 'metadata'), 'must not be specified in a nested context'));
  }
  const parts = structuralChildren(schema).filter((inner) => inner.path[0] !== 'additionalProperties');
  for (const inner of [...junctorChildren(schema), ...parts]) faults.push(...checkJunctor(inner.schema, at(...inner.path)));
  return faults;
}

/** Each property and item that a schema says more of must have a form in `outer`, the schema of the same value. */
function checkComplete(schema: ConfigSchema, path: YamlPath, outer: ConfigSchema | undefined): SchemaFault[] {
  const at = (...inner: YamlPath) => [...path, ...inner];
  if (!outer) return [missing(path, 'because it is said more of in a nested context, but not specified outside of it')];
  const faults = junctorChildren(schema).flatMap((inner) => checkComplete(inner.schema, at(...inner.path), outer));
  for (const inner of structuralChildren(schema)) {
    if (inner.path[0] === 'additionalProperties') continue;
    const form = inner.property === undefined ? outer.items : propertyOf(outer, inner.property);
    faults.push(...checkComplete(inner.schema, at(...inner.path), isSchema(form) ? form : undefined));
  }
  return faults;
}

function propertyOf({ properties }: ConfigSchema, name: string): ConfigSchema | undefined {
  return Object.hasOwn(properties ?? {}, name) ? properties?.[name] : undefined;
}

/** True for a keyword that says something. An empty default does. */
function isSet(keyword: string, value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (keyword === 'default') return true;
  return value !== false && value !== '' && !(Array.isArray(value) && value.length === 0);
}
