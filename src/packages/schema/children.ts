import type { YamlPath } from '../../yaml';
import { type ConfigSchema, itemsOf } from '../manifest';
import { isMapping } from '../mapping';

/** Where a schema stands: it decides what may be in it. */
export type SchemaPlace = 'root' | 'property' | 'item' | 'junctor';

/** A schema inside another. */
export interface InnerSchema {
  readonly schema: ConfigSchema;
  /** From the outer schema. */
  readonly path: YamlPath;
  readonly place: Exclude<SchemaPlace, 'root'>;
  /** The name of the property, if it is one. */
  readonly property?: string;
}

/** The schemas that stand for parts of the value: its properties, the values of a map, the items of a list. */
export function structuralChildren(schema: ConfigSchema): InnerSchema[] {
  const { properties, additionalProperties, items } = schema;
  const found: InnerSchema[] = Object.entries(properties ?? {}).map(([property, inner]) => ({
    schema: inner,
    path: ['properties', property],
    place: 'property',
    property,
  }));
  if (isSchema(additionalProperties)) {
    found.push({ schema: additionalProperties, path: ['additionalProperties'], place: 'property' });
  }
  if (isSchema(items)) found.push({ schema: items, path: ['items'], place: 'item' });
  return found;
}

/** The schemas that say more of the same value: those of `allOf`, `anyOf`, `oneOf` and `not`. */
export function junctorChildren(schema: ConfigSchema): InnerSchema[] {
  const lists = (['allOf', 'anyOf', 'oneOf'] as const).flatMap((junctor) =>
    itemsOf(schema[junctor]).flatMap((inner, index) =>
      inner ? [{ schema: inner, path: [junctor, index], place: 'junctor' as const }] : [],
    ),
  );
  return schema.not ? [...lists, { schema: schema.not, path: ['not'], place: 'junctor' }] : lists;
}

/** True for one schema: not for `true` or `false`, and not for a list. */
export function isSchema(value: unknown): value is ConfigSchema {
  return isMapping(value);
}
