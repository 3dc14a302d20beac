import type { Json } from '../../yaml';
import type { ConfigSchema } from '../manifest';
import { isMapping } from '../mapping';
import { isSchema } from './children';

const META_FIELDS = ['apiVersion', 'kind', 'metadata'];

/**
 * Leaves out what a structural schema does not name, as Kubernetes does before it looks at a value (package-operator 2.7). In the root
 * of a configuration, as in every resource, `apiVersion`, `kind` and `metadata` stay.
 */
export function pruned(value: Json, schema: ConfigSchema | undefined, isResource: boolean): Json {
  if (schema?.['x-kubernetes-preserve-unknown-fields'] === true && !schema.properties) return value;
  const keepsUnknown = schema?.['x-kubernetes-preserve-unknown-fields'] === true;
  if (Array.isArray(value)) {
    const items = isSchema(schema?.items) ? schema.items : undefined;
    return value.map((item: Json) =>
      keepsUnknown && !items ? item : pruned(item, items, items?.['x-kubernetes-embedded-resource'] === true),
    );
  }
  if (!isMapping(value)) return value;
  const kept: [string, Json][] = [];
  for (const [name, member] of Object.entries(value)) {
    const inner = schemaOf(schema, name);
    if ((isResource && META_FIELDS.includes(name)) || (inner === undefined && keepsUnknown)) kept.push([name, member]);
    else if (inner !== undefined) kept.push([name, prunedBy(member, inner)]);
  }
  return Object.fromEntries(kept);
}

function prunedBy(value: Json, schema: ConfigSchema | boolean): Json {
  if (!isSchema(schema)) return pruned(value, undefined, false);
  return pruned(value, schema, schema['x-kubernetes-embedded-resource'] === true);
}

/** Puts in the defaults of a schema, where a field is missing, or is null and must not be (package-operator 2.7). */
export function defaulted(value: Json, schema: ConfigSchema): Json {
  if (Array.isArray(value)) {
    const { items } = schema;
    return isSchema(items) ? value.map((item: Json) => defaulted(orDefault(item, items), items)) : value;
  }
  if (!isMapping(value)) return value;
  const filled = new Map(Object.entries(value));
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const { default: standard } = property;
    if (standard === undefined || standard === null) continue;
    if (!filled.has(name) || (filled.get(name) === null && property.nullable !== true)) filled.set(name, standard);
  }
  return Object.fromEntries(
    Array.from(filled, ([name, member]): [string, Json] => {
      const inner = schemaOf(schema, name);
      return [name, isSchema(inner) ? defaulted(member, inner) : member];
    }),
  );
}

function orDefault(item: Json, items: ConfigSchema): Json {
  return item === null && items.nullable !== true ? (items.default ?? null) : item;
}

/** The schema of a field: of the property of that name, or of every value of a map. */
function schemaOf(schema: ConfigSchema | undefined, name: string): ConfigSchema | boolean | undefined {
  if (schema?.properties && Object.hasOwn(schema.properties, name)) return schema.properties[name];
  return schema?.additionalProperties ?? undefined;
}
