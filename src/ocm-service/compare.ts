import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../yaml';
import { entriesByKey } from './entries';
import { isObject, type JsonObject } from './json-object';
import type { Field, RecordShape, Shape } from './shape';

/** One field that is not in OCM as it is here. */
export interface Change {
  /** Such as `parameters[size].options[1].rank`. */
  readonly path: string;
  /** What OCM has; undefined if nothing. */
  readonly from?: Json;
  /** What it is to be; undefined if nothing. */
  readonly to?: Json;
}

/**
 * The fields in which two objects differ, each named once and as deep as it can be, in the order of the model. What is empty is as good as
 * absent. A field that the model does not know is compared only if both have it: OCM would not return it, and the difference never end.
 */
export function compareRecord(model: RecordShape, theirs: JsonObject, ours: JsonObject, path: string): Change[] {
  return fieldNames(model, ours).flatMap((name) => compareField(model, name, theirs, ours, `${path}.${name}`));
}

/** The fields of an object that are compared: those of the model, and what we send besides. An `id` that is not in the model names it. */
export function fieldNames({ fields }: RecordShape, ours: JsonObject): string[] {
  return [...Object.keys(fields), ...Object.keys(ours).filter((name) => name !== 'id' && !Object.hasOwn(fields, name))];
}

/** As {@link compareRecord}, for one field. */
export function compareField(model: RecordShape, name: string, theirs: JsonObject, ours: JsonObject, path = name): Change[] {
  const field = fieldOf(model, name);
  if (!field) return isThere(theirs[name]) ? comparePlain(null, theirs[name], ours[name], path) : [];
  return isLeftAlone(field, ours[name]) ? [] : compare(field, theirs[name], ours[name], path);
}

/** The field of a model; undefined if it does not know it. */
export function fieldOf({ fields }: RecordShape, name: string): Field | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** True for a field that is somebody else's as long as we do not send it. */
export function isLeftAlone({ isKept }: Field, ours: Json | undefined): boolean {
  return isKept === true && !isThere(ours);
}

/** True for a value that is there: OCM may write null for one that is not. */
export function isThere(value: Json | undefined): value is Exclude<Json, null> {
  return value !== undefined && value !== null;
}

function compare(shape: Shape, theirs: Json | undefined, ours: Json | undefined, path: string): Change[] {
  switch (shape.kind) {
    case 'plain':
      return comparePlain(shape.empty, theirs, ours, path);
    case 'set':
      return comparePlain([], sorted(theirs), sorted(ours), path);
    case 'map':
      return compareMaps(objectOf(theirs), objectOf(ours), path);
    case 'record':
      return compareRecord(shape, objectOf(theirs), objectOf(ours), path);
    case 'list': {
      const [before, after] = [entriesByKey(theirs, shape.key), entriesByKey(ours, shape.key)];
      return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
        const [from, to] = [before.get(key), after.get(key)];
        const place = `${path}[${key}]`;
        if (from && to) return compareRecord(shape.item, from, to, place);
        return [{ path: place, ...(from && { from: ownPart(shape.item, from) }), ...(to && { to: ownPart(shape.item, to) }) }];
      });
    }
  }
}

function comparePlain(empty: Json, theirs: Json | undefined, ours: Json | undefined, path: string): Change[] {
  const [from, to] = [theirs ?? empty, ours ?? empty];
  if (isDeepStrictEqual(from, to)) return [];
  const isEmpty = (value: Json) => isDeepStrictEqual(value, empty);
  // A flag or number that is off is worth to be shown as what it is.
  const shown = (value: Json) => typeof value === 'boolean' || typeof value === 'number' || !isEmpty(value);
  return [{ path, ...(shown(from) && { from }), ...(shown(to) && { to }) }];
}

function compareMaps(theirs: JsonObject, ours: JsonObject, path: string): Change[] {
  return [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].flatMap((name) => {
    const [from, to] = [own(theirs, name), own(ours, name)];
    if (isDeepStrictEqual(from, to)) return [];
    return [{ path: `${path}[${name}]`, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
  });
}

function own(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** An entry without the fields that are OCM's. */
function ownPart({ fields }: RecordShape, entry: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(entry).filter(([name]) => Object.hasOwn(fields, name)));
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function sorted(value: Json | undefined): Json {
  return Array.isArray(value) ? [...value].sort((a, b) => (String(a) < String(b) ? -1 : 1)) : [];
}
