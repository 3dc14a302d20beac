import type { Json } from '../yaml';
import { type Change, compareField, fieldNames, fieldOf, isLeftAlone, isThere } from './compare';
import { entriesByKey, entriesOf } from './entries';
import { isObject, type JsonObject } from './json-object';
import type { RecordShape, Shape } from './shape';

/** How what OCM has differs from what it is to have. */
export interface Difference {
  /** Field by field, for people. */
  readonly changes: readonly Change[];
  /** What a PATCH has to send: each first-level field that differs, whole. Empty if nothing does. */
  readonly patch: JsonObject;
}

/**
 * Compares an object of OCM with what it is to be. OCM's API knows no null, so a field that is gone here is sent empty, which OCM does
 * not tell from absent. A list or structure replaces that of OCM, so what others have set in its entries goes along unchanged.
 */
export function differenceOf(model: RecordShape, theirs: JsonObject, ours: JsonObject): Difference {
  const changes: Change[] = [];
  const patch: Record<string, Json> = {};
  for (const name of fieldNames(model, ours)) {
    const ofField = compareField(model, name, theirs, ours);
    if (ofField.length === 0) continue;
    changes.push(...ofField);
    const [field, value] = [fieldOf(model, name), ours[name]];
    if (isThere(value)) patch[name] = field ? carried(field, theirs[name], value) : value;
    else if (field) patch[name] = emptyOf(field);
  }
  return { changes, patch };
}

/** What is sent for a field that is gone. A structure is emptied at its first level: what is below means nothing without it. */
function emptyOf(shape: Shape): Json {
  switch (shape.kind) {
    case 'plain':
      return shape.empty;
    case 'map':
      return {};
    case 'set':
      return [];
    case 'list':
      return shape.isLink ? { items: [] } : [];
    case 'record': {
      const parts = Object.entries(shape.fields).filter(([, { kind, isKept }]) => kind !== 'record' && isKept !== true);
      return Object.fromEntries(parts.map(([name, field]) => [name, emptyOf(field)]));
    }
  }
}

/** Our value with what others have set in it. */
function carried(shape: Shape, theirs: Json | undefined, ours: Json): Json {
  if (shape.kind === 'record') return isObject(ours) && isObject(theirs) ? carriedRecord(shape, theirs, ours) : ours;
  if (shape.kind !== 'list') return ours;
  const before = entriesByKey(theirs, shape.key);
  const names = [...entriesByKey(ours, shape.key).keys()];
  const entries = entriesOf(ours).map((entry, index) => carriedRecord(shape.item, before.get(names[index] ?? '') ?? {}, entry));
  return Array.isArray(ours) ? entries : { items: entries };
}

function carriedRecord({ fields }: RecordShape, theirs: JsonObject, ours: JsonObject): JsonObject {
  const result: Record<string, Json> = { ...ours };
  for (const [name, field] of Object.entries(fields)) {
    const [before, value] = [theirs[name], ours[name]];
    if (isThere(value)) result[name] = carried(field, before, value);
    else if (isLeftAlone(field, value) && isThere(before)) result[name] = before;
  }
  return result;
}
