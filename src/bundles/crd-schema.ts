import { fields, flag, list, mapOf, mapping, meta, number, type Schema, text, texts, whole } from './go-schema';

const PROPS: Schema = { $ref: '#/definitions/props' };

/** A field that holds a schema, or in the second form true or false. */
const propsOrFlag: Schema = { if: { type: 'boolean' }, else: PROPS };

const props: Schema = fields({
  $ref: text,
  additionalItems: propsOrFlag,
  additionalProperties: propsOrFlag,
  allOf: list(PROPS),
  anyOf: list(PROPS),
  description: text,
  enum: { type: ['array', 'null'] },
  exclusiveMaximum: flag,
  exclusiveMinimum: flag,
  format: text,
  id: text,
  // A list of schemas can be decoded, too; the API server refuses it.
  items: { if: { type: 'array' }, else: PROPS },
  maxItems: whole,
  maxLength: whole,
  maxProperties: whole,
  maximum: number,
  minItems: whole,
  minLength: whole,
  minProperties: whole,
  minimum: number,
  multipleOf: number,
  not: PROPS,
  nullable: flag,
  oneOf: list(PROPS),
  pattern: text,
  patternProperties: mapOf(PROPS),
  properties: mapOf(PROPS),
  required: texts,
  title: text,
  type: text,
  uniqueItems: flag,
  'x-kubernetes-embedded-resource': flag,
  'x-kubernetes-int-or-string': flag,
  'x-kubernetes-list-map-keys': texts,
  'x-kubernetes-list-type': text,
  'x-kubernetes-map-type': text,
  'x-kubernetes-preserve-unknown-fields': flag,
  'x-kubernetes-validations': list(fields({ rule: text, message: text, messageExpression: text, reason: text, fieldPath: text })),
});

const validation = fields({ openAPIV3Schema: PROPS });
const subresources = fields({
  status: mapping,
  scale: fields({ specReplicasPath: text, statusReplicasPath: text, labelSelectorPath: text }),
});
const column = { name: text, type: text, format: text, description: text, priority: whole, jsonPath: text, JSONPath: text };
const columns = list(fields(column));
const client = fields({
  url: text,
  caBundle: text,
  service: fields({ name: text, namespace: text, path: text, port: whole }),
});
const version = fields({
  name: text,
  served: flag,
  storage: flag,
  deprecated: flag,
  deprecationWarning: text,
  schema: validation,
  subresources,
  additionalPrinterColumns: columns,
  selectableFields: list(fields({ jsonPath: text })),
});

/** The types of the fields of a CustomResourceDefinition of v1 and v1beta1, its schemas included, as Kubernetes decodes them. */
export const CRD_SCHEMA: Schema = {
  definitions: { props },
  ...fields({
    metadata: fields(meta),
    spec: fields({
      group: text,
      version: text,
      names: fields({ plural: text, singular: text, kind: text, listKind: text, shortNames: texts, categories: texts }),
      scope: text,
      versions: list(version),
      validation,
      subresources,
      additionalPrinterColumns: columns,
      preserveUnknownFields: flag,
      conversion: fields({
        strategy: text,
        webhook: fields({ clientConfig: client, conversionReviewVersions: texts }),
        webhookClientConfig: client,
        conversionReviewVersions: texts,
      }),
    }),
  }),
};
