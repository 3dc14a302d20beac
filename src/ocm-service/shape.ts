import type { Json } from '../yaml';

/** How a value of OCM's models is compared, emptied and sent. */
export type Shape = PlainShape | MapShape | SetShape | ListShape | RecordShape;

/** A text, flag or number, or a value that is only compared as a whole. OCM leaves out what is empty, so that is as good as absent. */
export interface PlainShape {
  readonly kind: 'plain';
  readonly empty: Json;
}

/** Values by name, such as labels. */
export interface MapShape {
  readonly kind: 'map';
}

/** Texts whose order says nothing. */
export interface SetShape {
  readonly kind: 'set';
}

/** Objects in a list that are told apart by one of their fields; their order says nothing. */
export interface ListShape {
  readonly kind: 'list';
  readonly key: string;
  readonly item: RecordShape;
  /** On the wire it is `{"items": […]}`, and not `[…]` (managed-tenants 3.4). */
  readonly isLink: boolean;
}

/** An object with fields of known names. Every other field that OCM returns is its own: `kind`, `href`, `status`, dates. */
export interface RecordShape {
  readonly kind: 'record';
  readonly fields: Readonly<Record<string, Field>>;
}

/** A field of an object. */
export type Field = Shape & {
  /** Left alone if we do not send it: metadata has no counterpart of it, so somebody else has set it. */
  readonly isKept?: boolean;
};

/** A text. */
export const TEXT: PlainShape = { kind: 'plain', empty: '' };
/** A boolean. */
export const FLAG: PlainShape = { kind: 'plain', empty: false };
/** A number. */
export const NUMBER: PlainShape = { kind: 'plain', empty: 0 };
/** A list that is compared as a whole. */
export const WHOLE_LIST: PlainShape = { kind: 'plain', empty: [] };
/** Values by name. */
export const MAP: MapShape = { kind: 'map' };
/** Texts without order. */
export const SET: SetShape = { kind: 'set' };

/** A list of objects that are told apart by the field `key`. */
export function list(key: string, fields: Readonly<Record<string, Field>>): ListShape {
  return { kind: 'list', key, item: record(fields), isLink: false };
}

/** A list of objects that is a link to a list of its own, as parameters are. */
export function link(key: string, fields: Readonly<Record<string, Field>>): ListShape {
  return { ...list(key, fields), isLink: true };
}

/** An object. */
export function record(fields: Readonly<Record<string, Field>>): RecordShape {
  return { kind: 'record', fields };
}

/** A field that is left alone if we do not send it. */
export function kept(shape: Shape): Field {
  return { ...shape, isKept: true };
}
