import type { YamlPath } from '../../yaml';
import { type ConfigSchema, itemsOf } from '../manifest';
import { isSchema } from './children';
import { missing, type SchemaFault, unwanted, wrong } from './fault';

const LIST_TYPE = 'x-kubernetes-list-type';
const LIST_KEYS = 'x-kubernetes-list-map-keys';
const MAP_TYPE = 'x-kubernetes-map-type';

/** Checks how lists and maps are merged: `x-kubernetes-list-type`, its keys, and `x-kubernetes-map-type` (package-operator 2.7). */
export function checkListTypes(schema: ConfigSchema, path: YamlPath): SchemaFault[] {
  return [...checkListType(schema, path), ...checkMapType(schema, path)];
}

function checkListType(schema: ConfigSchema, path: YamlPath): SchemaFault[] {
  const listType = schema[LIST_TYPE];
  const keys = itemsOf(schema[LIST_KEYS]).map((key) => key ?? '');
  const at = (...inner: readonly string[]) => [...path, ...inner];
  if (listType === undefined || listType === null) {
    return keys.length > 0 ? [missing(at(LIST_TYPE), `must be map if ${LIST_KEYS} is non-empty`)] : [];
  }
  const faults = mustHaveType(schema, 'array', LIST_TYPE, path);
  if (!['atomic', 'set', 'map'].includes(listType)) {
    faults.push({
      path: at(LIST_TYPE),
      text: `Unsupported value: ${JSON.stringify(listType)}: supported values: atomic, set, map`,
    });
  }
  if (keys.length > 0 && listType !== 'map') {
    faults.push(wrong(at(LIST_TYPE), listType, `must be map if ${LIST_KEYS} is non-empty`));
  }
  const items = isSchema(schema.items) ? schema.items : undefined;
  if (items && listType !== 'atomic' && items.nullable === true) {
    faults.push(unwanted(at('items', 'nullable'), `cannot be nullable when ${LIST_TYPE} is ${listType}`));
  }
  if (listType === 'set' && schema.type === 'array' && items) faults.push(...checkSetItems(items, at('items')));
  return listType === 'map' ? [...faults, ...checkMapList(items, keys, path)] : faults;
}

/** Items of a set are compared as a whole. */
function checkSetItems(items: ConfigSchema, path: YamlPath): SchemaFault[] {
  const reason = `must be atomic as item of a list with ${LIST_TYPE}=set`;
  const inner = items[LIST_TYPE];
  if (items.type === 'array' && inner !== undefined && inner !== null && inner !== 'atomic') {
    return [wrong([...path, LIST_TYPE], inner, reason)];
  }
  if (items.type === 'object' && items[MAP_TYPE] !== 'atomic') return [wrong([...path, MAP_TYPE], items[MAP_TYPE], reason)];
  return [];
}

/** A list of objects that are told apart by some of their properties. */
function checkMapList(items: ConfigSchema | undefined, keys: readonly string[], path: YamlPath): SchemaFault[] {
  const at = (...inner: readonly string[]) => [...path, ...inner];
  const faults = keys.length === 0 ? [missing(at(LIST_KEYS), `must not be empty if ${LIST_TYPE} is map`)] : [];
  if (!items) return [...faults, missing(at('items'), `must have a schema if ${LIST_TYPE} is map`)];
  if (items.type !== 'object') {
    return [...faults, wrong(at('items', 'type'), items.type, `must be object if parent array's ${LIST_TYPE} is map`)];
  }
  for (const [index, key] of keys.entries()) {
    const property = Object.hasOwn(items.properties ?? {}, key) ? items.properties?.[key] : undefined;
    const inItem = (keyword: string) => at('items', 'properties', key, keyword);
    if (keys.indexOf(key) < index) faults.push(wrong(at(LIST_KEYS), keys, 'must not contain duplicate entries'));
    if (!property) {
      faults.push(wrong(at(LIST_KEYS), keys, 'entries must all be names of item properties'));
      continue;
    }
    if (property.type === 'array' || property.type === 'object') {
      faults.push(wrong(inItem('type'), property.type, `must be a scalar type if parent array's ${LIST_TYPE} is map`));
    }
    if (!itemsOf(items.required).includes(key) && (property.default ?? null) === null) {
      faults.push(
        missing(inItem('default'), `this property is in ${LIST_KEYS}, so it must have a default or be a required property`),
      );
    }
    if (property.nullable === true)
      faults.push(unwanted(inItem('nullable'), `this property is in ${LIST_KEYS}, so it cannot be nullable`));
  }
  return faults;
}

function checkMapType(schema: ConfigSchema, path: YamlPath): SchemaFault[] {
  const mapType = schema[MAP_TYPE];
  if (mapType === undefined || mapType === null) return [];
  const faults = mustHaveType(schema, 'object', MAP_TYPE, path);
  if (mapType === 'atomic' || mapType === 'granular') return faults;
  return [
    ...faults,
    { path: [...path, MAP_TYPE], text: `Unsupported value: ${JSON.stringify(mapType)}: supported values: atomic, granular` },
  ];
}

function mustHaveType({ type }: ConfigSchema, wanted: string, keyword: string, path: YamlPath): SchemaFault[] {
  if (type === wanted) return [];
  const reason = `must be ${wanted} if ${keyword} is specified`;
  return [type ? wrong([...path, 'type'], type, reason) : missing([...path, 'type'], reason)];
}
