/** A JSON Schema (draft-07) or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** What Go decodes into a string. As everywhere in these schemas, null stands for nothing. */
export const text: Schema = { type: ['string', 'null'] };

/** What Go decodes into a bool. */
export const flag: Schema = { type: ['boolean', 'null'] };

/** What Go decodes into an integer. */
export const whole: Schema = { type: ['integer', 'null'] };

/** What Go decodes into a float. */
export const number: Schema = { type: ['number', 'null'] };

/** What Go decodes into an `IntOrString`: a port, or a number of pods. */
export const wholeOrText: Schema = { type: ['integer', 'string', 'null'] };

/** What Go decodes into a `Quantity`: a number, or a text of a number and a unit. */
export const quantity: Schema = {
  type: ['string', 'number', 'null'],
  pattern: '^[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$',
  'x-expects': 'a quantity such as 100m or 64Mi',
};

/** What Go decodes into a struct or map whose content is not looked at. */
export const mapping: Schema = { type: ['object', 'null'] };

/** What Go decodes into a slice. */
export const list = (items: Schema): Schema => ({ type: ['array', 'null'], items });

/** What Go decodes into a slice of strings. */
export const texts: Schema = list(text);

/** What Go decodes into a map. */
export const mapOf = (values: Schema): Schema => ({ type: ['object', 'null'], additionalProperties: values });

/** What Go decodes into a struct: fields that it does not know are passed over. */
export const fields = (properties: Readonly<Record<string, Schema>>): Schema => ({ type: ['object', 'null'], properties });

/** The metadata of an object. */
export const meta = {
  name: text,
  generateName: text,
  namespace: text,
  labels: mapOf(text),
  annotations: mapOf(text),
};
